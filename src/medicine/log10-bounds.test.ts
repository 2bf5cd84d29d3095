import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareExact, exactQuotient, formatExact, parseExact, type Exact } from '../engine/exact.js';
import { log10Bounds } from './log10-bounds.js';

function exact(text: string): Exact {
  const value = parseExact(text);
  if (value === null) throw new Error(text);
  return value;
}

describe('bounds of a common logarithm', () => {
  // log10(2) and others to 30 decimals, from published tables.
  test.each([
    ['2', '0.301029995663981195213738894724', '0.301029995663981195213738894725'],
    ['3', '0.477121254719662437295027903255', '0.477121254719662437295027903256'],
    ['7', '0.845098040014256830712216258592', '0.845098040014256830712216258593'],
    ['20', '1.301029995663981195213738894724', '1.301029995663981195213738894725'],
    ['0.5', '-0.301029995663981195213738894725', '-0.301029995663981195213738894724'],
    ['0.003', '-2.522878745280337562704972096745', '-2.522878745280337562704972096744'],
  ])('of %s', (x, low, high) => {
    const bounds = log10Bounds(exact(x), 30);
    expect([formatExact(bounds.low), formatExact(bounds.high)]).toEqual([low, high]);
  });

  test.each([
    ['1', '0'],
    ['10', '1'],
    ['100000', '5'],
    ['0.1', '-1'],
    ['0.0001', '-4'],
  ])('of the power of ten %s are both %s', (x, log) => {
    expect(log10Bounds(exact(x), 5)).toEqual({ low: exact(log), high: exact(log) });
  });

  test('hold the logarithm however close the number is to a power of ten', () => {
    const above = log10Bounds(exact(`10.${'0'.repeat(60)}1`), 8);
    expect([formatExact(above.low), formatExact(above.high)]).toEqual(['1', '1.00000001']);
    const below = log10Bounds(exact(`9.${'9'.repeat(60)}`), 8);
    expect([formatExact(below.low), formatExact(below.high)]).toEqual(['0.99999999', '1']);
  });

  test('are one unit of the last digit apart and hold 10 to the power of a known quotient', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (top, bottom) => {
        const x = exactQuotient(BigInt(top), BigInt(bottom));
        const { low, high } = log10Bounds(x, 9);
        const log = Math.log10(top) - Math.log10(bottom);
        expect(Math.abs(Number(formatExact(low)) - log)).toBeLessThan(0.0000000011);
        expect(Number(formatExact(high)) + 1e-14).toBeGreaterThan(log);
        expect(Number(formatExact(low)) - 1e-14).toBeLessThan(log);
        expect(compareExact(low, high)).toBe(Number.isInteger(Math.log10(top / bottom)) && 10 ** Math.log10(top / bottom) === top / bottom ? 0 : -1);
      }),
      { numRuns: 500 },
    );
  });

  test('exist for positive numbers only', () => {
    expect(() => log10Bounds(exact('0'), 5)).toThrow(RangeError);
    expect(() => log10Bounds(exact('-1'), 5)).toThrow('a logarithm needs a positive number');
  });
});
