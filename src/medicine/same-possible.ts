import { equalExact } from '../engine/exact.js';
import type { Bound, Possible } from '../engine/possible.js';

function sameBound(a: Bound, b: Bound): boolean {
  if (a === null || b === null) return a === b;
  return a.included === b.included && equalExact(a.at, b.at);
}

/** Whether two sets hold the same values; codes of both stand in the order of the domain. */
export function samePossible(a: Possible, b: Possible): boolean {
  if (a.kind === 'interval') return b.kind === 'interval' && sameBound(a.low, b.low) && sameBound(a.high, b.high);
  return b.kind === 'subset' && a.codes.length === b.codes.length && a.codes.every((code, at) => code === b.codes[at]);
}
