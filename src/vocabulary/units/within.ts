import { compareExact, parseExact, type Exact } from '../../engine/exact.js';
import type { StatedRange } from '../fact-definition.js';

interface ExactRange {
  readonly low: Exact;
  readonly high: Exact;
}

/** Ranges of the vocabulary never change and are asked for with every profile. */
const ranges = new WeakMap<StatedRange, ExactRange>();

function exactRange(range: StatedRange): ExactRange {
  const known = ranges.get(range);
  if (known !== undefined) return known;
  const low = parseExact(range.low);
  const high = parseExact(range.high);
  if (low === null || high === null) throw new Error('not a range in the vocabulary');
  ranges.set(range, { low, high });
  return { low, high };
}

/**
 * Whether an amount in canonical units lies in the range, both ends included.
 * @throws Error when the range of the vocabulary is no pair of numbers: our own mistake
 */
export function within(range: StatedRange, amount: Exact): boolean {
  const { low, high } = exactRange(range);
  return compareExact(low, amount) <= 0 && compareExact(amount, high) <= 0;
}
