import { defectsOf } from '../../../test/fixtures/rulebook/defects-of.js';
import { inSource } from '../../../test/fixtures/rulebook/small-rule-set.js';
import type { Change } from '../../../test/fixtures/rulebook/small-rule-set.js';
import { INTEGRITY_CHECKS } from './integrity-checks.js';

/** Keys that recomputation finds beyond those that the file lists. */
function newKeys(...changes: readonly Change[]): readonly string[] {
  return defectsOf(...changes).flatMap((line) => /NOT_LISTED.*check: "([^"]+)"/.exec(line)?.[1] ?? []);
}

test('the good file lists all that is found', () => {
  expect(newKeys()).toEqual([]);
});

const CASES: readonly (readonly [string, Change, string])[] = [
  ['a percentage that is cut off instead of rounded', inSource('value: "56.9"', 'value: "56.8"'), 'percent:findings/survival-1-year@knife/rate/12-months'],
  ['a percentage beside its count', inSource('value: "88", count: "88"', 'value: "88", percent: "86.2", count: "88"'), 'percent:baseline/sex@knife/count/male'],
  ['categories that do not add up to the arm', inSource('value: "20", count: "20"', 'value: "21", count: "21"'), 'sum:baseline/sex@pill'],
  ['arms that do not add up to everyone', inSource('      - { arm: pill, statistic: rate, value: "42.5"', '      - { arm: all, statistic: rate, value: "49.3", unit: "%", count: "113", total: "229", at: 12 months }\n      - { arm: pill, statistic: rate, value: "42.5"'), 'sum-of-arms:findings/survival-1-year@all/rate/12-months'],
  ['parts that do not add up to their sum', inSource('    grade: any\n', '    grade: any\n    sumOf: [baseline/arms-cut]\n'), 'sum-of:safety/bleeding@knife/rate'],
  ['a flow that loses a patient', inSource('count: "71"', 'count: "72"'), 'flow-sum:flow/stayed'],
  ['a p of a table of two rows', inSource('p: "0.669"', 'p: "0.667"'), 'p-of-counts:baseline/sex'],
  ['a p of counts against totals', inSource('p: "0.031"', 'p: "0.048"'), 'p-of-counts:findings/survival-1-year'],
  ['a ratio off the middle of its interval', inSource('estimate: "0.76"', 'estimate: "0.82"'), 'interval-symmetry:findings/survival/comparison'],
  ['a ratio per arm off the middle of its interval', inSource('estimate: "0.47"', 'estimate: "0.42"'), 'interval-symmetry:findings/survival-small@knife/hazard-ratio'],
  ['a mean off the middle of its interval', inSource('value: "55.7"', 'value: "55.4"'), 'interval-symmetry:baseline/age@knife/mean'],
  ['an estimate outside its interval', inSource('estimate: "0.76"', 'estimate: "0.96"'), 'estimate-in-interval:findings/survival/comparison'],
  ['an interval without 1 and a p that settles nothing', inSource('p: "0.013"', 'p: "0.13"'), 'interval-against-p:findings/survival/comparison'],
  ['an interval with 1 and a p that settles', inSource('estimate: "0.76", interval: { low: "0.61", high: "0.94"', 'estimate: "0.79", interval: { low: "0.59", high: "1.06"'), 'interval-against-p:findings/survival/comparison'],
  ['a p that the interval does not give', inSource('p: "0.013"', 'p: "0.031"'), 'p-from-interval:findings/survival/comparison'],
  ['a rate above half after the median', inSource('{ arm: pill, statistic: median, value: "9.0"', '{ arm: pill, statistic: median, value: "13.0"'), 'median-against-rate:findings/survival-1-year@pill/rate/12-months'],
  ['dates out of order', inSource('enrollmentEnd: "2016-01"', 'enrollmentEnd: "2009-12"'), 'follow-up:design/enrollmentEnd'],
  ['follow-up longer than the dates allow', inSource('longestFollowUp: "120 months"', 'longestFollowUp: "130.1 months"'), 'follow-up:design/longestFollowUp'],
  ['a median follow-up above the longest', inSource('longestFollowUp: "120 months"', 'longestFollowUp: "12 months", medianFollowUp: "13 months"'), 'follow-up:design/longestFollowUp'],
  ['a rate over everyone before the last can have come so far', inSource('followUpEnd: "2020-08"', 'followUpEnd: "2016-08"'), 'follow-up-too-short:findings/survival-1-year@knife/rate/12-months'],
  ['a quantity printed differently elsewhere', inSource('at: Abstract, value: "14"', 'of: interval.high, at: Table 2, value: "17.2"'), 'restatement:findings/survival@knife/median.interval.high'],
  ['subgroups that lose a value between them', inSource('population: { fact: tumor.size, atLeast: "10 cm" }', 'population: { fact: tumor.size, above: "10 cm" }'), 'subgroup-gap:tumor.size/overall-survival'],
  ['subgroups that share a value', inSource('atLeast: "5 cm", below: "10 cm" }', 'atLeast: "5 cm", atMost: "10 cm" }'), 'subgroup-overlap:tumor.size/overall-survival'],
];

