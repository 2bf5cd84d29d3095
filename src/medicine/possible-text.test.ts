import { describe, expect, test } from '@jest/globals';
import { codesOf } from './codes-of.js';
import { addIntervals, divideIntervals, subtractIntervals } from './interval-arithmetic.js';
import { intervalOf } from './interval-of.js';
import { isOneValue } from './is-one-value.js';
import { numericBands } from './numeric-bands.js';
import { possibleText } from './possible-text.js';
import { samePossible } from './same-possible.js';
import { writtenInterval } from './written-interval.js';

const AB = { kind: 'subset', codes: ['A', 'B'] } as const;
const ANY = { kind: 'interval', low: null, high: null } as const;

describe('what a fact may be, in words', () => {
  test.each([
    [writtenInterval('[2, 2]'), 'cm', '2 cm'],
    [writtenInterval('[2, 3]'), 'cm', '2 to 3 cm'],
    [writtenInterval('(2, 3)'), '', 'above 2 to below 3'],
    [writtenInterval('[2, )'), 'cm', 'at least 2 cm'],
    [writtenInterval('(2, )'), '', 'above 2'],
    [writtenInterval('(, 3]'), '', 'at most 3'],
    [writtenInterval('(, 3)'), '', 'below 3'],
    [ANY, '', 'any value'],
    [{ kind: 'subset', codes: ['A'] } as const, '', 'A'],
    [AB, '', 'A or B'],
    [{ kind: 'subset', codes: ['A', 'B', 'C'] } as const, '', 'A, B or C'],
  ])('%j %s: %s', (possible, unit, text) => expect(possibleText(possible, unit)).toBe(text));
});

describe('written intervals', () => {
  test.each(['2', '[2]', '[2, 3', '{2, 3}', '[a, 3]', '[2, 3] cm'])('%s is none', (text) => expect(() => writtenInterval(text)).toThrow(TypeError));

  test('say what is wrong, and hold at least one number', () => {
    expect(() => writtenInterval('[a, 3]')).toThrow('not a number: a');
    expect(() => writtenInterval('2')).toThrow('not an interval: 2');
    expect(() => writtenInterval('[3, 2]')).toThrow(RangeError);
  });
});

describe('bands', () => {
  const bands = numericBands({ LOW: '(, 2)', MIDDLE: '[2, 3]', HIGH: '(3, )' });
  test.each([
    ['[1, 2)', ['LOW']],
    ['[1, 2]', ['LOW', 'MIDDLE']],
    ['(3, 4]', ['HIGH']],
    ['[3, 4]', ['MIDDLE', 'HIGH']],
    ['[1, 4]', ['LOW', 'MIDDLE', 'HIGH']],
  ])('%s meets %j', (text, met) => expect(bands.met(writtenInterval(text))).toEqual(met));
});

describe('interval arithmetic', () => {
  test('keeps an end open when one of the two ends is', () => {
    expect(addIntervals(writtenInterval('[1, 2)'), writtenInterval('(3, 4]'))).toEqual(writtenInterval('(4, 6)'));
    expect(subtractIntervals(writtenInterval('[5, 6]'), writtenInterval('(1, 2]'))).toEqual(writtenInterval('[3, 5)'));
    expect(divideIntervals(writtenInterval('[4, 6)'), writtenInterval('[2, 4]'))).toEqual(writtenInterval('[1, 3)'));
  });

  test('has no end where one is missing', () => {
    expect(addIntervals(writtenInterval('[1, )'), writtenInterval('[3, 4]'))).toEqual(writtenInterval('[4, )'));
    expect(addIntervals(writtenInterval('[1, 2]'), writtenInterval('(, 4]'))).toEqual({ ...ANY, high: writtenInterval('[6, 6]').high });
    expect(divideIntervals(writtenInterval('[4, 6]'), writtenInterval('[2, )'))).toEqual({ ...ANY, high: writtenInterval('[3, 3]').high });
  });

  test('divides by positive numbers only', () => {
    expect(() => divideIntervals(ANY, ANY)).toThrow(RangeError);
    expect(() => divideIntervals(ANY, writtenInterval('[0, 1]'))).toThrow('a range is divided by one that is not positive');
    expect(() => divideIntervals(ANY, writtenInterval('[-1, 1]'))).toThrow(RangeError);
  });
});

describe('sets of values', () => {
  test('are read as what they are', () => {
    expect(codesOf(AB)).toEqual(['A', 'B']);
    expect(() => codesOf(ANY)).toThrow('a choice fact is read as a number');
    expect(intervalOf(ANY)).toBe(ANY);
    expect(() => intervalOf(AB)).toThrow('a number is read from a choice fact');
  });

  test('are one value when only one is left', () => {
    expect([AB, ANY, writtenInterval('[1, 2]'), writtenInterval('[1, )'), writtenInterval('(, 1]')].map(isOneValue)).toEqual([false, false, false, false, false]);
    expect([{ kind: 'subset', codes: ['A'] } as const, writtenInterval('[1, 1]')].map(isOneValue)).toEqual([true, true]);
  });

  test('are the same when they hold the same values', () => {
    const all = [AB, { kind: 'subset', codes: ['A'] } as const, { kind: 'subset', codes: ['B', 'C'] } as const, ANY, ...['[1, 2]', '(1, 2]', '[1, 2)', '[1, 3]', '[1, )', '(, 2]', '[0, 2]'].map(writtenInterval)];
    for (const [at, a] of all.entries()) for (const [other, b] of all.entries()) expect(samePossible(a, b)).toBe(at === other);
    expect(samePossible(writtenInterval('[1, 2]'), writtenInterval('[1, 2]'))).toBe(true);
  });
});
