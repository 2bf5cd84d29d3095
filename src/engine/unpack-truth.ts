import type { Truth } from './truth.js';

const UNPACKED = ['FAILS', 'UNKNOWN', 'HOLDS'] as const satisfies readonly Truth[];

/** The truth that a packed byte stands for (fact-cells.ts: FAILS, UNKNOWN, HOLDS). */
export function unpackTruth(packed: number): Truth {
  return UNPACKED[packed]!;
}
