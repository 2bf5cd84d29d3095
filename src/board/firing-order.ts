import type { RuleSetContent } from '../rulebook/content.js';
import type { ListedRule } from './listed-rule.js';
import { listRules } from './list-rules.js';

/** Kinds of which every rule has a truth; an option has one only when it needs something. A new kind is decided about here. */
const HAS_TRUTH: Readonly<Record<ListedRule['kind'], 'always' | 'when-required' | 'never'>> = {
  SCOPE: 'always',
  CRITERION: 'always',
  FINDING: 'always',
  COURSE: 'always',
  OPTION: 'when-required',
  CAUTION: 'always',
  // It decides no option; that it speaks about a patient is no firing of a rule.
  GUIDANCE: 'never',
};

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
  const order = listRules(content).filter(({ kind, requires }) => HAS_TRUTH[kind] === 'always' || (HAS_TRUTH[kind] === 'when-required' && requires !== null));
  ORDERS.set(content, order);
  return order;
}
