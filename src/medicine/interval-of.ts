import type { Interval, Possible } from '../engine/possible.js';

/**
 * The range that a numeric fact may still lie in.
 * @throws TypeError for a choice fact: a derivation names the wrong input
 */
export function intervalOf(possible: Possible): Interval {
  if (possible.kind !== 'interval') throw new TypeError('a number is read from a choice fact');
  return possible;
}
