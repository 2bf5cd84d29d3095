import type { CountedRules, RuleFiring } from '../../board/count-rule-firings.js';
import { PageRefused } from '../request/page-refused.js';
import type { RuleFiringConnectionView, RuleFiringView } from './firing-views.js';

/** Enough for every rule of a rule set on one page. */
export const LARGEST_FIRINGS_PAGE = 500;

function cursorOf({ ruleSet, rule }: RuleFiring): string {
  return Buffer.from(`firing:${ruleSet}:${rule.code}`, 'utf8').toString('base64url');
}

function firingView({ rule: { code, kind, source, says }, ...counts }: RuleFiring): RuleFiringView {
  return { ...counts, rule: code, kind, source, says };
}

/**
 * One page of counted rules.
 * @throws PageRefused when the size is out of range or the cursor is none of this list's
 */
export function firingsPage({ firings, assessments }: CountedRules, first: number, after: string | null): RuleFiringConnectionView {
  if (first < 1 || first > LARGEST_FIRINGS_PAGE) throw new PageRefused(`a page of rules holds 1 to ${LARGEST_FIRINGS_PAGE} of them`);
  const before = after === null ? -1 : firings.findIndex((firing) => cursorOf(firing) === after);
  if (after !== null && before === -1) throw new PageRefused('the cursor `after` is none of this list');
  const start = before + 1;
  const edges = firings.slice(start, start + first).map((firing) => ({ cursor: cursorOf(firing), node: firingView(firing) }));
  return {
    edges,
    pageInfo: { hasNextPage: start + edges.length < firings.length, hasPreviousPage: start > 0, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: firings.length,
    assessments,
  };
}
