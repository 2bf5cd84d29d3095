import { FAILS, HOLDS, UNKNOWN } from './fact-cells.js';
import type { Truth } from './truth.js';

const PACKED = { FAILS, UNKNOWN, HOLDS } as const;

/** The byte that stands for a truth (fact-cells.ts: FAILS, UNKNOWN, HOLDS). */
export function packTruth(truth: Truth): number {
  return PACKED[truth];
}
