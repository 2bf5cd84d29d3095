import type { AdmittedDesk } from './admitted.js';
import { firingOrder } from './firing-order.js';
import { FiringTally } from './firing-tally.js';
import { periodsBetween, type Every, type Period } from './periods.js';
import { readFirings, type CountedFilter } from './read-firings.js';
import { ruleSetContents } from './rule-set-contents.js';

/** Periods of one answer at most: three years of days. */
const MOST_PERIODS = 1_100;

/** How often a rule held, failed and was unknown in one period. */
export interface FiringPeriod extends Period {
  readonly holds: number;
  readonly fails: number;
  readonly unknown: number;
}

export type FiringsOverTime =
  | { readonly kind: 'counted'; readonly periods: readonly FiringPeriod[] }
  /** No rule set that answered, nor the active one, has this rule. */
  | { readonly kind: 'rule-unknown' }
  | { readonly kind: 'too-many-periods'; readonly most: number };

/**
 * Counts how one rule was decided, period by period, in whatever rule set answered. Periods without assessments are
 * there too, from the first assessment counted (or `from`) to the last (or `to`).
 *
 * @param rule code of the rule
 * @throws RecordUnavailable when the record cannot be read
 */
export async function countFiringsOverTime(rule: string, filter: CountedFilter, every: Every, desk: AdmittedDesk<'read-firings'>): Promise<FiringsOverTime> {
  const contentOf = await ruleSetContents(desk);
  const places = new Map<string, number>();
  const placeIn = (digest: string): number => {
    const content = places.has(digest) ? undefined : contentOf(digest);
    if (content !== undefined) places.set(digest, firingOrder(content).findIndex(({ code }) => code === rule));
    return places.get(digest) ?? -1;
  };
  let isKnown = placeIn(filter.ruleSet ?? desk.shelf.active().ruleSet.digest) >= 0;
  const days = new Map<string, FiringTally>();
  for await (const { ruleSet, recordedAt, truths, index } of readFirings(filter, desk)) {
    const place = placeIn(ruleSet);
    if (place < 0) continue;
    isKnown = true;
    const day = recordedAt.slice(0, 10);
    const tally = days.get(day) ?? new FiringTally(1);
    days.set(day, tally);
    tally.add({ index, recordedAt, truths: truths.charAt(place) });
  }
  if (!isKnown) return { kind: 'rule-unknown' };
  const counted = [...days.keys()].sort();
  const first = filter.from?.slice(0, 10) ?? counted[0];
  const last = filter.to === undefined ? counted.at(-1) : dayBefore(filter.to);
  if (first === undefined || last === undefined) return { kind: 'counted', periods: [] };
  const periods = periodsBetween(first, last, every, MOST_PERIODS);
  if (periods === null) return { kind: 'too-many-periods', most: MOST_PERIODS };
  return { kind: 'counted', periods: periods.map((period) => inPeriod(period, counted, days)) };
}

/** The last day on which something before this moment can be recorded. */
function dayBefore(to: string): string {
  return new Date(Date.parse(to) - 1).toISOString().slice(0, 10);
}

function inPeriod(period: Period, counted: readonly string[], days: ReadonlyMap<string, FiringTally>): FiringPeriod {
  const sum = { holds: 0, fails: 0, unknown: 0 };
  for (const day of counted) {
    const tally = day >= period.from && day < period.to ? days.get(day) : undefined;
    if (tally === undefined) continue;
    sum.holds += tally.holds[0] ?? 0;
    sum.fails += tally.fails[0] ?? 0;
    sum.unknown += tally.unknown[0] ?? 0;
  }
  return { ...period, ...sum };
}
