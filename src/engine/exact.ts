/**
 * An exact rational number: thresholds and values are compared without rounding, also after a unit
 * conversion or a division by an upper limit of normal that no finite decimal can express.
 *
 * INVARIANT (normal form): the denominator is positive and shares no factor with the numerator.
 */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;
const MAX_TEXT_LENGTH = 200;
const SIGNIFICANT_DIGITS = 6;

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/**
 * The quotient of two whole numbers in normal form.
 * @throws RangeError when the denominator is zero
 */
export function exactQuotient(numerator: bigint, denominator: bigint): Exact {
  if (denominator === 0n) throw new RangeError('division by zero');
  const top = denominator < 0n ? -numerator : numerator;
  const bottom = denominator < 0n ? -denominator : denominator;
  if (bottom === 1n) return { numerator: top, denominator: 1n };
  const shared = greatestCommonDivisor(top, bottom);
  return { numerator: top / shared, denominator: bottom / shared };
}

function parseDecimal(text: string): Exact | null {
  const parts = DECIMAL.exec(text);
  if (parts === null) return null;
  const fraction = parts[3] ?? '';
  const digits = BigInt(`${parts[2]}${fraction}`);
  return exactQuotient(parts[1] === '-' ? -digits : digits, 10n ** BigInt(fraction.length));
}

/**
 * Reads a decimal ("-1.50", "+3") or a quotient of a decimal by an unsigned one ("3/7", "10/88.4").
 * No exponent, no blanks, digits on both sides of the point, at most 200 characters.
 * @returns `null` for every other text and for a division by zero
 */
export function parseExact(text: string): Exact | null {
  if (text.length > MAX_TEXT_LENGTH) return null;
  const slash = text.indexOf('/');
  if (slash < 0) return parseDecimal(text);
  const divisorText = text.slice(slash + 1);
  if (!/^\d/.test(divisorText)) return null;
  const dividend = parseDecimal(text.slice(0, slash));
  const divisor = parseDecimal(divisorText);
  if (dividend === null || divisor === null || divisor.numerator === 0n) return null;
  return divideExact(dividend, divisor);
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compareExact(a: Exact, b: Exact): -1 | 0 | 1 {
  const left = a.denominator === b.denominator ? a.numerator : a.numerator * b.denominator;
  const right = a.denominator === b.denominator ? b.numerator : b.numerator * a.denominator;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Whether two numbers are the same; relies on the normal form. */
export function equalExact(a: Exact, b: Exact): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}

export function addExact(a: Exact, b: Exact): Exact {
  return exactQuotient(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtractExact(a: Exact, b: Exact): Exact {
  return exactQuotient(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);
}

export function multiplyExact(a: Exact, b: Exact): Exact {
  return exactQuotient(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** @throws RangeError when `b` is zero */
export function divideExact(a: Exact, b: Exact): Exact {
  return exactQuotient(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** The greatest whole number that is not above `x`. */
export function floorExact(x: Exact): bigint {
  const quotient = x.numerator / x.denominator;
  return x.numerator < 0n && x.numerator % x.denominator !== 0n ? quotient - 1n : quotient;
}

/** The smallest whole number that is not below `x`. */
export function ceilingExact(x: Exact): bigint {
  return -floorExact({ numerator: -x.numerator, denominator: x.denominator });
}

/** How many decimals a finite decimal fraction with this denominator has; `null` when no finite decimal exists. */
function decimalsNeeded(denominator: bigint): number | null {
  let rest = denominator;
  let twos = 0;
  let fives = 0;
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  return rest === 1n ? Math.max(twos, fives) : null;
}

function placePoint(digits: bigint, decimals: number): string {
  if (decimals <= 0) return (digits * 10n ** BigInt(-decimals)).toString();
  const text = digits.toString().padStart(decimals + 1, '0');
  return `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

/** How many decimals show the wanted number of significant digits of a positive number. */
function decimalsForSignificance(top: bigint, bottom: bigint): number {
  const whole = top / bottom;
  if (whole > 0n) return SIGNIFICANT_DIGITS - whole.toString().length;
  let leadingZeros = 0;
  for (let scaled = top * 10n; scaled < bottom; scaled *= 10n) leadingZeros += 1;
  return leadingZeros + SIGNIFICANT_DIGITS;
}

/**
 * The number as decimal text: exactly and without trailing zeros where a finite decimal exists,
 * else six significant digits behind "≈" (1/3 is "≈0.333333").
 */
export function formatExact(x: Exact): string {
  const sign = x.numerator < 0n ? '-' : '';
  const top = x.numerator < 0n ? -x.numerator : x.numerator;
  const finite = decimalsNeeded(x.denominator);
  if (finite !== null) return `${sign}${placePoint((top * 10n ** BigInt(finite)) / x.denominator, finite)}`;
  const decimals = decimalsForSignificance(top, x.denominator);
  const scaledTop = decimals > 0 ? top * 10n ** BigInt(decimals) : top;
  const scaledBottom = decimals > 0 ? x.denominator : x.denominator * 10n ** BigInt(-decimals);
  // Never a tie: a number half way between two decimals is itself a finite decimal.
  const rounded = (2n * scaledTop + scaledBottom) / (2n * scaledBottom);
  return `≈${sign}${placePoint(rounded, decimals)}`;
}
