import { countTableP } from './count-table-p.js';

const p = (table: readonly (readonly number[])[]): Record<string, number> => Object.fromEntries(countTableP(table).map((each) => [each.test, each.p]));

describe('p of a table of counts, against published values', () => {
  test('Agresti 2007, p. 39: gender and party, X-squared 30.07 with 2 degrees of freedom', () => {
    expect(p([[762, 327, 468], [484, 239, 477]])).toEqual({ 'chi-square': expect.closeTo(2.954e-7, 10) });
  });

  test('R, example of chisq.test: p 0.4233 with Yates correction', () => {
    expect(p([[12, 7], [5, 7]])['chi-square with Yates correction']).toBeCloseTo(0.4233, 4);
  });

  test('Fisher 1935: the lady tasting tea, two-sided 0.4857', () => {
    expect(p([[3, 1], [1, 3]])['Fisher']).toBeCloseTo(0.4857, 4);
  });

  test('Fisher 1962: convictions of twins, two-sided 0.0005367', () => {
    expect(p([[2, 15], [10, 3]])['Fisher']).toBeCloseTo(0.0005367, 7);
  });

  test('the same whichever way the table is turned', () => {
    const once = p([[35, 28], [67, 99]]);
    const turned = p([[35, 67], [28, 99]]);
    for (const test of Object.keys(once)) expect(turned[test]).toBeCloseTo(once[test] ?? Number.NaN, 12);
  });

  test('empty rows and columns do not count; a table of one row has no p', () => {
    expect(p([[12, 7], [0, 0], [5, 7]])).toEqual(p([[12, 7], [5, 7]]));
    expect(countTableP([[12, 7], [0, 0]])).toEqual([]);
    expect(countTableP([[12], [7]])).toEqual([]);
  });

  test('Yates never turns a deviation round', () => {
    expect(p([[5, 5], [5, 5]])['chi-square with Yates correction']).toBe(1);
  });
});
