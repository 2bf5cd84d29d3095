import { compareCut, cutRange, rangeBetween, type Cut, type CutRange } from './cut.js';
import { compareExact, equalExact, type Exact } from './exact.js';
import { FAILS, HOLDS, OUTSIDE, UNKNOWN, type FactCells, type Region, type Selection } from './fact-cells.js';
import { normalizeInteger, type Interval, type Possible } from './possible.js';

/**
 * The nearest floating-point number, or NaN where it may be off by more than one rounding.
 * INVARIANT (order kept): of two numbers approximated, the one with the smaller approximation is smaller;
 * only equal approximations need an exact comparison. True because a single division rounds correctly.
 */
function approximate(x: Exact): number {
  const top = Number(x.numerator);
  const bottom = Number(x.denominator);
  const safe = Number.MAX_SAFE_INTEGER;
  return top <= safe && top >= -safe && bottom <= safe ? top / bottom : Number.NaN;
}

/** Cells of a numeric fact: the stretches between neighboring cuts within the domain. */
export class NumericCells implements FactCells {
  readonly count: number;
  private readonly approximations: Float64Array;
  private readonly approximationsKeepOrder: boolean;

  /** @param cuts distinct, ascending, strictly inside the domain */
  constructor(
    private readonly cuts: readonly Cut[],
    private readonly domain: CutRange,
    private readonly wholeNumbers: boolean,
  ) {
    this.count = cuts.length + 1;
    this.approximations = Float64Array.from(cuts, (cut) => approximate(cut.at));
    this.approximationsKeepOrder = !this.approximations.some(Number.isNaN);
  }

  /** The cells in which a criterion between two cuts holds; `null` for a criterion that no number satisfies. */
  regionOf(range: CutRange | null): Region {
    if (range === null) return { from: this.count, to: -1, inside: null };
    const from = range.low === null ? 0 : this.countThrough(range.low.at, range.low.side);
    const to = range.high === null ? this.count - 1 : this.countThrough(range.high.at, range.high.side) - 1;
    return { from, to, inside: null };
  }

  select(possible: Possible): Selection {
    if (possible.kind !== 'interval') throw new TypeError('a numeric fact cannot be one of some codes');
    const range = this.wholeNumbers ? closedOverWholeNumbers(possible) : possible;
    if (range === null) return OUTSIDE;
    const { low, high } = range;
    const lowCell = low === null ? 0 : this.countThrough(low.at, low.included ? 0 : 1);
    // A single number needs one search: both its ends lie in the same cell.
    const same = low === high || (low !== null && high !== null && low.included && high.included && equalExact(low.at, high.at));
    const highCell = high === null ? this.count - 1 : same ? lowCell : this.countThrough(high.at, high.included ? 0 : -1);
    if (lowCell === this.count - 1 && low !== null && this.startsAboveDomain(low.at, low.included)) return OUTSIDE;
    if (highCell === 0 && high !== null && this.endsBelowDomain(high.at, high.included)) return OUTSIDE;
    return lowCell * this.count + highCell;
  }

  cellsIn(selection: Selection): number[] {
    const low = Math.floor(Number(selection) / this.count);
    const high = Number(selection) % this.count;
    return Array.from({ length: high - low + 1 }, (_, at) => low + at);
  }

  valuesOf(cell: number): Possible {
    return rangeBetween(this.cuts[cell - 1] ?? this.domain.low, this.cuts[cell] ?? this.domain.high, this.wholeNumbers);
  }

  truthOf(region: Region, selection: Selection): number {
    const low = Math.floor((selection as number) / this.count);
    const high = (selection as number) % this.count;
    if (high < region.from || low > region.to) return FAILS;
    return low >= region.from && high <= region.to ? HOLDS : UNKNOWN;
  }

  /** How many cuts lie below the number (`through` -1), or also just below it (0), or also just above it (1). */
  private countThrough(at: Exact, through: -1 | 0 | 1): number {
    const { cuts, approximations } = this;
    const target = this.approximationsKeepOrder ? approximate(at) : Number.NaN;
    if (Number.isNaN(target)) return this.countThroughExactly(at, through);
    let low = 0;
    let high = approximations.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (approximations[middle]! < target) low = middle + 1;
      else high = middle;
    }
    while (low < approximations.length && approximations[low] === target && isWithin(cuts[low]!, at, through)) low += 1;
    return low;
  }

  private countThroughExactly(at: Exact, through: -1 | 0 | 1): number {
    let low = 0;
    let high = this.cuts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (isWithin(this.cuts[middle]!, at, through)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private startsAboveDomain(at: Exact, included: boolean): boolean {
    return this.domain.high !== null && compareCut({ at, side: included ? 0 : 1 }, this.domain.high) >= 0;
  }

  private endsBelowDomain(at: Exact, included: boolean): boolean {
    return this.domain.low !== null && compareCut({ at, side: included ? 1 : 0 }, this.domain.low) <= 0;
  }
}

function isWithin(cut: Cut, at: Exact, through: -1 | 0 | 1): boolean {
  if (equalExact(cut.at, at)) return cut.side <= through;
  return compareExact(cut.at, at) < 0;
}

/** Whole ends that are included are left as they are: the common case costs nothing. */
function closedOverWholeNumbers(range: Interval): Interval | null {
  const { low, high } = range;
  const closed = (low === null || (low.included && low.at.denominator === 1n)) && (high === null || (high.included && high.at.denominator === 1n));
  return closed ? range : normalizeInteger(range);
}

/** Divides a numeric domain by the cuts of its criteria; cuts at or beyond the ends of the domain divide nothing. */
export function divideNumbers(domain: Interval, wholeNumbers: boolean, ranges: readonly (CutRange | null)[]): NumericCells {
  const limits = cutRange(domain, wholeNumbers);
  if (limits === null) throw new RangeError('a domain holds at least one value');
  const cuts = ranges.flatMap((range) => [range?.low ?? null, range?.high ?? null]).filter((cut): cut is Cut => cut !== null);
  const ascending = cuts.sort(compareCut);
  const distinct = ascending.filter((cut, at) => at === 0 || compareCut(ascending[at - 1]!, cut) !== 0);
  return new NumericCells(distinct, limits, wholeNumbers);
}

/** The cuts of a criterion as far as they divide the domain: ends outside the domain limit nothing; `null` when no value of the domain is left. */
export function cutsWithin(domain: Interval, wholeNumbers: boolean, criterion: Interval): CutRange | null {
  const limits = cutRange(domain, wholeNumbers);
  const range = cutRange(criterion, wholeNumbers);
  if (limits === null || range === null) return null;
  const startsAfterEnd = range.low !== null && limits.high !== null && compareCut(range.low, limits.high) >= 0;
  const endsBeforeStart = range.high !== null && limits.low !== null && compareCut(range.high, limits.low) <= 0;
  if (startsAfterEnd || endsBeforeStart) return null;
  const low = range.low !== null && limits.low !== null && compareCut(range.low, limits.low) <= 0 ? null : range.low;
  const high = range.high !== null && limits.high !== null && compareCut(range.high, limits.high) >= 0 ? null : range.high;
  return { low, high };
}
