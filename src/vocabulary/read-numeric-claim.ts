import { compareExact, type Exact } from '../engine/exact.js';
import { interval, intersect, wholeDomain, type Bound, type Interval } from '../engine/possible.js';
import type { Claim, ClaimRead } from './claim.js';
import { domainOf } from './domain-of.js';
import { isEmptyWord } from './empty-words.js';
import type { CountDefinition, QuantityDefinition, UnitDefinition } from './fact-definition.js';
import type { FactInput } from './fact-input.js';
import type { ProfileProblemCode } from './problem-codes.js';
import { profileProblemOf } from './profile-problem-of.js';
import type { ProfileProblem } from './profile-problem.js';
import { readCount } from './read-count.js';
import { plausibleUnits } from './units/plausible-units.js';
import { readQuantity } from './units/quantity.js';
import { within } from './units/within.js';

type NumericDefinition = QuantityDefinition | CountDefinition;
type Field = 'value' | 'low' | 'high';

/** One number of the input in canonical units, and as sent. */
interface Amount {
  readonly value: Exact;
  readonly amount: Exact;
  readonly unit: UnitDefinition | null;
  readonly negativeZero: boolean;
}

const NOTHING: Claim = { kind: 'EMPTY' };
const UNUSABLE: Claim = { kind: 'SET_ASIDE', reason: 'NOT_PROVIDED' };
const IMPLAUSIBLE: Claim = { kind: 'SET_ASIDE', reason: 'IMPLAUSIBLE' };

function readAmount(definition: NumericDefinition, sent: string | number, unit: string | null): Amount | { readonly field: 'value' | 'unit'; readonly code: ProfileProblemCode; readonly hint: string } {
  if (definition.kind === 'quantity') return readQuantity(definition, sent, unit);
  const read = readCount(definition, sent, unit);
  return read.kind === 'PROBLEM' ? read : { value: read.value, amount: read.value, unit: null, negativeZero: read.negativeZero };
}

function statedFields(input: FactInput): readonly (readonly [Field, string | number])[] {
  const fields: readonly (readonly [Field, string | number | null])[] = [['value', input.value], ['low', input.low], ['high', input.high]];
  return fields.filter((entry): entry is readonly [Field, string | number] => entry[1] !== null);
}

/** The numbers that satisfy what was said: one, a one-sided or a two-sided range. */
function saidInterval(amounts: ReadonlyMap<Field, Amount>, comparator: FactInput['comparator']): Interval {
  const bound = (field: Field, included: boolean): Bound => {
    const amount = amounts.get(field);
    return amount === undefined ? null : { at: amount.value, included };
  };
  if (!amounts.has('value')) return interval(bound('low', true), bound('high', true));
  const low = comparator === '<' || comparator === '<=' ? null : bound('value', comparator !== '>');
  const high = comparator === '>' || comparator === '>=' ? null : bound('value', comparator !== '<');
  return interval(low, high);
}

/** Units in which the numbers would be plausible, as a hint; `null` when no other unit explains them. */
function unitHint(definition: NumericDefinition, amounts: readonly Amount[]): string | null {
  const unit = amounts[0]?.unit ?? null;
  if (definition.kind === 'count' || unit === null) return null;
  const units = plausibleUnits(definition, amounts.map(({ amount }) => amount), unit);
  return units.length === 0 ? null : `the number would be plausible in ${units.join(' or ')}; it is never converted in silence`;
}

function possibleHint({ possible }: NumericDefinition, unit: string): string {
  return `possible: ${possible.low} to ${possible.high}${unit}`;
}

function implausible(definition: NumericDefinition, amounts: readonly Amount[], path: string): ClaimRead {
  const hint = unitHint(definition, amounts);
  const problem = hint === null
    ? profileProblemOf('IMPLAUSIBLE_VALUE', path, possibleHint(definition, definition.kind === 'quantity' ? ` ${definition.canonicalUnit}` : ''))
    : profileProblemOf('IMPLAUSIBLE_FOR_UNIT', path, hint);
  return { claim: IMPLAUSIBLE, problems: [problem] };
}

/**
 * Reads what one input says of a quantity or a count. A number outside what is possible sets the input aside, also
 * when it is only the end of a range: the unit is then in doubt for both ends.
 */
export function readNumericClaim(definition: NumericDefinition, input: FactInput, path: string): ClaimRead {
  if (input.code !== null || input.anyOf !== null) return { claim: UNUSABLE, problems: [profileProblemOf('TYPE', path, 'a number: send value, or low and high')] };
  const stated = statedFields(input);
  if (stated.length === 0 || stated.some(([, sent]) => typeof sent === 'string' && isEmptyWord(sent))) {
    return { claim: NOTHING, problems: [profileProblemOf('EMPTY_VALUE', path, 'leave the fact out, or say why there is no value with unavailable')] };
  }
  const amounts = new Map<Field, Amount>();
  const problems: ProfileProblem[] = [];
  for (const [field, sent] of stated) {
    const read = readAmount(definition, sent, input.unit);
    if ('code' in read) problems.push(profileProblemOf(read.code, `${path}.${read.field === 'unit' ? 'unit' : field}`, read.hint));
    else amounts.set(field, read);
  }
  if (problems.length > 0) return { claim: UNUSABLE, problems: problems.filter(({ path: place }, index) => problems.findIndex((other) => other.path === place) === index) };
  return judge(definition, amounts, input, path);
}

/** From numbers that were read to the values the fact may have. */
function judge(definition: NumericDefinition, amounts: ReadonlyMap<Field, Amount>, input: FactInput, path: string): ClaimRead {
  const low = amounts.get('low');
  const high = amounts.get('high');
  if (low !== undefined && high !== undefined && compareExact(low.value, high.value) > 0) return { claim: UNUSABLE, problems: [profileProblemOf('RANGE_REVERSED', path, 'send the smaller number as low')] };
  const all = [...amounts.values()];
  const domain = domainOf(definition);
  const possible = intersect(wholeDomain(domain), saidInterval(amounts, input.comparator), domain);
  if (possible === null || all.some(({ value }) => !within(definition.possible, value))) return implausible(definition, all, path);
  const notes = [...amounts].flatMap(([field, { negativeZero }]) => (negativeZero ? [profileProblemOf('NEGATIVE_ZERO', `${path}.${field}`)] : []));
  if (all.some(({ value }) => !within(definition.plausible, value))) notes.push(profileProblemOf('UNUSUAL_VALUE', path, unitHint(definition, all)));
  return { claim: { kind: 'VALUE', possible }, problems: notes };
}
