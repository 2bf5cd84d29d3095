import { compareExact, divideExact, exactQuotient, type Exact } from '../engine/exact.js';

const ONE: Exact = { numerator: 1n, denominator: 1n };

function powerOfTen(order: number): Exact {
  return order >= 0 ? exactQuotient(10n ** BigInt(order), 1n) : exactQuotient(1n, 10n ** BigInt(-order));
}

/** The whole number k with 10^k <= x < 10^(k+1). */
function orderOfMagnitude(x: Exact): number {
  const order = x.numerator.toString().length - x.denominator.toString().length;
  return compareExact(x, powerOfTen(order)) < 0 ? order - 1 : order;
}

/** x^10 of a fixed-point number by four products, each cut off and raised by `up` units of its last decimal. */
function tenthPower(x: bigint, scale: bigint, up: bigint): bigint {
  const square = (x * x) / scale + up;
  const fourth = (square * square) / scale + up;
  const fifth = (fourth * x) / scale + up;
  return (fifth * fifth) / scale + up;
}

/** The digits of log10(m) for 1 < m < 10 in fixed-point numbers of `precision` decimals, rounded outward; `null` when that precision cannot tell a digit. */
function digitsOfLog(m: Exact, digits: number, precision: number): bigint | null {
  const scale = 10n ** BigInt(precision);
  let low = (m.numerator * scale) / m.denominator;
  let high = low + 1n;
  let log = 0n;
  for (let position = 0; position < digits; position += 1) {
    // log10(m^10) = 10 log10(m): the digit before the point is the next digit of the logarithm.
    let lowPower = tenthPower(low, scale, 0n);
    let highPower = tenthPower(high, scale, 1n);
    let digit = 0n;
    for (; lowPower >= 10n * scale; digit += 1n) {
      lowPower /= 10n;
      highPower = highPower / 10n + 1n;
    }
    if (highPower >= 10n * scale) return null;
    low = lowPower;
    high = highPower;
    log = log * 10n + digit;
  }
  return log;
}

/**
 * The common logarithm of a positive number between two decimals that differ by one unit of the last of `digits` decimals.
 * The true value lies strictly between them, or is both of them (x a power of ten: the only rational numbers with a rational logarithm).
 * @throws RangeError when x is not positive
 */
export function log10Bounds(x: Exact, digits: number): { readonly low: Exact; readonly high: Exact } {
  if (x.numerator <= 0n) throw new RangeError('a logarithm needs a positive number');
  const order = orderOfMagnitude(x);
  const mantissa = divideExact(x, powerOfTen(order));
  const whole = exactQuotient(BigInt(order), 1n);
  if (compareExact(mantissa, ONE) === 0) return { low: whole, high: whole };
  const unit = 10n ** BigInt(digits);
  for (let precision = 2 * digits + 10; ; precision *= 2) {
    const log = digitsOfLog(mantissa, digits, precision);
    if (log !== null) {
      const low = BigInt(order) * unit + log;
      return { low: exactQuotient(low, unit), high: exactQuotient(low + 1n, unit) };
    }
  }
}
