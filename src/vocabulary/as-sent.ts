import type { FactInput } from './fact-input.js';

const LONGEST = 120;

function withUnit(text: string, unit: string | null): string {
  return unit === null || unit === '' ? text : `${text} ${unit}`;
}

function words(input: FactInput): string {
  if (input.unavailable !== null) return `unavailable: ${input.unavailable}`;
  if (input.code !== null) return input.code;
  if (input.anyOf !== null) return input.anyOf.join(' or ');
  if (input.value !== null) return withUnit(`${input.comparator === null ? '' : `${input.comparator} `}${input.value}`, input.unit);
  if (input.low !== null && input.high !== null) return withUnit(`${input.low} to ${input.high}`, input.unit);
  if (input.low !== null) return withUnit(`>= ${input.low}`, input.unit);
  if (input.high !== null) return withUnit(`<= ${input.high}`, input.unit);
  return withUnit('', input.unit);
}

/** What the caller sent, on one line, as it was spelled; cut at 120 characters. Holds a patient value: for the answer, never for a log. */
export function asSent(input: FactInput): string {
  const text = words(input);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}\u2026`;
}
