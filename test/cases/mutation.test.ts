import { caseViews } from '../../src/authoring/case-view.js';
import { mutationScore } from '../../src/authoring/mutation/mutation-score.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { shippedCases, shippedRules } from './shipped-rules.js';

const prepared = shippedRules();
const cases = shippedCases(prepared);
const { content } = prepared.ruleSet;
/** The sources that are held to it; the others are told by `npm run rules:mutate`. */
const HELD = /^(?:scope$|(?:source|finding|course):00[0-4]\/|option:|caution:)/u;

it('every mistake that an author could make in a rule is noticed by some case', () => {
  const { killed, survived, equivalent, failing } = mutationScore(content, caseViews(cases, prepared, VOCABULARY), VOCABULARY, (rule) => HELD.test(rule));
  expect(failing).toEqual([]);
  expect(survived.map(({ mutant }) => `${mutant.rule}: ${mutant.change}`)).toEqual([]);
  expect(killed.length).toBeGreaterThan(1600);
  expect(equivalent.length).toBeLessThan(killed.length / 50);
});

it('without the cases beside the limits many are not', () => {
  const few = cases.filter(({ file }) => !file.includes('/boundaries-'));
  const { survived } = mutationScore(content, caseViews(few, prepared, VOCABULARY), VOCABULARY, (rule) => HELD.test(rule));
  expect(survived.length).toBeGreaterThan(500);
});
