import type { Outcome } from './column.js';

/** Joins one kind of bits of all columns, four at a time: the sum is bound by reading and writing memory. */
function joinBits(parts: readonly Int32Array[], words: number): Int32Array {
  const joined = new Int32Array(words);
  let at = 0;
  for (; at + 3 < parts.length; at += 4) {
    const [a, b, c, d] = [parts[at]!, parts[at + 1]!, parts[at + 2]!, parts[at + 3]!];
    for (let word = 0; word < words; word += 1) joined[word]! |= a[word]! | b[word]! | c[word]! | d[word]!;
  }
  for (; at < parts.length; at += 1) {
    const part = parts[at]!;
    for (let word = 0; word < words; word += 1) joined[word]! |= part[word]!;
  }
  return joined;
}

/** The conjunctions of which a part fails, and those of which a part is unknown. */
export function joinOutcomes(outcomes: readonly Outcome[], words: number): { failing: Int32Array; open: Int32Array } {
  const failing: Int32Array[] = [];
  const open: Int32Array[] = [];
  for (const outcome of outcomes) {
    if (outcome.failing !== null) failing.push(outcome.failing);
    if (outcome.open !== null) open.push(outcome.open);
  }
  return { failing: joinBits(failing, words), open: joinBits(open, words) };
}
