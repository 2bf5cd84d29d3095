import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readerOf } from '../../test/medicine/reader-of.js';
import { formatExact } from '../engine/exact.js';
import type { Bound, Interval } from '../engine/possible.js';
import { ALBI_GRADE } from './albi-grade.js';
import { ALBI_SCORE } from './albi-score.js';
import { intervalOf } from './interval-of.js';

function score(bilirubin: string, albumin: string): Interval {
  return intervalOf(ALBI_SCORE.derive(readerOf({ 'labs.bilirubin': bilirubin, 'labs.albumin': albumin })).possible);
}

function number(bound: Bound): number {
  return bound === null ? Number.NaN : Number(formatExact(bound.at));
}

function text(bound: Bound): string {
  return bound === null ? 'none' : `${bound.included ? '' : 'beyond '}${formatExact(bound.at)}`;
}

describe('ALBI score', () => {
  // Bilirubin in mg/dL x 17.1, albumin in g/dL x 10.
  test.each([
    ['20.52', '38', -2.364, 'GRADE_2'],
    ['17.1', '40', -2.586, 'GRADE_2'],
    ['13.68', '42', -2.82, 'GRADE_1'],
    ['34.2', '30', -1.538, 'GRADE_2'],
    ['59.85', '26', -1.037, 'GRADE_3'],
  ])('bilirubin %s umol/L and albumin %s g/L give %d, %s', (bilirubin, albumin, expected, grade) => {
    const possible = score(bilirubin, albumin);
    expect(possible.low).toEqual(possible.high);
    expect(number(possible.low)).toBeCloseTo(expected, 3);
    expect(ALBI_GRADE.derive(() => possible)).toMatchObject({ possible: { codes: [grade] }, missing: [] });
  });

  test('is the formula in floating point to six decimals, wherever it is asked', () => {
    fc.assert(
      fc.property(fc.integer({ min: 17, max: 12000 }), fc.integer({ min: 80, max: 800 }), (tenthsOfBilirubin, tenthsOfAlbumin) => {
        const possible = score(String(tenthsOfBilirubin / 10), String(tenthsOfAlbumin / 10));
        const formula = 0.66 * Math.log10(tenthsOfBilirubin / 10) - 0.085 * (tenthsOfAlbumin / 10);
        expect(Math.abs(number(possible.low) - formula)).toBeLessThan(0.0000006);
      }),
      { numRuns: 1000 },
    );
  });

  test('is exact where the logarithm is: at 10, 100 and 1000 umol/L', () => {
    expect(text(score('10', '40').low)).toBe('-2.74');
    expect(text(score('100', '40').low)).toBe('-2.08');
    expect(text(score('1000', '40').low)).toBe('-1.42');
    // 0.085 x 30.6 = 2.601; 0.66 - 2.601 = -1.941
    expect(text(score('10', '30.6').high)).toBe('-1.941');
  });

  test('stands in the middle of two grid points of six decimals elsewhere, an exact score beyond the grid too', () => {
    expect(formatExact(score('20.52', '38').low?.at ?? { numerator: 0n, denominator: 1n })).toMatch(/^-2\.\d{6}5$/);
    // 0.66 - 0.085 x 38.00001 = -2.57000085
    expect(text(score('10', '38.00001').low)).toBe('-2.5700005');
    expect(text(score('10', '38.00002').low)).toBe('-2.5700015');
  });

  test('a grade limit that the score hits exactly belongs to the better grade, a hair beside it does not', () => {
    // At bilirubin 10 the score is -2.60 for albumin 652/17; at 1000 it is -1.39 for 674/17.
    const grade = (bilirubin: string, albumin: string) => ALBI_GRADE.derive(() => score(bilirubin, albumin)).possible;
    expect(grade('10', '652/17')).toEqual({ kind: 'subset', codes: ['GRADE_1'] });
    expect(grade('10', '38.35')).toEqual({ kind: 'subset', codes: ['GRADE_2'] });
    expect(grade('10.0000000000001', '652/17')).toEqual({ kind: 'subset', codes: ['GRADE_2'] });
    expect(grade('9.9999999999999', '652/17')).toEqual({ kind: 'subset', codes: ['GRADE_1'] });
    expect(grade('1000', '674/17')).toEqual({ kind: 'subset', codes: ['GRADE_2'] });
    expect(grade('1000.00000000000000001', '674/17')).toEqual({ kind: 'subset', codes: ['GRADE_3'] });
  });

  test('ranges give the range between the best and the worst pair', () => {
    const possible = score('[10, 100]', '[30, 40]');
    expect([text(possible.low), text(possible.high)]).toEqual(['-2.74', '-1.23']);
    const open = score('(10, 100)', '[30, 40]');
    expect([text(open.low), text(open.high)]).toEqual(['beyond -2.74', 'beyond -1.23']);
    const albumin = score('[10, 100]', '(30, 40]');
    expect([text(albumin.low), text(albumin.high)]).toEqual(['-2.74', 'beyond -1.23']);
    const irrational = score('(20.52, 30)', '38');
    expect(irrational.low).toEqual(score('20.52', '38').low);
    expect(irrational.high).toEqual(score('30', '38').high);
  });

  test('no bound follows from a bound that is missing or not positive', () => {
    const unbounded = ALBI_SCORE.derive((fact) =>
      fact === 'labs.bilirubin' ? { kind: 'interval', low: { at: { numerator: 0n, denominator: 1n }, included: false }, high: null } : { kind: 'interval', low: null, high: null },
    );
    expect(unbounded.possible).toEqual({ kind: 'interval', low: null, high: null });
    expect(unbounded.missing).toEqual(['labs.bilirubin', 'labs.albumin']);
  });

  test('names what is missing and tells the formula with its values', () => {
    const derived = ALBI_SCORE.derive(readerOf({ 'labs.albumin': '40' }));
    expect(derived.missing).toEqual(['labs.bilirubin']);
    expect(ALBI_SCORE.derive(readerOf({ 'labs.bilirubin': '10', 'labs.albumin': '40' }))).toMatchObject({
      missing: [],
      steps: ['0.66 x log10(bilirubin 10 umol/L) - 0.085 x (albumin 40 g/L): -2.74'],
    });
  });
});
