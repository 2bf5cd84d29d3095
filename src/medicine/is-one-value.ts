import { equalExact } from '../engine/exact.js';
import type { Possible } from '../engine/possible.js';

/** Whether the set holds exactly one value; whole-number facts have closed ends. */
export function isOneValue(possible: Possible): boolean {
  if (possible.kind === 'subset') return possible.codes.length === 1;
  return possible.low !== null && possible.high !== null && equalExact(possible.low.at, possible.high.at);
}
