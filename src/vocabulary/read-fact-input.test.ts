import { readFactInput } from './read-fact-input.js';

const NOTHING = { value: null, low: null, high: null, comparator: null, unit: null, code: null, anyOf: null, observedOn: null, unavailable: null };
const told = (sent: unknown) => readFactInput(sent, 'f').problems.map(({ code, path, hint }) => [code, path, hint]);

describe('readFactInput', () => {
  it.each([
    [{}, {}],
    [{ value: '5', unit: 'cm', comparator: '<', observedOn: '2026' }, {}],
    [{ low: 1, high: '2' }, {}],
    [{ anyOf: ['A', 'B'] }, {}],
    [{ code: 'A', value: undefined, low: null }, { value: null }],
    [{ unavailable: 'PENDING', observedOn: '2026' }, {}],
  ])('takes %j as it is', (sent, different) => {
    expect(readFactInput(sent, 'f')).toEqual({ input: { ...NOTHING, ...sent, ...different }, problems: [] });
  });

  it('takes objects without prototype, as GraphQL makes them', () => {
    expect(readFactInput(Object.assign(Object.create(null) as object, { code: 'A' }), 'f').input).toEqual({ ...NOTHING, code: 'A' });
  });

  it.each([['a text', '5 cm'], ['a number', 5], ['a truth value', true], ['null', null], ['a list', []], ['a date', new Date(0)], ['a map', new Map()]])('refuses %s', (_name, sent) => {
    expect(readFactInput(sent, 'f').input).toBeNull();
    expect(told(sent)).toEqual([['TYPE', 'f', 'an object with value and unit, or code, or unavailable']]);
  });

  it('tells every field of a wrong type at once', () => {
    expect(told({ value: true, low: [], high: {}, unit: 5, code: 7, anyOf: 'A', observedOn: 2026 })).toEqual([
      ['TYPE', 'f.value', 'a decimal number as text'],
      ['TYPE', 'f.low', 'a decimal number as text'],
      ['TYPE', 'f.high', 'a decimal number as text'],
      ['TYPE', 'f.unit', 'a text'],
      ['TYPE', 'f.code', 'a text'],
      ['TYPE', 'f.anyOf', 'a list of at most 100 codes'],
      ['TYPE', 'f.observedOn', 'a text'],
    ]);
    expect(told({ anyOf: ['A', 5] })).toEqual([['TYPE', 'f.anyOf', 'a list of codes']]);
  });

  it('takes a hundred codes and no more', () => {
    expect(told({ anyOf: Array.from({ length: 100 }, () => 'A') })).toEqual([]);
    expect(told({ anyOf: Array.from({ length: 101 }, () => 'A') })).toEqual([['TYPE', 'f.anyOf', 'a list of at most 100 codes']]);
  });

  it('knows its comparators and reasons', () => {
    for (const comparator of ['<', '<=', '>', '>=']) expect(told({ value: '1', comparator })).toEqual([]);
    for (const unavailable of ['NOT_DONE', 'PENDING', 'NOT_RECORDED', 'REFUSED_BY_PATIENT', 'UNKNOWN_TO_SENDER']) expect(told({ unavailable })).toEqual([]);
    expect(told({ value: '1', comparator: '~' })).toEqual([['CODE_UNKNOWN', 'f.comparator', 'allowed: <, <=, >, >=']]);
    expect(told({ unavailable: 'LATER' })).toEqual([['CODE_UNKNOWN', 'f.unavailable', 'allowed: NOT_DONE, PENDING, NOT_RECORDED, REFUSED_BY_PATIENT, UNKNOWN_TO_SENDER']]);
  });

  it('names a field that does not exist', () => {
    expect(told({ valeu: '5' })).toEqual([['FIELD_UNKNOWN', 'f.valeu', 'did you mean value?']]);
    expect(told({ code: 'A', mm: '5' })).toEqual([['FIELD_UNKNOWN', 'f.(key 2)', 'allowed: value, low, high, comparator, unit, code, anyOf, observedOn, unavailable']]);
  });

  it.each([{ value: '1', low: '1' }, { value: '1', high: '1' }, { comparator: '<', low: '1' }, { code: 'A', anyOf: ['A'] }, { code: 'A', value: '1' }, { value: '1', unavailable: 'PENDING' }, { code: 'A', unavailable: 'PENDING' }, { anyOf: ['A'], unavailable: 'PENDING' }, { high: '1', unavailable: 'PENDING' }])('refuses two values in %j', (sent) => {
    expect(readFactInput(sent, 'f').input).toBeNull();
    expect(told(sent)).toEqual([['TWO_VALUES', 'f', 'send one of: value, low and high, code, anyOf, unavailable; further statements as list']]);
  });
});
