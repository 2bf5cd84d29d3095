import { ceilingExact, compareExact, equalExact, floorExact, type Exact } from './exact.js';

/** One end of an interval; `null` stands for "no limit on this side". */
export type Bound = { readonly at: Exact; readonly included: boolean } | null;

export interface Interval {
  readonly kind: 'interval';
  readonly low: Bound;
  readonly high: Bound;
}

/** Codes a choice fact may still have, in the order of the domain. */
export interface Subset {
  readonly kind: 'subset';
  readonly codes: readonly string[];
}

/** The set of values a fact may still have (semantics 1). Never empty: a contradiction widens to the domain and says CONFLICTING. */
export type Possible = Interval | Subset;

/** What a fact can be at all. A missing fact may still have every value of its domain. */
export type Domain =
  | { readonly kind: 'decimal'; readonly low: Bound; readonly high: Bound }
  | { readonly kind: 'integer'; readonly low: Bound; readonly high: Bound }
  | { readonly kind: 'choice'; readonly codes: readonly string[] };

/** Whether no number lies between the two ends. */
function isEmpty(low: Bound, high: Bound): boolean {
  if (low === null || high === null) return false;
  const order = compareExact(low.at, high.at);
  return order > 0 || (order === 0 && !(low.included && high.included));
}

/** The one number `x`. */
export function exactly(x: Exact): Interval {
  const bound = { at: x, included: true };
  return { kind: 'interval', low: bound, high: bound };
}

/**
 * All numbers between two ends.
 * @throws RangeError when no number lies between them: a possible set is never empty
 */
export function interval(low: Bound, high: Bound): Interval {
  if (isEmpty(low, high)) throw new RangeError('an interval holds at least one number');
  return { kind: 'interval', low, high };
}

/**
 * Some codes of a choice fact; duplicates count once.
 * @throws RangeError when no code is given: a possible set is never empty
 */
export function subset(codes: readonly string[]): Subset {
  if (codes.length === 0) throw new RangeError('a subset holds at least one code');
  return { kind: 'subset', codes: [...new Set(codes)] };
}

/** Everything the fact can be: what is possible when nothing is known. */
export function wholeDomain(domain: Domain): Possible {
  return domain.kind === 'choice' ? { kind: 'subset', codes: domain.codes } : { kind: 'interval', low: domain.low, high: domain.high };
}

/**
 * The same whole numbers with closed ends: "> 3" becomes ">= 4", "< 3.5" becomes "<= 3".
 * @returns `null` when the interval holds no whole number
 */
export function normalizeInteger(range: Interval): Interval | null {
  const low = range.low === null ? null : wholeBound(range.low.included ? ceilingExact(range.low.at) : floorExact(range.low.at) + 1n);
  const high = range.high === null ? null : wholeBound(range.high.included ? floorExact(range.high.at) : ceilingExact(range.high.at) - 1n);
  return isEmpty(low, high) ? null : { kind: 'interval', low, high };
}

function wholeBound(at: bigint): Bound {
  return { at: { numerator: at, denominator: 1n }, included: true };
}

/** The higher of two lower ends. */
function tighterLow(a: Bound, b: Bound): Bound {
  if (a === null) return b;
  if (b === null) return a;
  const order = compareExact(a.at, b.at);
  if (order !== 0) return order > 0 ? a : b;
  return a.included ? b : a;
}

/** The lower of two upper ends. */
function tighterHigh(a: Bound, b: Bound): Bound {
  if (a === null) return b;
  if (b === null) return a;
  const order = compareExact(a.at, b.at);
  if (order !== 0) return order < 0 ? a : b;
  return a.included ? b : a;
}

/**
 * The values that both sets allow; codes keep the order of `a`. With an integer domain only whole numbers count.
 * @returns `null` when no value is in both
 * @throws TypeError for an interval and a subset: they cannot be sets of the same fact
 */
export function intersect(a: Possible, b: Possible, domain?: Domain): Possible | null {
  if (a.kind === 'subset' && b.kind === 'subset') {
    const codes = a.codes.filter((code) => b.codes.includes(code));
    return codes.length === 0 ? null : { kind: 'subset', codes };
  }
  if (a.kind !== 'interval' || b.kind !== 'interval') throw new TypeError('an interval and a subset of codes have no values in common');
  const low = tighterLow(a.low, b.low);
  const high = tighterHigh(a.high, b.high);
  if (isEmpty(low, high)) return null;
  const both: Interval = { kind: 'interval', low, high };
  return domain?.kind === 'integer' ? normalizeInteger(both) : both;
}

/** Whether exactly one value of the domain is possible. A set that shares no value with the domain is not single. */
export function isSingle(possible: Possible, domain: Domain): boolean {
  if (possible.kind === 'interval' && possible.low !== null && possible.low === possible.high && domain.kind === 'decimal') {
    return isAboveLow(domain.low, possible.low.at) && isBelowHigh(domain.high, possible.low.at);
  }
  const inside = intersect(wholeDomain(domain), possible, domain);
  if (inside === null) return false;
  if (inside.kind === 'subset') return inside.codes.length === 1;
  return inside.low !== null && inside.high !== null && equalExact(inside.low.at, inside.high.at);
}

/** Whether a number lies on the inner side of a lower end. */
function isAboveLow(low: Bound, value: Exact): boolean {
  if (low === null) return true;
  const order = compareExact(low.at, value);
  return order < 0 || (order === 0 && low.included);
}

/** Whether a number lies on the inner side of an upper end. */
function isBelowHigh(high: Bound, value: Exact): boolean {
  if (high === null) return true;
  const order = compareExact(value, high.at);
  return order < 0 || (order === 0 && high.included);
}

/** Whether the value, a number or a code, is in the set. */
export function contains(possible: Possible, value: Exact | string): boolean {
  if (typeof value === 'string') return possible.kind === 'subset' && possible.codes.includes(value);
  return possible.kind === 'interval' && isAboveLow(possible.low, value) && isBelowHigh(possible.high, value);
}
