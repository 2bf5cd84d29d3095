import type { PreparedRuleSet } from '../assessment/prepared-rule-set.js';
import type { RuleSetShelf } from './ports/rule-set-shelf.js';

/** The rule set with this digest, or the active one when none is named; `undefined` when there is no such rule set. */
export function chosenRuleSet(digest: string | null | undefined, shelf: RuleSetShelf): PreparedRuleSet | undefined {
  return digest === null || digest === undefined ? shelf.active() : shelf.withDigest(digest);
}
