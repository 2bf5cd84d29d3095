import { formatExact } from '../engine/exact.js';
import type { Bound } from '../engine/possible.js';
import type { CountDefinition, QuantityDefinition } from './fact-definition.js';
import type { FactInput } from './fact-input.js';
import { readFactInput } from './read-fact-input.js';
import { readNumericClaim } from './read-numeric-claim.js';
import { VOCABULARY } from './vocabulary.js';

const read = (path: string, sent: unknown) => readNumericClaim(VOCABULARY.fact(path) as QuantityDefinition | CountDefinition, readFactInput(sent, path).input as FactInput, 'f');
const told = (path: string, sent: unknown) => read(path, sent).problems.map(({ code, path: place }) => [code, place]);
const end = (bound: Bound, open: string) => (bound === null ? 'none' : `${bound.included ? '' : open}${formatExact(bound.at)}`);
/** "2 .. <3": ends as kept, the open ones marked. */
const range = (path: string, sent: unknown) => {
  const { claim } = read(path, sent);
  return claim.kind === 'VALUE' && claim.possible.kind === 'interval' ? `${end(claim.possible.low, '>')} .. ${end(claim.possible.high, '<')}` : claim;
};

describe('readNumericClaim of a quantity', () => {
  it.each([
    [{ value: '5', unit: 'cm' }, '5 .. 5'],
    [{ value: '52', unit: 'mm' }, '5.2 .. 5.2'],
    [{ value: 5, unit: 'cm' }, '5 .. 5'],
    [{ value: '5', unit: 'cm', comparator: '<' }, '0.1 .. <5'],
    [{ value: '5', unit: 'cm', comparator: '<=' }, '0.1 .. 5'],
    [{ value: '5', unit: 'cm', comparator: '>' }, '>5 .. 35'],
    [{ value: '5', unit: 'cm', comparator: '>=' }, '5 .. 35'],
    [{ low: '2', high: '3', unit: 'cm' }, '2 .. 3'],
    [{ low: '20', high: '30', unit: 'mm' }, '2 .. 3'],
    [{ low: '2', unit: 'cm' }, '2 .. 35'],
    [{ high: '3', unit: 'cm' }, '0.1 .. 3'],
    [{ low: '3', high: '3', unit: 'cm' }, '3 .. 3'],
  ])('reads %j as %s', (sent, expected) => {
    expect(range('tumor.largestDiameter', sent)).toBe(expected);
    expect(told('tumor.largestDiameter', sent)).toEqual([]);
  });

  it('refuses a reversed range', () => {
    expect(read('tumor.largestDiameter', { low: '3', high: '2', unit: 'cm' })).toMatchObject({ claim: { kind: 'SET_ASIDE', reason: 'NOT_PROVIDED' }, problems: [{ code: 'RANGE_REVERSED', path: 'f', hint: 'send the smaller number as low' }] });
  });

  it.each([{ value: '36', unit: 'cm' }, { low: '2', high: '50', unit: 'cm' }, { low: '0', high: '3', unit: 'cm' }, { value: '40', unit: 'cm', comparator: '<' }, { value: '0', unit: 'cm', comparator: '>' }, { value: '0.1', unit: 'cm', comparator: '<' }, { value: '35', unit: 'cm', comparator: '>' }])('sets %j aside: a stated end is not possible, or nothing is left', (sent) => {
    expect(read('tumor.largestDiameter', sent).claim).toEqual({ kind: 'SET_ASIDE', reason: 'IMPLAUSIBLE' });
    expect(told('tumor.largestDiameter', sent)[0]?.[0]).toMatch(/^IMPLAUSIBLE_(VALUE|FOR_UNIT)$/);
  });

  it('names the units in which every stated number would be plausible', () => {
    expect(read('tumor.largestDiameter', { low: '40', high: '50', unit: 'cm' }).problems).toMatchObject([{ code: 'IMPLAUSIBLE_FOR_UNIT', hint: 'the number would be plausible in mm; it is never converted in silence' }]);
    expect(read('tumor.largestDiameter', { low: '1', high: '50', unit: 'cm' }).problems).toMatchObject([{ code: 'IMPLAUSIBLE_VALUE', hint: 'possible: 0.1 to 35 cm' }]);
  });

  it('lets the possible limits pass and notes the unusual, with another unit where that would be usual', () => {
    expect(told('tumor.largestDiameter', { value: '35', unit: 'cm' })).toEqual([['UNUSUAL_VALUE', 'f']]);
    expect(told('tumor.largestDiameter', { value: '0.1', unit: 'cm' })).toEqual([['UNUSUAL_VALUE', 'f']]);
    expect(told('tumor.largestDiameter', { low: '3', high: '30', unit: 'cm' })).toEqual([['UNUSUAL_VALUE', 'f']]);
    expect(told('tumor.largestDiameter', { low: '0.2', high: '3', unit: 'cm' })).toEqual([['UNUSUAL_VALUE', 'f']]);
    expect(told('tumor.largestDiameter', { value: '25', unit: 'cm' })).toEqual([]);
    expect(read('tumor.largestDiameter', { value: '30', unit: 'cm' }).problems[0]?.hint).toBe('the number would be plausible in mm; it is never converted in silence');
    expect(read('tumor.largestDiameter', { value: '2', unit: 'mm' }).problems[0]?.hint).toBe('the number would be plausible in cm; it is never converted in silence');
    expect(read('sorafenib.dailyDose', { value: '100', unit: 'mg' }).problems[0]?.hint).toBeNull();
  });

  it.each([{}, { comparator: '<', unit: 'cm' }, { unit: 'cm' }, { value: '', unit: 'cm' }, { low: '2', high: '?', unit: 'cm' }])('finds no value in %j', (sent) => {
    expect(read('tumor.largestDiameter', sent)).toMatchObject({ claim: { kind: 'EMPTY' }, problems: [{ code: 'EMPTY_VALUE', path: 'f', hint: 'leave the fact out, or say why there is no value with unavailable' }] });
  });

  it.each([{ code: 'A' }, { anyOf: ['A'] }])('refuses %j', (sent) => {
    expect(read('tumor.largestDiameter', sent)).toMatchObject({ claim: { kind: 'SET_ASIDE', reason: 'NOT_PROVIDED' }, problems: [{ code: 'TYPE', path: 'f', hint: 'a number: send value, or low and high' }] });
  });

  it('tells what is wrong with both ends, and the unit once', () => {
    expect(told('tumor.largestDiameter', { low: 'two', high: '3,5', unit: 'cm' })).toEqual([['NUMBER_FORMAT', 'f.low'], ['NUMBER_FORMAT', 'f.high']]);
    expect(told('tumor.largestDiameter', { low: '2', high: '3' })).toEqual([['UNIT_MISSING', 'f.unit']]);
    expect(read('tumor.largestDiameter', { low: '2', high: '3' }).claim).toEqual({ kind: 'SET_ASIDE', reason: 'NOT_PROVIDED' });
  });

  it('notes minus zero at the end where it stands', () => {
    expect(told('tumor.viableSumNow', { low: '-0', high: '3', unit: 'cm' })).toEqual([['NEGATIVE_ZERO', 'f.low']]);
  });
});

