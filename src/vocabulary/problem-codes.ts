import type { ProfileProblem } from './profile-problem.js';

interface ProblemKind {
  readonly effect: ProfileProblem['effect'];
  /** What is wrong, in one sentence that holds no value of the patient. */
  readonly message: string;
}

/**
 * Every way in which a profile can be wrong. REFUSED: the sender must look again before anything is assessed.
 * SET_ASIDE: this fact is unknown, everything else is assessed. NOTE: taken as sent, and said so.
 */
export const PROBLEM_CODES = {
  TYPE: { effect: 'REFUSED', message: 'not the kind of value that belongs here' },
  FACT_UNKNOWN: { effect: 'REFUSED', message: 'the vocabulary has no fact of this name' },
  FIELD_UNKNOWN: { effect: 'REFUSED', message: 'a fact has no field of this name' },
  FORBIDDEN_KEY: { effect: 'REFUSED', message: 'a key that is never read' },
  NOT_GIVABLE: { effect: 'REFUSED', message: 'this fact is computed from others and cannot be sent' },
  TWO_VALUES: { effect: 'REFUSED', message: 'one statement holds more than one value' },
  RANGE_REVERSED: { effect: 'REFUSED', message: 'the low end lies above the high end' },
  NUMBER_FORMAT: { effect: 'REFUSED', message: 'not a plain decimal number' },
  NUMBER_NOT_FINITE: { effect: 'REFUSED', message: 'not a finite number' },
  NUMBER_OUT_OF_RANGE: { effect: 'REFUSED', message: 'more digits than can be carried exactly' },
  CODE_UNKNOWN: { effect: 'REFUSED', message: 'not one of the allowed codes' },
  DATE_INVALID: { effect: 'REFUSED', message: 'not a calendar day' },
  DATE_IN_FUTURE: { effect: 'REFUSED', message: 'lies after the day of the assessment' },
  DUPLICATE_KEY: { effect: 'REFUSED', message: 'the same name is written twice' },
  DOCUMENT_FORMAT: { effect: 'REFUSED', message: 'not a readable profile document' },
  TOO_DEEP: { effect: 'REFUSED', message: 'nested more deeply than a profile can be' },
  UNIT_MISSING: { effect: 'SET_ASIDE', message: 'a quantity without a unit' },
  UNIT_NOT_ALLOWED: { effect: 'SET_ASIDE', message: 'not a unit that is accepted for this fact' },
  IMPLAUSIBLE_FOR_UNIT: { effect: 'SET_ASIDE', message: 'not possible in the unit sent, but plausible in another one' },
  IMPLAUSIBLE_VALUE: { effect: 'SET_ASIDE', message: 'not possible for this fact' },
  EMPTY_VALUE: { effect: 'SET_ASIDE', message: 'holds no value' },
  CONFLICTING_VALUES: { effect: 'SET_ASIDE', message: 'two values that cannot both be true, and neither is certainly newer' },
  UNUSUAL_VALUE: { effect: 'NOTE', message: 'possible, but unusual' },
  NEGATIVE_ZERO: { effect: 'NOTE', message: 'minus zero is read as zero' },
  TIME_DROPPED: { effect: 'NOTE', message: 'only the calendar day of the time is used' },
  STALE: { effect: 'NOTE', message: 'older than this fact stays current' },
} as const satisfies Record<string, ProblemKind>;

export type ProfileProblemCode = keyof typeof PROBLEM_CODES;
