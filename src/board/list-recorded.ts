import type { AdmittedDesk } from './admitted.js';
import type { AssessmentRow, EntryRow } from './ports/record-rows.js';
import type { PageOf } from './ports/page-of.js';
import type { RecordFilter } from './ports/record-store.js';
import type { RecordDesk } from './record-desk.js';
import { searchedSubjects } from './searched-subjects.js';

/** What a caller may narrow a list by. */
export interface ListFilter extends Omit<RecordFilter, 'tenant' | 'subjects'> {
  readonly subject?: string | undefined;
  /** The caller's own reference of a patient; turned into pseudonyms, under every key that is kept. */
  readonly patientReference?: string | undefined;
}

/** What a caller may narrow assessments by: also by what they say of a source and of an option. */
export interface AssessmentListFilter extends Omit<ListFilter, 'kind'> {
  readonly source?: string | undefined;
  readonly sourceState?: string | undefined;
  readonly option?: string | undefined;
  readonly optionState?: string | undefined;
}

/** Recorded assessments, newest first: who, when, by which rules; never what was said of the patient. */
export function listAssessments({ source, sourceState, option, optionState, ...filter }: AssessmentListFilter, below: number | null, count: number, desk: AdmittedDesk<'list-assessments'>): Promise<PageOf<AssessmentRow>> {
  const verdicts = [
    ...(source === undefined && sourceState === undefined ? [] : [{ kind: 'SOURCE', code: source, state: sourceState } as const]),
    ...(option === undefined && optionState === undefined ? [] : [{ kind: 'OPTION', code: option, state: optionState } as const]),
  ];
  return desk.reader.findAssessments({ ...searched(filter, desk), tenant: desk.tenant, verdicts }, below, count);
}

/** Audit entries, newest first, without their content. */
export function listAuditEntries({ ruleSet: _ruleSet, ...filter }: ListFilter, below: number | null, count: number, desk: AdmittedDesk<'read-audit'>): Promise<PageOf<EntryRow>> {
  return desk.reader.findEntries(searched(filter, desk), below, count);
}

function searched<F extends ListFilter>({ subject, patientReference, ...filter }: F, desk: RecordDesk): Omit<F, 'subject' | 'patientReference'> & Pick<RecordFilter, 'subjects'> {
  return { ...filter, subjects: searchedSubjects({ subject, patientReference }, desk) };
}