describe('readNumericClaim of a count', () => {
  it.each([
    [{ value: '3' }, '3 .. 3'],
    [{ value: 3, unit: '1' }, '3 .. 3'],
    [{ value: '3', comparator: '>' }, '4 .. 100'],
    [{ value: '3', comparator: '<' }, '0 .. 2'],
    [{ low: '2', high: '3' }, '2 .. 3'],
    [{ low: '4' }, '4 .. 100'],
  ])('reads %j as %s', (sent, expected) => {
    expect(range('tumor.number', sent)).toBe(expected);
  });

  it('takes the words that a fact is counted in, and no unit else', () => {
    for (const unit of ['a', 'y', 'years', '1']) expect(range('patient.age', { value: '67', unit })).toBe('67 .. 67');
    expect(read('patient.age', { value: '67', unit: 'mo' }).problems).toMatchObject([{ code: 'UNIT_NOT_ALLOWED', path: 'f.unit', hint: 'a number without a unit' }]);
    expect(told('tumor.number', { value: '3', unit: 'years' })).toEqual([['UNIT_NOT_ALLOWED', 'f.unit']]);
  });

  it.each(['1.5', '2.0001', '1.000'])('refuses %s, which is no whole number', (value) => {
    expect(read('tumor.number', { value }).problems).toMatchObject([{ code: 'NUMBER_FORMAT', path: 'f.value', hint: 'a whole number, written without a point' }]);
  });

  it('sets a number aside that cannot be, and knows no unit to blame', () => {
    expect(read('tumor.number', { value: '101' })).toMatchObject({ claim: { kind: 'SET_ASIDE', reason: 'IMPLAUSIBLE' }, problems: [{ code: 'IMPLAUSIBLE_VALUE', hint: 'possible: 0 to 100' }] });
    expect(told('tumor.number', { value: '30' })).toEqual([['UNUSUAL_VALUE', 'f']]);
  });

  it('reads every value of a scale and refuses every other', () => {
    for (const value of ['0', '1', '2', '3', '4']) expect(range('performance.ecog', { value })).toBe(`${value} .. ${value}`);
    for (const value of ['5', '-1']) expect(told('performance.ecog', { value })).toEqual([['CODE_UNKNOWN', 'f.value']]);
    for (const value of ['0', '10', '100']) expect(range('performance.karnofsky', { value })).toBe(`${value} .. ${value}`);
    for (const value of ['5', '110', '-10']) expect(told('performance.karnofsky', { value })).toEqual([['CODE_UNKNOWN', 'f.value']]);
  });
});
