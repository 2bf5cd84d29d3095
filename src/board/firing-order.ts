import type { RuleSetContent } from '../rulebook/content.js';
import type { ListedRule } from './listed-rule.js';
import { listRules } from './list-rules.js';

/** Made once for a rule set, which never changes. */
const ORDERS = new WeakMap<RuleSetContent, readonly ListedRule[]>();

/**
 * The rules that have a truth in every assessment, in the order in which their truths are packed: all that are listed
 * but options that need nothing.
 *
 * INVARIANT (stored): packed truths lie in databases in this order, so it follows from the content alone and never changes.
 */
export function firingOrder(content: RuleSetContent): readonly ListedRule[] {
  const known = ORDERS.get(content);
  if (known !== undefined) return known;
  const order = listRules(content).filter((rule) => rule.kind !== 'OPTION' || rule.requires !== null);
  ORDERS.set(content, order);
  return order;
}
