import type { PreparedRuleSet } from '../assessment/prepared-rule-set.js';
import type { RuleSetShelf } from '../board/ports/rule-set-shelf.js';

/** A shelf of rule sets held in memory; nothing is activated elsewhere. */
export function memoryShelf(active: PreparedRuleSet, others: readonly PreparedRuleSet[] = []): RuleSetShelf {
  const all = [active, ...others];
  const byDigest = new Map(all.map((prepared) => [prepared.ruleSet.digest, prepared]));
  return { active: () => active, withDigest: (digest) => byDigest.get(digest), all: () => all, refresh: () => Promise.resolve() };
}
