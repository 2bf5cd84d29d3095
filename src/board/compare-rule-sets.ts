import type { RuleSetDifference } from '../rulebook/rule-set-change.js';
import { ruleSetDifference } from '../rulebook/rule-set-difference.js';
import type { RuleSetShelf } from './ports/rule-set-shelf.js';

/** In what two rule sets of the shelf differ; `null` when one of them is not there. */
export function compareRuleSets(from: string, to: string, shelf: RuleSetShelf): RuleSetDifference | null {
  const [before, after] = [shelf.withDigest(from), shelf.withDigest(to)];
  return before === undefined || after === undefined ? null : ruleSetDifference(before.ruleSet.content, after.ruleSet.content);
}
