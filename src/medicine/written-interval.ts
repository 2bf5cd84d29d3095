import { parseExact } from '../engine/exact.js';
import { interval, type Bound, type Interval } from '../engine/possible.js';

const NOTATION = /^([[(])([^,]*), ?([^,]*)([\])])$/;

function bound(text: string, included: boolean): Bound {
  if (text === '') return null;
  const at = parseExact(text);
  if (at === null) throw new TypeError(`not a number: ${text}`);
  return { at, included };
}

/**
 * An interval in the usual notation: "[2, 3]" holds both ends, "(3, )" everything above 3.
 * @throws TypeError for other text, RangeError for an empty interval: the definitions of this folder are code
 */
export function writtenInterval(text: string): Interval {
  const parts = NOTATION.exec(text);
  if (parts === null) throw new TypeError(`not an interval: ${text}`);
  const [, open = '', low = '', high = '', close = ''] = parts;
  return interval(bound(low, open === '['), bound(high, close === ']'));
}
