import { defectsOf } from '../../../test/fixtures/rulebook/defects-of.js';
import { inSource } from '../../../test/fixtures/rulebook/small-rule-set.js';

test('a good rule set passes', () => {
  expect(defectsOf()).toEqual([]);
});

test('a population outside the criteria of the source is found', () => {
  expect(defectsOf(inSource('population: { fact: tumor.size, atLeast: "10 cm" }', 'population: { fact: tumor.stage, is: C }'))).toEqual([
    expect.stringMatching(/POPULATION_NEVER_MATCHES: no patient of this source is in the population of `survival-large`: all \d+ combinations of `tumor.stage` were tried \(contradicts the scope and `no-spread`\)/),
  ]);
});

test('criteria that contradict each other are found, with the one that breaks them', () => {
  const found = defectsOf(inSource('requires: { fact: tumor.size, atLeast: "5 cm", maxAgeDays: "90" }', 'requires: { fact: tumor.spread, is: "YES" }'));
  expect(found).toEqual([expect.stringMatching(/CRITERIA_CONTRADICT: no patient satisfies .*`no-spread` contradicts what stands before it/)]);
});

test('a second-hand finding speaks of other patients', () => {
  const change = inSource('population: { fact: tumor.size, atLeast: "10 cm" }', 'population: { fact: tumor.stage, is: C }\n    secondHand: { of: another study }');
  expect(defectsOf(change)).toEqual([]);
});
