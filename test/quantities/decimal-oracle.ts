/**
 * Decimals by hand, sharing no code with the engine: a fraction of two whole numbers, compared by multiplying out.
 * The threshold tests judge by it.
 */
export interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** "34.2", "-3", "16/487", "12.5/3". */
export function fraction(text: string): Fraction {
  const [left = '', right = '1'] = text.split('/');
  const decimal = (part: string): Fraction => {
    const [whole = '', decimals = ''] = part.split('.');
    return { top: BigInt(`${whole}${decimals}`), bottom: 10n ** BigInt(decimals.length) };
  };
  const a = decimal(left);
  const b = decimal(right);
  return { top: a.top * b.bottom, bottom: a.bottom * b.top };
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

export function over(a: Fraction, b: Fraction): Fraction {
  return { top: a.top * b.bottom, bottom: a.bottom * b.top };
}

export type Side = 'below' | 'at' | 'above';

export function sideOf(value: Fraction, threshold: Fraction): Side {
  const left = value.top * threshold.bottom;
  const right = threshold.top * value.bottom;
  if (left === right) return 'at';
  return left < right ? 'below' : 'above';
}

/**
 * Three decimal texts around a number: one step below it, the nearest at or below it, one step above it, where a step
 * is one unit of the last of so many decimals. The middle one is the number itself exactly when it has that few decimals.
 */
export function around(number: Fraction, decimals: number): readonly [string, string, string] {
  const scale = 10n ** BigInt(decimals);
  const scaled = number.top * scale;
  const truncated = scaled / number.bottom;
  const middle = scaled < 0n && truncated * number.bottom !== scaled ? truncated - 1n : truncated;
  const text = (digits: bigint): string => {
    const padded = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, '0');
    const sign = digits < 0n ? '-' : '';
    return decimals === 0 ? `${sign}${padded}` : `${sign}${padded.slice(0, -decimals)}.${padded.slice(-decimals)}`;
  };
  return [text(middle - 1n), text(middle), text(middle + 1n)];
}
