import { compareCut, cutRange, rangeBetween, type Cut } from './cut.js';
import { parseExact } from './exact.js';
import type { Interval } from './possible.js';

const at = (text: string, side: 0 | 1): Cut => ({ at: parseExact(text)!, side });
const range = (low: [string, boolean] | null, high: [string, boolean] | null): Interval => ({
  kind: 'interval',
  low: low === null ? null : { at: parseExact(low[0])!, included: low[1] },
  high: high === null ? null : { at: parseExact(high[0])!, included: high[1] },
});

describe('cuts', () => {
  it('stand in the order of numbers, and just below a number before just above it', () => {
    expect(Math.sign(compareCut(at('1', 1), at('2', 0)))).toBe(-1);
    expect(Math.sign(compareCut(at('2', 0), at('1', 1)))).toBe(1);
    expect(Math.sign(compareCut(at('1', 0), at('1', 1)))).toBe(-1);
    expect(Math.sign(compareCut(at('1', 1), at('1', 0)))).toBe(1);
    expect(compareCut(at('1/3', 1), at('1/3', 1))).toBe(0);
  });

  it('enclose an interval', () => {
    expect(cutRange(range(['1', true], ['2', true]), false)).toEqual({ low: at('1', 0), high: at('2', 1) });
    expect(cutRange(range(['1', false], ['2', false]), false)).toEqual({ low: at('1', 1), high: at('2', 0) });
    expect(cutRange(range(['1', true], ['1', true]), false)).toEqual({ low: at('1', 0), high: at('1', 1) });
    expect(cutRange(range(null, null), false)).toEqual({ low: null, high: null });
  });

  it('are none around nothing', () => {
    expect(cutRange(range(['1', true], ['1', false]), false)).toBeNull();
    expect(cutRange(range(['2', true], ['1', true]), false)).toBeNull();
    expect(cutRange(range(['1', false], ['2', false]), true)).toBeNull();
  });

  it('stand below whole numbers only, over whole numbers', () => {
    expect(cutRange(range(['3', false], ['7', true]), true)).toEqual({ low: at('4', 0), high: at('8', 0) });
    expect(cutRange(range(['3.5', true], ['7', false]), true)).toEqual({ low: at('4', 0), high: at('7', 0) });
    expect(cutRange(range(null, ['7.5', false]), true)).toEqual({ low: null, high: at('8', 0) });
    expect(cutRange(range(['3', true], null), true)).toEqual({ low: at('3', 0), high: null });
  });

  it('give back the interval between them', () => {
    expect(rangeBetween(at('1', 0), at('2', 1), false)).toEqual(range(['1', true], ['2', true]));
    expect(rangeBetween(at('1', 1), at('2', 0), false)).toEqual(range(['1', false], ['2', false]));
    expect(rangeBetween(null, null, false)).toEqual(range(null, null));
    expect(rangeBetween(at('4', 0), at('8', 0), true)).toEqual(range(['4', true], ['7', true]));
    expect(rangeBetween(null, at('8', 0), true)).toEqual(range(null, ['7', true]));
  });
});
