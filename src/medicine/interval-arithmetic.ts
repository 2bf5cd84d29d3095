import { addExact, divideExact, subtractExact, type Exact } from '../engine/exact.js';
import type { Bound, Interval } from '../engine/possible.js';

function combine(a: Bound, b: Bound, operate: (a: Exact, b: Exact) => Exact): Bound {
  if (a === null || b === null) return null;
  return { at: operate(a.at, b.at), included: a.included && b.included };
}

/** Every sum of a number of the one and a number of the other. */
export function addIntervals(a: Interval, b: Interval): Interval {
  return { kind: 'interval', low: combine(a.low, b.low, addExact), high: combine(a.high, b.high, addExact) };
}

/** Every difference of a number of the first and a number of the second. */
export function subtractIntervals(a: Interval, b: Interval): Interval {
  return { kind: 'interval', low: combine(a.low, b.high, subtractExact), high: combine(a.high, b.low, subtractExact) };
}

/**
 * Every quotient of a number of the first, none negative, and a number of the second, all positive.
 * @throws RangeError when the divisor may be zero or negative: a limit of normal is positive by its domain
 */
export function divideIntervals(a: Interval, b: Interval): Interval {
  if (b.low === null || b.low.at.numerator <= 0n) throw new RangeError('a range is divided by one that is not positive');
  return { kind: 'interval', low: combine(a.low, b.high, divideExact), high: combine(a.high, b.low, divideExact) };
}
