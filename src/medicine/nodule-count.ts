import { intersect, type Interval, type Possible } from '../engine/possible.js';
import { codesOf } from './codes-of.js';
import { intervalOf } from './interval-of.js';
import { writtenInterval } from './written-interval.js';

const SOLITARY = writtenInterval('[1, 1]');
const MULTIPLE = writtenInterval('[2, )');

/** Facts that tell how many nodules there are. */
export const NODULE_COUNT_INPUTS = ['tumor.number', 'tumor.multiplicity'] as const;

/**
 * How many nodules there may be, from their number and from "solitary" or "multiple".
 * Multiplicity that no number fits is left out: it is told as a contradiction elsewhere.
 */
export function noduleCount(read: (fact: string) => Possible): Interval {
  const number = intervalOf(read('tumor.number'));
  const multiplicity = codesOf(read('tumor.multiplicity'));
  if (multiplicity.length !== 1) return number;
  const both = intersect(number, multiplicity[0] === 'SOLITARY' ? SOLITARY : MULTIPLE);
  return both === null ? number : intervalOf(both);
}
