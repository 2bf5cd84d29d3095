import type { Expression } from '../../engine/expression.js';
import type { Domain } from '../../engine/possible.js';
import type { RuleSetContent } from '../../rulebook/content.js';
import { differingProfile } from '../../rulebook/mutation/differing-profile.js';
import type { MutatedRole } from '../../rulebook/mutation/mutant.js';
import { criterionRule, SCOPE_RULE } from '../../rulebook/rule-ids.js';

/**
 * A rule that says at least as much as a criterion whose role was changed, so that the role decides nothing: the scope, or an
 * eligibility criterion of the same source, that is never truer than the criterion, over every combination of cells.
 */
export function coveringRule(
  { source: code, criterion: id, role }: MutatedRole,
  content: RuleSetContent,
  rules: ReadonlyMap<string, Expression>,
  domains: ReadonlyMap<string, Domain>,
): { readonly rule: string; readonly tried: number } | null {
  const source = content.sources.find((each) => each.code === code);
  const was = source?.criteria.find((each) => each.id === id)?.role;
  const covered = rules.get(criterionRule(code, id));
  const decides = (each: string | undefined): boolean => each === 'eligibility' || each === 'implied' || each === 'context' || each === 'conduct';
  if (source === undefined || covered === undefined || !decides(was) || !decides(role)) return null;
  const others = source.criteria.filter((each) => each.role === 'eligibility' && each.id !== id).map((each) => criterionRule(code, each.id));
  for (const rule of [SCOPE_RULE, ...others]) {
    const by = rules.get(rule);
    if (by === undefined) continue;
    const found = differingProfile({ kind: 'all', of: [by, covered] }, by, domains);
    if (found.kind === 'SAME') return { rule, tried: found.tried };
  }
  return null;
}
