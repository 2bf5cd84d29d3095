import { ChoiceCells, divideCodes } from './choice-cells.js';
import { FAILS, HOLDS, OUTSIDE, UNKNOWN } from './fact-cells.js';
import { exactly } from './possible.js';

const CODES = ['A', 'B', 'C', 'D', 'E'];

describe('divideCodes', () => {
  it('puts codes together that every criterion treats alike, in the order of the domain', () => {
    const cells = divideCodes(CODES, [['B', 'D', 'E'], ['A', 'E']]);
    expect(Array.from({ length: cells.count }, (_, cell) => cells.valuesOf(cell))).toEqual([
      { kind: 'subset', codes: ['A'] },
      { kind: 'subset', codes: ['B', 'D'] },
      { kind: 'subset', codes: ['C'] },
      { kind: 'subset', codes: ['E'] },
    ]);
  });

  it('makes one cell when nothing is asked, and refuses a domain without codes', () => {
    expect(divideCodes(CODES, []).count).toBe(1);
    expect(() => divideCodes([], [])).toThrow(new RangeError('a domain holds at least one value'));
  });
});

describe('ChoiceCells', () => {
  const cells = new ChoiceCells([['A'], ['B', 'D'], ['C'], ['E']]);
  const cellsOf = (...codes: string[]): readonly number[] | 'OUTSIDE' => {
    const selection = cells.select({ kind: 'subset', codes });
    return selection === OUTSIDE ? 'OUTSIDE' : cells.cellsIn(selection);
  };

  it('selects the cells of the codes', () => {
    expect(cellsOf('A')).toEqual([0]);
    expect(cellsOf('D')).toEqual([1]);
    expect(cellsOf('B', 'D')).toEqual([1]);
    expect(cellsOf('C', 'A')).toEqual([0, 2]);
    expect(cellsOf('E', 'B', 'A')).toEqual([0, 1, 3]);
    expect(cellsOf('C', 'B')).toEqual([1, 2]);
    expect(cellsOf(...CODES)).toEqual([0, 1, 2, 3]);
  });

  it('leaves out codes that the domain does not have', () => {
    expect(cellsOf('Z')).toBe('OUTSIDE');
    expect(cellsOf('Z', 'Y')).toBe('OUTSIDE');
    expect(cellsOf('Z', 'C')).toEqual([2]);
  });

  it('gives a run of cells a number, so that one cell and all cells have the same key for every fact', () => {
    expect(cells.select({ kind: 'subset', codes: ['C'] })).toBe(2 * 4 + 2);
    expect(cells.select({ kind: 'subset', codes: ['D', 'B'] })).toBe(1 * 4 + 1);
    expect(cells.select({ kind: 'subset', codes: CODES })).toBe(3);
    expect(cells.select({ kind: 'subset', codes: ['A', 'C'] })).toBe('0,2');
  });

  it('decides criteria over the selected cells', () => {
    const region = cells.regionOf(['B', 'D', 'E']);
    const truthOf = (...codes: string[]): number => cells.truthOf(region, cells.select({ kind: 'subset', codes }));
    expect(truthOf('B')).toBe(HOLDS);
    expect(truthOf('D', 'E')).toBe(HOLDS);
    expect(truthOf('A')).toBe(FAILS);
    expect(truthOf('C', 'A')).toBe(FAILS);
    expect(truthOf('A', 'E')).toBe(UNKNOWN);
    expect(truthOf('B', 'C')).toBe(UNKNOWN);
    expect(cells.truthOf(cells.regionOf([]), 3)).toBe(FAILS);
    expect(cells.truthOf(cells.regionOf(CODES), 3)).toBe(HOLDS);
  });

  it('refuses numbers', () => {
    expect(() => cells.select(exactly({ numerator: 1n, denominator: 1n }))).toThrow(new TypeError('a choice fact cannot lie in an interval'));
  });
});
