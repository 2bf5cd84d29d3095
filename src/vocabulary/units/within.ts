import { compareExact, parseExact, type Exact } from '../../engine/exact.js';
import type { StatedRange } from '../fact-definition.js';

/**
 * Whether an amount in canonical units lies in the range, both ends included.
 * @throws Error when the range of the vocabulary is no pair of numbers: our own mistake
 */
export function within(range: StatedRange, amount: Exact): boolean {
  const low = parseExact(range.low);
  const high = parseExact(range.high);
  if (low === null || high === null) throw new Error('not a range in the vocabulary');
  return compareExact(low, amount) <= 0 && compareExact(amount, high) <= 0;
}
