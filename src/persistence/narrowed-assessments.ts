import { And, In, LessThan, MoreThanOrEqual, Raw, type FindOperator, type FindOptionsWhere } from 'typeorm';
import type { AssessmentFilter, RecordFilter } from '../board/ports/record-store.js';
import type { AssessmentEntity } from './entities/assessment-entity.js';

/** Conditions that entries and assessments share. */
export function narrowed({ subjects, actor, from, to }: Pick<RecordFilter, 'subjects' | 'actor' | 'from' | 'to'>): { readonly subject?: FindOperator<string>; readonly actor?: string; readonly recordedAt?: FindOperator<string> } {
  const bounds = [...(from === undefined ? [] : [MoreThanOrEqual(from)]), ...(to === undefined ? [] : [LessThan(to)])];
  return {
    ...(subjects === undefined ? {} : { subject: In([...subjects]) }),
    ...(actor === undefined ? {} : { actor }),
    ...(bounds.length === 0 ? {} : { recordedAt: And(...bounds) }),
  };
}

/** @param place further conditions on the place in the log */
export function narrowedAssessments({ tenant, ruleSet, verdicts = [], ...filter }: AssessmentFilter, ...place: readonly FindOperator<number>[]): FindOptionsWhere<AssessmentEntity> {
  const places = [...place, ...verdicts.map(saying)];
  return {
    ...narrowed(filter),
    ...(tenant === undefined ? {} : { tenant }),
    ...(ruleSet === undefined ? {} : { ruleSet }),
    ...(places.length === 0 ? {} : { index: And(...places) }),
  };
}

/** Places of assessments that say this; `at` keeps the parameters of several conditions apart. */
function saying({ kind, code, state }: NonNullable<AssessmentFilter['verdicts']>[number], at: number): FindOperator<number> {
  const given = Object.entries({ kind, code, state }).filter(([, value]) => value !== undefined);
  const conditions = given.map(([column]) => `verdict.${column} = :${column}${at}`).join(' AND ');
  const parameters = Object.fromEntries(given.map(([column, value]) => [`${column}${at}`, value]));
  return Raw((place) => `${place} IN (SELECT verdict.log_index FROM assessment_verdicts verdict WHERE ${conditions})`, parameters) as FindOperator<number>;
}
