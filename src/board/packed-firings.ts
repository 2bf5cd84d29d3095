import type { Assessment, FindingMatch } from '../assessment/assessment.js';
import type { Truth } from '../engine/truth.js';
import type { RuleSetContent } from '../rulebook/content.js';
import { cautionRule, courseRule, criterionRule, findingRule, optionRule, SCOPE_RULE } from '../rulebook/rule-ids.js';
import { firingOrder } from './firing-order.js';

/** A letter a rule: what stands in the store for a truth. */
export const LETTER_OF_TRUTH: Readonly<Record<Truth, string>> = { HOLDS: 'H', FAILS: 'F', UNKNOWN: 'U' };

const TRUTH_OF_MATCH: Readonly<Record<FindingMatch, Truth>> = { MATCHES: 'HOLDS', DOES_NOT_MATCH: 'FAILS', CANNOT_TELL: 'UNKNOWN' };

type Decided = Pick<Assessment, 'sources' | 'options' | 'cautions' | 'trace'>;

/**
 * How each rule was decided in an assessment, a letter a rule in the rule set's firing order.
 * @param content the rule set that answered
 */
export function packFirings(assessment: Decided, content: RuleSetContent): string {
  const truths = new Map(truthsOf(assessment));
  return firingOrder(content)
    .map(({ code }) => {
      const truth = truths.get(code);
      if (truth === undefined) throw new Error(`rule ${code} was not decided`);
      return LETTER_OF_TRUTH[truth];
    })
    .join('');
}

function truthsOf({ sources, options, cautions, trace }: Decided): readonly (readonly [string, Truth])[] {
  return [
    // The root of the trace stands for the scope.
    ...trace.slice(0, 1).map(({ truth }) => [SCOPE_RULE, truth] as const),
    ...sources.flatMap(({ code, criteria, findings, course }) => [
      ...criteria.map(({ id, truth }) => [criterionRule(code, id), truth] as const),
      ...findings.map(({ id, match }) => [findingRule(code, id), TRUTH_OF_MATCH[match]] as const),
      ...course.map(({ id, bears }) => [courseRule(code, id), bears] as const),
    ]),
    // What a source asks of an option stands with the source.
    ...options.flatMap(({ code, needs }) => needs.filter(({ source }) => source === null).map(({ truth }) => [optionRule(code), truth] as const)),
    ...cautions.map(({ code, truth }) => [cautionRule(code), truth] as const),
  ];
}
