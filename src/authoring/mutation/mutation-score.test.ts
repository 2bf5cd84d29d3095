import { prepareRuleSet } from '../../assessment/prepared-rule-set.js';
import { readCases } from '../../rulebook/cases/read-cases.js';
import { ruleSetOfFiles } from '../../rulebook/load-rule-set.js';
import { smallRuleSet } from '../../../test/fixtures/rulebook/small-rule-set.js';
import { SMALL_VOCABULARY } from '../../../test/fixtures/rulebook/small-vocabulary.js';
import { caseViews } from '../case-view.js';
import { mutationScore, type MutationScore } from './mutation-score.js';

const { ruleSet } = ruleSetOfFiles('rules/small', smallRuleSet(), SMALL_VOCABULARY);
if (ruleSet === undefined) throw new Error('no rule set');
const prepared = prepareRuleSet(ruleSet, []);

function score(rows: string): MutationScore {
  const text = `series: s\nbecause: b\nasOf: "2026-11-21"\nprofile: {}\nrows:\n${rows}`;
  const { cases, defects } = readCases([{ name: 's.yaml', path: 's.yaml', bytes: new TextEncoder().encode(text) }], prepared.ruleSet.content, SMALL_VOCABULARY);
  expect(defects).toEqual([]);
  return mutationScore(prepared.ruleSet.content, caseViews(cases, prepared, SMALL_VOCABULARY), SMALL_VOCABULARY, (rule) => rule === 'source:100/few');
}
const few = (number: string, truth: string): string => `  - { case: "${number}", profile: { tumor: { number: "${number}" } }, expect: { criteria: { 100/few: { truth: ${truth} } } } }\n`;

test('without a case that looks, every mistake survives, each with a witness where one exists', () => {
  const { killed, survived } = score('  - { case: nothing, expect: { sources: { "100": UNDETERMINED } } }\n');
  expect(killed).toEqual([]);
  expect(survived.map(({ mutant, witness }) => [mutant.kind, witness !== null])).toEqual([
    ['operator', true],
    ['operator', true],
    ['threshold', true],
    ['threshold', true],
    ['negation', true],
    ['role', false],
    ['role', false],
  ]);
});

test('values on both sides of the limit kill every mistake of the test; roles need an answer that rests on them', () => {
  const { killed, survived, failing } = score(few('3', 'HOLDS') + few('4', 'FAILS'));
  expect(failing).toEqual([]);
  expect(killed.map(({ mutant, by }) => [mutant.change, by])).toEqual([
    ['`atMost: "3"` becomes `below: "3"` (tumor.number)', 's.yaml#3'],
    ['`atMost: "3"` becomes `above: "3"` (tumor.number)', 's.yaml#3'],
    ['`atMost: "3"` becomes `atMost: "2"` (tumor.number)', 's.yaml#3'],
    ['`atMost: "3"` becomes `atMost: "4"` (tumor.number)', 's.yaml#4'],
    ['the whole condition is negated', 's.yaml#3'],
  ]);
  expect(survived.map(({ mutant }) => mutant.change)).toEqual(['role arm becomes eligibility', 'the arm criterion is gone (role context)']);
});

test('an arm criterion kills its roles by the source that still applies and the option that does not', () => {
  const profile = '{ tumor: { size: "7 cm", spread: "NO", stage: "A", number: "4" } }';
  const { survived } = score(`${few('3', 'HOLDS')}${few('4', 'FAILS')}  - { case: arm, profile: ${profile}, expect: { sources: { "100": APPLICABLE }, options: { knife: NOT_COVERED } } }\n`);
  expect(survived).toEqual([]);
});

test('a case that fails without any mistake is named', () => {
  expect(score('  - { case: wrong, expect: { sources: { "100": APPLICABLE } } }\n').failing).toEqual(['s.yaml#wrong']);
});
