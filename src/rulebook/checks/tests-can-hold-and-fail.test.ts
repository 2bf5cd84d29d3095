import { defectsOf } from '../../../test/fixtures/rulebook/defects-of.js';
import { inSource } from '../../../test/fixtures/rulebook/small-rule-set.js';

test('a good rule set passes', () => {
  expect(defectsOf()).toEqual([]);
});

const size = '{ fact: tumor.size, atLeast: "5 cm", maxAgeDays: "90" }';

test.each([
  ['beyond what is possible', '{ fact: tumor.size, above: "40 cm" }', '35:15 CRITERION_NEVER_HOLDS: this test on `tumor.size` never holds'],
  ['all that is possible', '{ fact: tumor.size, atMost: "400 mm" }', '35:15 CRITERION_NEVER_FAILS: this test on `tumor.size` never fails'],
  ['reversed limits', '{ fact: tumor.size, atLeast: "6 cm", below: "5 cm" }', 'CRITERION_NEVER_HOLDS'],
  ['no whole number between', '{ fact: tumor.number, above: "2", below: "3" }', 'CRITERION_NEVER_HOLDS'],
  ['every code', '{ fact: tumor.stage, isOneOf: [A, B, C] }', 'CRITERION_NEVER_FAILS'],
  ['no code left', '{ fact: tumor.stage, isNoneOf: [A, B, C] }', 'CRITERION_NEVER_HOLDS'],
  ['tests that contradict', '{ all: [{ fact: tumor.size, atLeast: "6 cm" }, { fact: tumor.size, below: "60 mm" }] }', '35:15 EXPRESSION_NEVER_HOLDS'],
  ['tests that exhaust', '{ any: [{ fact: tumor.size, atLeast: "6 cm" }, { fact: tumor.size, below: "60 mm" }] }', '35:15 EXPRESSION_NEVER_FAILS'],
  ['a contradiction deep inside', '{ all: [{ fact: tumor.spread, is: "YES" }, { any: [{ fact: tumor.spread, is: "NO" }, { not: { fact: tumor.spread, is: "YES" } }] }] }', 'EXPRESSION_NEVER_HOLDS'],
])('%s is found', (_, by, expected) => {
  expect(defectsOf(inSource(size, by)).join('\n')).toContain(expected);
});

test.each(['{ fact: tumor.size, atLeast: "40 cm" }', '{ all: [{ fact: tumor.size, atLeast: "6 cm" }, { fact: tumor.size, atMost: "60 mm" }] }'])('%s can hold and fail', (by) => {
  expect(defectsOf(inSource(size, by)).filter((line) => line.includes('NEVER_HOLDS') || line.includes('NEVER_FAILS'))).toEqual([]);
});
