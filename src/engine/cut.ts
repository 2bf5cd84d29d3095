import { compareExact, equalExact, type Exact } from './exact.js';
import { normalizeInteger, type Bound, type Interval } from './possible.js';

/**
 * A place on the number line that is no number: just below (`side` 0) or just above (`side` 1) the number `at`.
 * Cuts between criteria bound the cells of a fact (semantics 3.5).
 */
export interface Cut {
  readonly at: Exact;
  readonly side: 0 | 1;
}

/** The two cuts around an interval; `null` where it has no limit. */
export interface CutRange {
  readonly low: Cut | null;
  readonly high: Cut | null;
}

export function compareCut(a: Cut, b: Cut): number {
  return equalExact(a.at, b.at) ? a.side - b.side : compareExact(a.at, b.at);
}

function lowCut(bound: Bound): Cut | null {
  return bound === null ? null : { at: bound.at, side: bound.included ? 0 : 1 };
}

function highCut(bound: Bound): Cut | null {
  return bound === null ? null : { at: bound.at, side: bound.included ? 1 : 0 };
}

/**
 * The cuts around an interval, or `null` when it holds no number. Over whole numbers the cut above n is
 * written as the cut below n + 1, so that "> 3" and ">= 4" are one criterion (semantics 3.3).
 */
export function cutRange(range: Interval, wholeNumbers: boolean): CutRange | null {
  if (!wholeNumbers) {
    const cuts = { low: lowCut(range.low), high: highCut(range.high) };
    return cuts.low !== null && cuts.high !== null && compareCut(cuts.low, cuts.high) >= 0 ? null : cuts;
  }
  const closed = normalizeInteger(range);
  if (closed === null) return null;
  const high = closed.high === null ? null : { at: { numerator: closed.high.at.numerator + 1n, denominator: 1n }, side: 0 as const };
  return { low: lowCut(closed.low), high };
}

/** The interval between two cuts; over whole numbers with closed ends. */
export function rangeBetween(low: Cut | null, high: Cut | null, wholeNumbers: boolean): Interval {
  const range: Interval = {
    kind: 'interval',
    low: low === null ? null : { at: low.at, included: low.side === 0 },
    high: high === null ? null : { at: high.at, included: high.side === 1 },
  };
  return (wholeNumbers ? normalizeInteger(range) : null) ?? range;
}
