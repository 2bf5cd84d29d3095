import type { Exact } from '../engine/exact.js';
import type { CountDefinition } from './fact-definition.js';
import type { ProfileProblemCode } from './problem-codes.js';
import { readNumber } from './read-number.js';
import { within } from './units/within.js';

export interface CountRead {
  readonly kind: 'COUNT';
  readonly value: Exact;
  readonly negativeZero: boolean;
}

export interface CountProblem {
  readonly kind: 'PROBLEM';
  readonly field: 'value' | 'unit';
  readonly code: ProfileProblemCode;
  readonly hint: string;
}

/** "0 to 4", "0 to 100 in steps of 10": the values of a scale in words. */
function scaleInWords({ possible, step }: CountDefinition): string {
  return `allowed: ${possible.low} to ${possible.high}${step === undefined ? '' : ` in steps of ${step}`}`;
}

/** Whether a published scale has this value. A count that is no scale has every whole number. */
function isOnScale(definition: CountDefinition, value: Exact): boolean {
  if (definition.closedScale !== true) return true;
  return within(definition.possible, value) && value.numerator % BigInt(definition.step ?? 1) === 0n;
}

/** Reads one whole number of a count or a published scale. A count needs no unit; "1" and the words it is counted in are let pass. */
export function readCount(definition: CountDefinition, sent: string | number, unitText: string | null): CountRead | CountProblem {
  const number = readNumber(sent);
  if (number.kind === 'PROBLEM') return { ...number, field: 'value' };
  if (number.value.denominator !== 1n || number.ifThousands !== null) return { kind: 'PROBLEM', field: 'value', code: 'NUMBER_FORMAT', hint: 'a whole number, written without a point' };
  const words = ['1', ...(definition.countedIn ?? [])];
  if (unitText !== null && !words.includes(unitText)) return { kind: 'PROBLEM', field: 'unit', code: 'UNIT_NOT_ALLOWED', hint: 'a number without a unit' };
  if (!isOnScale(definition, number.value)) return { kind: 'PROBLEM', field: 'value', code: 'CODE_UNKNOWN', hint: scaleInWords(definition) };
  return { kind: 'COUNT', value: number.value, negativeZero: number.negativeZero };
}
