import { describe, expect, test } from '@jest/globals';
import { readerOf } from '../../test/medicine/reader-of.js';
import { DecisionTable } from './decision-table.js';
import { deriveByTable } from './derive-by-table.js';

const SHAPE = new DecisionTable({ color: ['RED', 'BLUE'], size: ['S', 'M', 'L'] } as const, ['X', 'Y', 'Z'], ({ color, size }) => {
  if (size === 'L') return [];
  if (color === 'RED') return ['X'];
  return size === 'S' ? ['Y'] : ['Y', 'Z'];
});

describe('decision table', () => {
  test.each([
    [['RED'], ['S'], ['X'], []],
    [['BLUE'], ['S'], ['Y'], []],
    [['BLUE'], ['M'], ['Y', 'Z'], []],
    [['BLUE'], ['S', 'M'], ['Y', 'Z'], ['size']],
    [['RED'], ['S', 'M', 'L'], ['X'], []],
    [['RED', 'BLUE'], ['S'], ['X', 'Y'], ['color']],
    [['RED', 'BLUE'], ['S', 'L'], ['X', 'Y'], ['color']],
    [['RED', 'BLUE'], ['L', 'M'], ['X', 'Y', 'Z'], ['color']],
    [['RED', 'BLUE'], ['S', 'M'], ['X', 'Y', 'Z'], ['color', 'size']],
    [['RED', 'BLUE'], ['L'], [], []],
    [['RED'], [], [], []],
  ] as const)('%j and %j give %j, open %j', (color, size, outcomes, open) => {
    expect(SHAPE.decide({ color, size })).toEqual({ outcomes, open });
  });

  test('tells every set of classes from every other, and answers the same the second time', () => {
    const subsets = <T>(of: readonly T[]): T[][] => of.reduce<T[][]>((found, each) => [...found, ...found.map((one) => [...one, each])], [[]]);
    const every = subsets(['RED', 'BLUE'] as const).flatMap((color) => subsets(['S', 'M', 'L'] as const).map((size) => ({ color, size })));
    // A table of its own for each question has nothing to mix up.
    const alone = every.map((met) => new DecisionTable({ color: ['RED', 'BLUE'], size: ['S', 'M', 'L'] } as const, ['RED S', 'RED M', 'RED L', 'BLUE S', 'BLUE M', 'BLUE L'], ({ color, size }) => [`${color} ${size}`]).decide(met));
    const one = new DecisionTable({ color: ['RED', 'BLUE'], size: ['S', 'M', 'L'] } as const, ['RED S', 'RED M', 'RED L', 'BLUE S', 'BLUE M', 'BLUE L'], ({ color, size }) => [`${color} ${size}`]);
    expect([...every, ...every].map((met) => one.decide(met))).toEqual([...alone, ...alone]);
    expect(new Set(alone.map(({ outcomes }) => outcomes.join())).size).toBe(3 * 7 + 1);
  });

  test('refuses more classes than it can tell apart', () => {
    const classes = Array.from({ length: 33 }, (_, at) => `C${at}`);
    expect(() => new DecisionTable({ a: classes }, ['X'], () => ['X'])).toThrow('a table has at most 32 classes');
    const most = new DecisionTable({ a: classes.slice(1) }, ['X', 'Y'], ({ a }) => [a === 'C32' ? 'Y' : 'X']);
    expect([['C1'], ['C32'], ['C1', 'C32']].map((a) => most.decide({ a }).outcomes)).toEqual([['X'], ['Y'], ['X', 'Y']]);
  });

  test('refuses an outcome that it does not have', () => {
    expect(() => new DecisionTable({ a: ['1'] } as const, ['X'], () => ['Q'])).toThrow('the table has no outcome Q');
  });

  test('as a derivation keeps every outcome possible where the table says nothing, and names only facts not known as one value', () => {
    const parts = {
      table: SHAPE,
      outcomes: ['X', 'Y', 'Z'],
      factsOf: { color: ['patient.sex', 'tumor.number', 'patient.age'], size: ['patient.age'] },
      read: readerOf({ 'tumor.number': '3' }),
      steps: (outcomes: readonly string[]) => [outcomes.join('/')],
    };
    const open = deriveByTable({ ...parts, met: { color: ['RED', 'BLUE'], size: ['S', 'M'] } });
    expect(open.possible).toEqual({ kind: 'subset', codes: ['X', 'Y', 'Z'] });
    expect(open.missing).toEqual(['patient.sex', 'patient.age']);
    const silent = deriveByTable({ ...parts, met: { color: ['RED'], size: ['L'] } });
    expect(silent.possible).toEqual({ kind: 'subset', codes: ['X', 'Y', 'Z'] });
    expect(silent.missing).toEqual([]);
    expect(silent.steps).toEqual(['']);
  });
});
