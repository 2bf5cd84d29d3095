import { printedNumber } from './printed-number.js';

/** The p values that would be printed as the given text: "0.03" is 0.025 to 0.035, "<0.001" is below 0.001, "NS" is 0.05 or more. */
export interface PrintedProbability {
  readonly least: number;
  readonly most: number;
}

/** Binary representation only; no statistical slack. */
const ALLOWANCE = 1e-9;

export function printedProbability(text: string): PrintedProbability | undefined {
  if (text === 'NS') return { least: 0.05, most: 1 };
  const [, sign, digits] = /^([<>≤≥]?)(.+)$/u.exec(text) ?? [];
  const number = printedNumber(digits === undefined ? '' : digits.startsWith('.') ? `0${digits}` : digits);
  if (number === undefined) return undefined;
  if (sign === '<') return { least: 0, most: number.value };
  if (sign === '>') return { least: number.value, most: 1 };
  if (sign === '≤') return { least: 0, most: number.most };
  if (sign === '≥') return { least: number.least, most: 1 };
  return { least: Math.max(0, number.least), most: Math.min(1, number.most) };
}

export function mayBePrintedAs(p: number, printed: PrintedProbability): boolean {
  return p >= printed.least - ALLOWANCE && p <= printed.most + ALLOWANCE;
}
