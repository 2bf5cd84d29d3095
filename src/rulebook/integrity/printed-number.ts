/** A number as a paper prints it: the true value lies within half a unit of its last digit. */
export interface PrintedNumber {
  readonly value: number;
  readonly decimals: number;
  /** Smallest and largest true value that would be printed so. */
  readonly least: number;
  readonly most: number;
}

/** Reads "14.0" with its precision; undefined for anything that is not one plain decimal. */
export function printedNumber(text: string): PrintedNumber | undefined {
  const [, fraction] = /^-?[0-9]+(?:\.([0-9]+))?$/.exec(text) ?? [undefined, null];
  if (fraction === null) return undefined;
  const decimals = fraction?.length ?? 0;
  const value = Number(text);
  const half = 0.5 * 10 ** -decimals;
  return { value, decimals, least: value - half, most: value + half };
}

/** Whether two printings of one quantity agree at the coarser of their precisions. */
export function sameWhenRounded(a: PrintedNumber, b: PrintedNumber): boolean {
  const coarser = Math.min(a.decimals, b.decimals);
  // Differences below are multiples of the finer unit; the small allowance only absorbs binary representation.
  return Math.abs(a.value - b.value) <= 0.5 * 10 ** -coarser * (1 + 1e-9) && !(a.decimals === b.decimals && a.value !== b.value);
}
