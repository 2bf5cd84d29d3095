import { parseExact, type Exact } from '../engine/exact.js';
import type { ProfileProblemCode } from './problem-codes.js';

/** A number as sent, exactly. */
export interface NumberRead {
  readonly kind: 'NUMBER';
  readonly value: Exact;
  /** "-0": read as zero, and said so. */
  readonly negativeZero: boolean;
  /** The other value that "1.500" has where the point groups thousands; `null` when it cannot be meant. */
  readonly ifThousands: Exact | null;
}

export interface NumberProblem {
  readonly kind: 'PROBLEM';
  readonly code: ProfileProblemCode;
  readonly hint: string;
}

/** Digits that a Decimal of the databases and of the wire carries without loss. */
const MOST_DIGITS = 18;
/** A double carries every decimal of up to 15 digits there and back; one more digit may have been changed on the way. */
const MOST_DIGITS_OF_A_DOUBLE = 15;
const LONGEST_TEXT = 60;
const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const SCIENTIFIC = /^[+-]?\d+(?:\.\d+)?[eE]([+-]?\d+)$/;
const NOT_FINITE = /^[+-]?(?:nan|inf|infinity|\.nan|\.inf)$/i;
/** One to three digits, a point and three digits: a decimal in one country, thousands in another. */
const MAYBE_THOUSANDS = /^-?[1-9]\d{0,2}\.\d{3}$/;
const FORMAT_HINT = 'write digits with a decimal point, as in 34.2; no comma, no thousands separator, no exponent, no blank';
const DIGITS_HINT = `at most ${MOST_DIGITS} significant digits, sent as text`;

function problem(code: ProfileProblemCode, hint: string): NumberProblem {
  return { kind: 'PROBLEM', code, hint };
}

function significantDigits(text: string): number {
  return text.replace(/[-.]/g, '').replace(/^0+/, '').length;
}

/** Which problem an exponent is: beyond any double, beyond our digits, or only a notation that we do not read. */
function exponentProblem(exponent: number): NumberProblem {
  if (Math.abs(exponent) > 308) return problem('NUMBER_NOT_FINITE', FORMAT_HINT);
  return Math.abs(exponent) >= MOST_DIGITS ? problem('NUMBER_OUT_OF_RANGE', DIGITS_HINT) : problem('NUMBER_FORMAT', FORMAT_HINT);
}

function readText(text: string): NumberRead | NumberProblem {
  if (NOT_FINITE.test(text)) return problem('NUMBER_NOT_FINITE', FORMAT_HINT);
  if (text.length > LONGEST_TEXT) return /^[-\d.]+$/.test(text) ? problem('NUMBER_OUT_OF_RANGE', DIGITS_HINT) : problem('NUMBER_FORMAT', FORMAT_HINT);
  const exponent = SCIENTIFIC.exec(text)?.[1];
  if (exponent !== undefined) return exponentProblem(Number(exponent));
  const value = PLAIN.test(text) ? parseExact(text) : null;
  if (value === null) return problem('NUMBER_FORMAT', FORMAT_HINT);
  if (significantDigits(text) > MOST_DIGITS) return problem('NUMBER_OUT_OF_RANGE', DIGITS_HINT);
  return {
    kind: 'NUMBER',
    value,
    negativeZero: value.numerator === 0n && text.startsWith('-'),
    ifThousands: MAYBE_THOUSANDS.test(text) ? parseExact(text.replace('.', '')) : null,
  };
}

function readDouble(sent: number): NumberRead | NumberProblem {
  if (!Number.isFinite(sent)) return problem('NUMBER_NOT_FINITE', FORMAT_HINT);
  const text = Object.is(sent, -0) ? '-0' : String(sent);
  if (!PLAIN.test(text)) return problem('NUMBER_OUT_OF_RANGE', DIGITS_HINT);
  if (!Number.isSafeInteger(sent) && significantDigits(text) > MOST_DIGITS_OF_A_DOUBLE) return problem('NUMBER_OUT_OF_RANGE', DIGITS_HINT);
  const read = readText(text);
  // A JSON number has no thousands separator: its point is the decimal point.
  return read.kind === 'NUMBER' ? { ...read, ifThousands: null } : read;
}

/**
 * Reads a number that a caller sent: decimal text of at most 18 significant digits, or a JSON number that arrived
 * without loss. What is not plainly one number is refused and never guessed.
 */
export function readNumber(sent: string | number): NumberRead | NumberProblem {
  return typeof sent === 'number' ? readDouble(sent) : readText(sent);
}
