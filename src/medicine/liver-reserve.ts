import { intersect, type Possible } from '../engine/possible.js';
import { codesOf } from './codes-of.js';
import { writtenInterval } from './written-interval.js';

export const LIVER_RESERVE = ['PRESERVED', 'FOR_THE_BOARD', 'END_STAGE'] as const;
export type LiverReserve = (typeof LIVER_RESERVE)[number];

export const LIVER_RESERVE_INPUTS: readonly string[] = ['liver.childPughClass', 'liver.childPughPoints', 'liver.ascites', 'liver.encephalopathy'];

const SEVEN = writtenInterval('[7, 7]');
const EIGHT_OR_NINE = writtenInterval('[8, 9]');

/** What class B can mean: B7 without ascites and encephalopathy is preserved, the rest of B is for the board to judge. */
function reserveInClassB(read: (fact: string) => Possible): readonly LiverReserve[] {
  const points = read('liver.childPughPoints');
  const signs = [codesOf(read('liver.ascites')), codesOf(read('liver.encephalopathy'))];
  const seven = intersect(points, SEVEN) !== null;
  const beyondSeven = intersect(points, EIGHT_OR_NINE) !== null;
  const preserved = seven && signs.every((codes) => codes.includes('NONE'));
  const open = beyondSeven || (seven && signs.some((codes) => codes.some((code) => code !== 'NONE')));
  return [...(preserved ? (['PRESERVED'] as const) : []), ...(open ? (['FOR_THE_BOARD'] as const) : [])];
}

/**
 * Liver function as the stages of BCLC ask for it, measured by Child-Pugh: A is preserved, B7 without ascites and
 * encephalopathy too, C is end-stage, and what lies between is left to the board. A measure of ours (mark D): the
 * publication judges liver function clinically, and Child-Pugh alone does not set its stage.
 * Class and points that fit no common case leave everything possible.
 */
export function liverReserve(read: (fact: string) => Possible): readonly LiverReserve[] {
  const met = new Set<LiverReserve>();
  for (const code of codesOf(read('liver.childPughClass'))) {
    if (code === 'A') met.add('PRESERVED');
    else if (code === 'C') met.add('END_STAGE');
    else for (const reserve of reserveInClassB(read)) met.add(reserve);
  }
  return met.size === 0 ? LIVER_RESERVE : LIVER_RESERVE.filter((reserve) => met.has(reserve));
}
