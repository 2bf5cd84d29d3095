import { equalExact, formatExact } from '../engine/exact.js';
import type { Bound, Possible } from '../engine/possible.js';

function end(bound: NonNullable<Bound>, including: string, excluding: string): string {
  return `${bound.included ? including : excluding}${formatExact(bound.at)}`;
}

function rangeText(low: Bound, high: Bound): string {
  if (low === null && high === null) return 'any value';
  if (low === null) return end(high as NonNullable<Bound>, 'at most ', 'below ');
  if (high === null) return end(low, 'at least ', 'above ');
  if (equalExact(low.at, high.at)) return formatExact(low.at);
  return `${end(low, '', 'above ')} to ${end(high, '', 'below ')}`;
}

/** What a fact may still be, in words for the steps of a derivation: "34.2 umol/L", "2 to 3 cm", "A or B". Holds patient values; never logged. */
export function possibleText(possible: Possible, unit = ''): string {
  if (possible.kind === 'interval') return `${rangeText(possible.low, possible.high)}${unit === '' ? '' : ` ${unit}`}`;
  const last = possible.codes.at(-1) ?? '';
  return possible.codes.length < 2 ? last : `${possible.codes.slice(0, -1).join(', ')} or ${last}`;
}
