import type { RuleSetContent, WrittenSource } from '../../../src/rulebook/content.js';
import { criterionRule, SCOPE_RULE } from '../../../src/rulebook/rule-ids.js';

/** The truth of a rule, by the id under which rule books know it. */
export type Told = (rule: string) => 'HOLDS' | 'FAILS' | 'UNKNOWN';

export type State = 'APPLICABLE' | 'NOT_APPLICABLE' | 'UNDETERMINED' | 'NOT_COVERED';

/** Clauses 11.2 to 11.5. */
export function stateOf(source: WrittenSource, told: Told): State {
  const read = stateAsFarAsRead(source, told);
  return read === 'APPLICABLE' && source.criteria.some(({ notRead }) => notRead !== undefined) ? 'UNDETERMINED' : read;
}

/** Clause 11.6. */
export function stateAsFarAsRead(source: WrittenSource, told: Told): State {
  if (source.state.is === 'retracted' || told(SCOPE_RULE) === 'FAILS') return 'NOT_COVERED';
  const truths = (role: string): string[] => source.criteria.filter((criterion) => criterion.role === role && criterion.notRead === undefined).map(({ id }) => told(criterionRule(source.code, id)));
  if ([...truths('eligibility'), ...truths('implied')].includes('FAILS')) return 'NOT_APPLICABLE';
  return source.read?.population === 'none' || [told(SCOPE_RULE), ...truths('eligibility')].includes('UNKNOWN') ? 'UNDETERMINED' : 'APPLICABLE';
}

export function statesOf(content: RuleSetContent, told: Told): Map<string, State> {
  return new Map(content.sources.map((source) => [source.code, stateOf(source, told)]));
}
