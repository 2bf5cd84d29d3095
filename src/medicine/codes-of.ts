import type { Possible } from '../engine/possible.js';

/**
 * The codes that a choice fact may still have.
 * @throws TypeError for a numeric fact: a derivation names the wrong input
 */
export function codesOf<Code extends string>(possible: Possible): readonly Code[] {
  if (possible.kind !== 'subset') throw new TypeError('a choice fact is read as a number');
  return possible.codes as readonly Code[];
}