describe('what does not fit is found under its key', () => {
  test.each(CASES)('%s', (name, change, key) => {
    // The sum needs a part to add: a row that is not in the good file.
    const part = inSource('  - name: Age\n', '  - name: Arms cut\n    results:\n      - { arm: knife, statistic: rate, value: "3.9", unit: "%", count: "4", total: "102" }\n  - name: Age\n');
    expect(newKeys(change, ...(name.startsWith('parts') ? [part] : []))).toContain(key);
  });

  test('every key that a check can print is shown above', () => {
    const shown = new Set(CASES.map(([, , key]) => key.split(':')[0]));
    expect(INTEGRITY_CHECKS.flatMap((check) => check.keys).filter((key) => !shown.has(key))).toEqual([]);
  });
});

describe('what fits within the rounding of the printed digits is not reported', () => {
  test.each<[string, readonly Change[]]>([
    ['a tie rounded to even', [inSource('value: "5.0", unit: "%", count: "5", total: "102"', 'value: "12", unit: "%", count: "1", total: "8"')]],
    ['a tie rounded up', [inSource('value: "5.0", unit: "%", count: "5", total: "102"', 'value: "13", unit: "%", count: "1", total: "8"')]],
    ['a p by Yates', [inSource('p: "0.031"', 'p: "0.043"')]],
    ['a p by Fisher', [inSource('p: "0.031"', 'p: "0.034"')]],
    ['a restatement with fewer digits', [inSource('at: Abstract, value: "14"', 'of: interval.high, at: Abstract, value: "17"')]],
    [
      'whole numbers next to each other',
      [
        inSource('population: { fact: tumor.size, atLeast: "5 cm", below: "10 cm" }', 'population: { fact: tumor.number, atMost: "1" }'),
        inSource('population: { fact: tumor.size, atLeast: "10 cm" }', 'population: { fact: tumor.number, atLeast: "2" }'),
      ],
    ],
  ])('%s', (_, changes) => {
    expect(newKeys(...changes)).toEqual([]);
  });

  test('rows that do not cover everyone may stay below the total, not exceed it', () => {
    const some = inSource('  - name: Sex\n    p: "0.669"\n', '  - name: Sex\n    covers: some\n');
    expect(newKeys(some, inSource('value: "20", count: "20"', 'value: "10", count: "10"'))).toEqual([]);
    expect(newKeys(some, inSource('value: "20", count: "20"', 'value: "21", count: "21"'))).toEqual(['sum:baseline/sex@pill']);
  });
});

test('rows tied by `table`: one p is the table’s, several are the rows’ own', () => {
  const rows = (first: string, second: string): Change =>
    inSource(
      '  - name: Age\n',
      `  - name: Few
    table: number
${first}    results:
      - { arm: knife, statistic: count, value: "50", count: "50", total: "102" }
      - { arm: pill, statistic: count, value: "65", count: "65", total: "127" }
  - name: Some
    table: number
${second}    results:
      - { arm: knife, statistic: count, value: "20", count: "20", total: "102" }
      - { arm: pill, statistic: count, value: "29", count: "29", total: "127" }
  - name: Many
    table: number
    results:
      - { arm: knife, statistic: count, value: "32", count: "32", total: "102" }
      - { arm: pill, statistic: count, value: "33", count: "33", total: "127" }
  - name: Age
`,
    );
  expect(newKeys(rows('    p: "0.636"\n', ''))).toEqual([]);
  expect(newKeys(rows('    p: "0.6"\n', ''))).toEqual([]);
  expect(newKeys(rows('    p: "0.7"\n', ''))).toEqual(['p-of-counts:table/number']);
  expect(newKeys(rows('    p: "0.745"\n', '    p: "0.554"\n'))).toEqual([]);
  expect(newKeys(rows('    p: "0.1"\n', '    p: "0.2"\n'))).toEqual(['p-of-counts:baseline/few', 'p-of-counts:baseline/some']);
});
