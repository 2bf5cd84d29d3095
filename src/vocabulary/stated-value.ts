import { compareExact, formatExact } from '../engine/exact.js';
import { intersect, isSingle, wholeDomain, type Bound, type Domain, type Interval, type Possible, type Subset } from '../engine/possible.js';
import { domainOf } from './domain-of.js';
import type { ChoiceDefinition, FactDefinition } from './fact-definition.js';
import { unitWords } from './unit-words.js';

/** A value or range in words and numbers, exactly as decided upon. Decimals as text in canonical units. */
export interface StatedValue {
  /** "34.2 umol/L", "2 to 3 cm", "less than 0.3", "BCLC B1, B2, B3 or B4", "not known" */
  readonly text: string;
  readonly unit: string | null;
  readonly low: string | null;
  readonly lowIncluded: boolean;
  readonly high: string | null;
  readonly highIncluded: boolean;
  readonly codes: readonly string[];
}

/** Where a fact's value comes from. NONE: nothing is known. */
export type Origin = 'GIVEN' | 'DERIVED' | 'GIVEN_AND_DERIVED' | 'ASSUMED' | 'NONE';

const NOT_KNOWN = 'not known';

/** "A", "A or B", "A, B or C". */
function orList(words: readonly string[]): string {
  if (words.length <= 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
}

function choiceValue(definition: ChoiceDefinition, { codes }: Subset): StatedValue {
  const isAnything = definition.choices.every(({ code }) => codes.includes(code));
  const labels = definition.choices.filter(({ code }) => codes.includes(code)).map(({ label }) => label);
  return { text: isAnything ? NOT_KNOWN : orList(labels), unit: null, low: null, lowIncluded: false, high: null, highIncluded: false, codes: isAnything ? [] : codes };
}

/** The bound unless it is only the limit of what the fact can be at all. */
function stated(bound: Bound, limit: Bound): Bound {
  if (bound === null || limit === null) return bound;
  return bound.included && compareExact(bound.at, limit.at) === 0 ? null : bound;
}

function rangeText(low: Bound, high: Bound, unit: string | null): string {
  const number = (bound: NonNullable<Bound>): string => formatExact(bound.at);
  const tail = (bound: NonNullable<Bound>): string => unitWords(unit, number(bound));
  if (low === null && high === null) return NOT_KNOWN;
  if (high === null) return low === null ? NOT_KNOWN : `${low.included ? 'at least' : 'more than'} ${number(low)}${tail(low)}`;
  if (low === null) return `${high.included ? 'at most' : 'less than'} ${number(high)}${tail(high)}`;
  if (low.included && high.included) return `${number(low)} to ${number(high)}${tail(high)}`;
  return `${low.included ? 'at least' : 'more than'} ${number(low)} and ${high.included ? 'at most' : 'less than'} ${number(high)}${tail(high)}`;
}

function numericValue(domain: Domain & { readonly kind: 'decimal' | 'integer' }, possible: Interval, unit: string | null): StatedValue {
  const inside = intersect(possible, wholeDomain(domain), domain);
  const range = inside?.kind === 'interval' ? inside : possible;
  const single = isSingle(range, domain);
  const low = single ? range.low : stated(range.low, domain.low);
  const high = single ? range.high : stated(range.high, domain.high);
  const number = single && low !== null ? formatExact(low.at) : null;
  return {
    text: number === null ? rangeText(low, high, unit) : `${number}${unitWords(unit, number)}`,
    unit,
    low: low === null ? null : formatExact(low.at),
    lowIncluded: low?.included ?? false,
    high: high === null ? null : formatExact(high.at),
    highIncluded: high?.included ?? false,
    codes: [],
  };
}

/**
 * What a fact may be, in words and numbers of its canonical unit: "34.2 umol/L", "more than 3 cm", "2 to 3 cm",
 * "Child-Pugh A or Child-Pugh B", "not known". A limit that comes from what the fact can be at all is not told as known.
 * @throws TypeError when the set is not one of this kind of fact
 */
export function statedValue(definition: FactDefinition, possible: Possible): StatedValue {
  const domain = domainOf(definition);
  if (definition.kind === 'choice' && possible.kind === 'subset') return choiceValue(definition, possible);
  if (definition.kind === 'choice' || possible.kind === 'subset' || domain.kind === 'choice') throw new TypeError(`not a set of values of ${definition.path}`);
  return numericValue(domain, possible, definition.kind === 'quantity' ? definition.canonicalUnit : null);
}
