import { compareExact, subtractExact, type Exact } from './exact.js';
import type { Criterion } from './expression.js';
import { intersect, normalizeInteger, wholeDomain, type Bound, type Domain, type Interval, type Possible } from './possible.js';

/** How far a failing criterion is from holding (semantics 8). */
export interface NearMissDistance {
  /** Signed: what must be added to the possible value that is nearest to holding to reach the threshold. */
  readonly distance: Exact;
  readonly threshold: Exact;
  /** Whether reaching the threshold is enough; otherwise it must be passed. */
  readonly included: boolean;
}

type End = NonNullable<Bound>;

function step(from: End, to: End): NearMissDistance {
  return { distance: subtractExact(to.at, from.at), threshold: to.at, included: from.included && to.included };
}

/** Both as intervals, over whole numbers with closed ends; `null` when they are none or no value of the domain satisfies the criterion. */
function asIntervals(criterion: Criterion, possible: Possible, domain: Domain | undefined): { wanted: Interval; had: Interval } | null {
  if (criterion.kind !== 'within' || possible.kind !== 'interval') return null;
  const wanted: Interval = { kind: 'interval', low: criterion.low, high: criterion.high };
  const values = domain === undefined || domain.kind === 'choice' ? wanted : wholeDomain(domain);
  if (intersect(wanted, values, domain) === null) return null;
  if (domain?.kind !== 'integer') return { wanted, had: possible };
  const whole = { wanted: normalizeInteger(wanted), had: normalizeInteger(possible) };
  return whole.wanted === null || whole.had === null ? null : { wanted: whole.wanted, had: whole.had };
}

/**
 * How far a numeric criterion that FAILS is from holding.
 * @param domain the domain of the fact; needed for whole numbers, where "> 3" asks for 4, and for criteria that no value of it satisfies
 * @returns `null` when the criterion does not fail, is about codes, or no value satisfies it
 */
export function nearMiss(criterion: Criterion, possible: Possible, domain?: Domain): NearMissDistance | null {
  const both = asIntervals(criterion, possible, domain);
  if (both === null || intersect(both.wanted, both.had) !== null) return null;
  const { wanted, had } = both;
  const rises = wanted.low !== null && had.high !== null && compareExact(had.high.at, wanted.low.at) <= 0;
  if (rises) return step(had.high, wanted.low);
  return had.low === null || wanted.high === null ? null : step(had.low, wanted.high);
}

/**
 * How far the negation of a numeric criterion is from holding when it FAILS: the value lies wholly inside the bounds
 * and would have to leave them. The nearer way out counts; of two equally near ones the way down.
 * @returns `null` when the negation does not fail, is about codes, or no way leads out within the domain
 */
export function nearMissOfNegation(criterion: Criterion, possible: Possible, domain?: Domain): NearMissDistance | null {
  const both = asIntervals(criterion, possible, domain);
  if (both === null) return null;
  const { wanted, had } = both;
  const [below, above] = complement(wanted, domain);
  if ([below, above].some((outside) => outside !== null && intersect(outside, had) !== null)) return null;
  const down = below === null || below.high === null || had.low === null ? null : step(had.low, below.high);
  const up = above === null || above.low === null || had.high === null ? null : step(had.high, above.low);
  if (down === null || up === null) return down ?? up;
  const downward = { numerator: -down.distance.numerator, denominator: down.distance.denominator };
  return compareExact(downward, up.distance) <= 0 ? down : up;
}

/** The numbers of the domain below and above an interval. */
function complement(range: Interval, domain: Domain | undefined): [Interval | null, Interval | null] {
  const whole: Interval = domain === undefined || domain.kind === 'choice' ? { kind: 'interval', low: null, high: null } : { kind: 'interval', low: domain.low, high: domain.high };
  const side = (low: Bound, high: Bound): Interval | null => {
    const outside = intersect(whole, { kind: 'interval', low, high }, domain);
    return outside?.kind === 'interval' ? outside : null;
  };
  return [
    range.low === null ? null : side(null, { at: range.low.at, included: !range.low.included }),
    range.high === null ? null : side({ at: range.high.at, included: !range.high.included }, null),
  ];
}
