import { middleOf, waldP } from './interval-fit.js';
import { printedNumber } from './printed-number.js';
import type { PrintedNumber } from './printed-number.js';

function printed(text: string): PrintedNumber {
  const number = printedNumber(text);
  if (number === undefined) throw new Error(text);
  return number;
}

test('a ratio stands in the middle of its interval on the log scale', () => {
  const { least, most } = middleOf(printed('0.61'), printed('0.94'), 'ratio');
  expect(least).toBeLessThan(Math.sqrt(0.61 * 0.94));
  expect(most).toBeGreaterThan(Math.sqrt(0.61 * 0.94));
});

test('a mean stands in the middle of its interval', () => {
  expect(middleOf(printed('10.7'), printed('17.3'), 'difference')).toEqual({ least: expect.closeTo(13.95, 10), most: expect.closeTo(14.05, 10) });
});

test('p of a ratio from its interval (Altman and Bland, BMJ 2011;343:d2304: 0.81, 0.70 to 0.94, p 0.005)', () => {
  const { least, most } = waldP(printed('0.81'), printed('0.70'), printed('0.94'), 0.95);
  expect(least).toBeLessThan(0.005);
  expect(most).toBeGreaterThan(0.005);
  expect(most).toBeLessThan(0.012);
});

test('an estimate that may be printed for 1 may have p 1', () => {
  expect(waldP(printed('1.0'), printed('0.5'), printed('2.0'), 0.95).most).toBeCloseTo(1, 12);
});
