import type { Domain } from '../../engine/possible.js';
import type { Expression } from '../../engine/expression.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import type { Check } from '../check.js';
import { compileExpression } from '../compile-expression.js';
import type { WrittenCriterion } from '../content.js';
import type { RuleDefect } from '../rule-defect.js';
import { domainsOf } from '../rule-set.js';
import { satisfiable } from '../satisfiable.js';

/**
 * Some patient fits the criteria of a source, and some patient of the source each finding's population: else the source
 * or the finding could never speak. Second-hand findings are about other studies' patients.
 */
export const populationsCanMatch: Check = {
  name: 'populations-can-match',
  needs: 'source',
  run: ({ sources, vocabulary, places }) => {
    const domains = domainsOf(vocabulary);
    return sources.flatMap((source): readonly RuleDefect[] => {
      const criteria = source.criteria.filter((criterion) => criterion.role === 'eligibility' || criterion.role === 'implied');
      const required = criteria.flatMap((criterion) => expressionOf(criterion, vocabulary));
      if (satisfiable(required, domains) === 'NO') {
        return [{ code: 'CRITERIA_CONTRADICT', at: places.of(source, 'criteria'), message: 'no patient satisfies all eligibility and implied criteria', hint: firstClash(criteria, vocabulary, domains) }];
      }
      return source.findings.flatMap((finding): readonly RuleDefect[] => {
        if (finding.population === undefined || finding.secondHand !== undefined) return [];
        const population = compileExpression(finding.population, vocabulary);
        if (satisfiable([population], domains) === 'NO' || satisfiable([...required, population], domains) !== 'NO') return [];
        return [{ code: 'POPULATION_NEVER_MATCHES', at: places.of(finding, 'population'), message: `no patient of this source is in the population of \`${finding.id}\``, hint: 'its tests contradict the eligibility criteria' }];
      });
    });
  },
};

function expressionOf(criterion: WrittenCriterion, vocabulary: Vocabulary): readonly Expression[] {
  if (criterion.requires !== undefined) return [compileExpression(criterion.requires, vocabulary)];
  return criterion.excludes === undefined ? [] : [{ kind: 'not', of: compileExpression(criterion.excludes, vocabulary) }];
}

/** The criterion with which the ones before it stop being satisfiable. */
function firstClash(criteria: readonly WrittenCriterion[], vocabulary: Vocabulary, domains: ReadonlyMap<string, Domain>): string {
  const before: Expression[] = [];
  for (const criterion of criteria) {
    before.push(...expressionOf(criterion, vocabulary));
    if (satisfiable(before, domains) === 'NO') return `\`${criterion.id}\` contradicts the criteria before it`;
  }
  return 'look for two criteria on one fact';
}
