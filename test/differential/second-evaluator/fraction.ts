/** A rational number (clause 1.1); the lower part is positive, the two need not be in lowest terms. */
export interface Fraction {
  readonly upper: bigint;
  readonly lower: bigint;
}

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/u;

function readDecimal(text: string): Fraction {
  const found = DECIMAL.exec(text);
  if (found === null) throw new Error(`no decimal number: ${text}`);
  const places = found[3] ?? '';
  const upper = BigInt(`${found[2]!}${places}`);
  return { upper: found[1] === '-' ? -upper : upper, lower: 10n ** BigInt(places.length) };
}

/** Reads a decimal, or a quotient of a decimal by an unsigned one. @throws Error for any other text */
export function readFraction(text: string): Fraction {
  const [over, under, ...more] = text.split('/');
  if (under === undefined) return readDecimal(over!);
  const divisor = readDecimal(under);
  if (more.length > 0 || /^[+-]/u.test(under) || divisor.upper === 0n) throw new Error(`no quotient: ${text}`);
  const dividend = readDecimal(over!);
  return { upper: dividend.upper * divisor.lower, lower: dividend.lower * divisor.upper };
}

/** Negative, zero or positive as the first is less than, equal to or more than the second. */
export function order(first: Fraction, second: Fraction): number {
  const left = first.upper * second.lower;
  const right = second.upper * first.lower;
  return left === right ? 0 : left < right ? -1 : 1;
}

export function minus(first: Fraction, second: Fraction): Fraction {
  return { upper: first.upper * second.lower - second.upper * first.lower, lower: first.lower * second.lower };
}

export function size(of: Fraction): Fraction {
  return of.upper < 0n ? { upper: -of.upper, lower: of.lower } : of;
}

export function whole(number: bigint): Fraction {
  return { upper: number, lower: 1n };
}

export function isWhole(of: Fraction): boolean {
  return of.upper % of.lower === 0n;
}

/** The largest whole number that is not above. */
export function floor(of: Fraction): bigint {
  const cut = of.upper / of.lower;
  return of.upper < 0n && cut * of.lower !== of.upper ? cut - 1n : cut;
}

/** `share` parts of three on the way from one number to another. */
export function onTheWay(from: Fraction, to: Fraction, share: 1n | 2n): Fraction {
  return { upper: from.upper * to.lower * (3n - share) + to.upper * from.lower * share, lower: 3n * from.lower * to.lower };
}

/** How many digits are shown of a number that no decimal ends. */
const SHOWN = 6;

/** As a decimal without needless zeros; one that never ends is marked ≈ and rounded to six significant digits. */
export function writeFraction(of: Fraction): string {
  const sign = of.upper < 0n ? '-' : '';
  const { upper } = size(of);
  let rest = of.lower;
  for (const prime of [2n, 5n]) while (rest % prime === 0n) rest /= prime;
  return upper % rest === 0n ? `${sign}${writeEnding(upper, of.lower)}` : `≈${sign}${writeRounded(upper, of.lower)}`;
}

function writeEnding(upper: bigint, lower: bigint): string {
  let places = 0;
  while ((upper * 10n ** BigInt(places)) % lower !== 0n) places += 1;
  return withPoint((upper * 10n ** BigInt(places)) / lower, places);
}

function writeRounded(upper: bigint, lower: bigint): string {
  let places = 0;
  while (upper * 10n ** BigInt(places) < lower * 10n ** BigInt(SHOWN - 1)) places += 1;
  return withPoint((2n * upper * 10n ** BigInt(places) + lower) / (2n * lower), places).replace(/\.?0+$/u, '');
}

function withPoint(digits: bigint, places: number): string {
  const text = digits.toString().padStart(places + 1, '0');
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}
