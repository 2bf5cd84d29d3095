import { floor, isWhole, onTheWay, order, whole, type Fraction } from './fraction.js';

/** A value that stands for itself (a limit) or, as one of two, for all values of a gap between neighboring limits. */
export interface NumberSample {
  readonly value: Fraction;
  readonly isLimit: boolean;
  /** The limits on both sides of a gap; null beyond the outermost limit. Of a limit: itself. */
  readonly from: Fraction | null;
  readonly to: Fraction | null;
}

function gapValues(from: Fraction | null, to: Fraction | null, wholeOnly: boolean): Fraction[] {
  if (!wholeOnly) {
    if (from !== null && to !== null) return [onTheWay(from, to, 1n), onTheWay(from, to, 2n)];
    const edge = from === null ? (to === null ? 0n : floor(to) - 2n) : floor(from) + 1n;
    return [whole(edge), whole(edge + 1n)];
  }
  const lowest = from === null ? null : floor(from) + 1n;
  const highest = to === null ? null : isWhole(to) ? floor(to) - 1n : floor(to);
  if (lowest === null || highest === null) {
    const start = lowest ?? (highest === null ? 0n : highest - 1n);
    return [whole(start), whole(start + 1n)];
  }
  if (lowest > highest) return [];
  return lowest === highest ? [whole(lowest)] : [whole(lowest), whole(highest)];
}

/**
 * So many values, ascending, that sets whose ends are among the limits have the same relations over the samples as over
 * all numbers; and such a set is one value exactly when it has one sample. Over whole numbers a gap gives its first and last.
 */
export function numberSamples(limits: readonly Fraction[], wholeOnly: boolean): NumberSample[] {
  const sorted = [...limits].sort(order).filter((limit, at, all) => at === 0 || order(limit, all[at - 1]!) !== 0);
  const samples: NumberSample[] = [];
  for (let at = 0; at <= sorted.length; at += 1) {
    const from = sorted[at - 1] ?? null;
    const to = sorted[at] ?? null;
    for (const value of gapValues(from, to, wholeOnly)) samples.push({ value, isLimit: false, from, to });
    if (to !== null && (!wholeOnly || isWhole(to))) samples.push({ value: to, isLimit: true, from: to, to });
  }
  return samples;
}
