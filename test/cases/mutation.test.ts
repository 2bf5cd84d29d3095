import { caseViews } from '../../src/authoring/case-view.js';
import { mutationScore } from '../../src/authoring/mutation/mutation-score.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { shippedCases, shippedRules } from './shipped-rules.js';

const prepared = shippedRules();
const cases = shippedCases(prepared);
const { content } = prepared.ruleSet;
/** The rules on which what happens without cases is shown. */
const FIRST = /^source:000\//u;

it('every mistake that an author could make in a rule is noticed by some case', () => {
  const { killed, survived, equivalent, failing } = mutationScore(content, caseViews(cases, prepared, VOCABULARY), VOCABULARY);
  expect(failing).toEqual([]);
  expect(survived.map(({ mutant }) => `${mutant.rule}: ${mutant.change}`)).toEqual([]);
  expect(killed.length).toBeGreaterThan(3000);
  expect(equivalent.length).toBeLessThan(killed.length / 30);
});

it('without the cases beside the limits many are not', () => {
  const few = cases.filter(({ file }) => !file.includes('/boundaries-'));
  const { survived } = mutationScore(content, caseViews(few, prepared, VOCABULARY), VOCABULARY, (rule) => FIRST.test(rule));
  expect(survived.length).toBeGreaterThan(100);
});
