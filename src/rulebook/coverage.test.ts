import { evaluate } from '../engine/evaluate.js';
import { parseExact } from '../engine/exact.js';
import type { FactState } from '../engine/fact-state.js';
import { smallRuleSet } from '../../test/fixtures/rulebook/small-rule-set.js';
import { SMALL_VOCABULARY } from '../../test/fixtures/rulebook/small-vocabulary.js';
import { coverageOf, formatUnseen } from './coverage.js';
import { ruleSetOfFiles } from './load-rule-set.js';

const { ruleSet } = ruleSetOfFiles('rules/small', smallRuleSet(), SMALL_VOCABULARY);
if (ruleSet === undefined) throw new Error('no rule set');
const { content, compiled } = ruleSet;

function size(cm: string): FactState {
  const at = parseExact(cm);
  if (at === null) throw new Error(cm);
  const bound = { at, included: true };
  return { fact: 'tumor.size', possible: { kind: 'interval', low: bound, high: bound }, reason: null, ageDays: null, missing: [] };
}
const patient = (...states: readonly FactState[]): ReturnType<typeof evaluate> => evaluate(compiled, new Map(states.map((state) => [state.fact, state])));

test('without cases nothing is seen', () => {
  const { total, seen, unseen } = coverageOf(content, SMALL_VOCABULARY, []);
  // Eleven tests: scope, size and its other reading, two of no-spread, few, two populations, stop, knife, bleeding.
  expect([total, seen, unseen.length]).toEqual([33, 0, 33]);
});

test('an empty profile shows every test UNKNOWN', () => {
  const { seen, unseen } = coverageOf(content, SMALL_VOCABULARY, [patient()]);
  expect(seen).toBe(11);
  expect(unseen.some(({ truth }) => truth === 'UNKNOWN')).toBe(false);
});

test('a test is covered when some case has shown each truth, told test by test with what to add', () => {
  const missing = (...patients: readonly ReturnType<typeof evaluate>[]): readonly string[] =>
    coverageOf(content, SMALL_VOCABULARY, patients).unseen.filter(({ rule }) => rule === 'source:100/size').map(formatUnseen);
  expect(missing(patient(), patient(size('7')))).toEqual(['source:100/size test 1 on tumor.size was never FAILS: in a case, give tumor.size: "0 cm"']);
  expect(missing(patient(size('7')), patient(size('4')))).toEqual(['source:100/size test 1 on tumor.size was never UNKNOWN: in a case, leave tumor.size out']);
  expect(missing(patient(), patient(size('7')), patient(size('4')))).toEqual([]);
});

test('one part of a rule does not cover another', () => {
  const { unseen } = coverageOf(content, SMALL_VOCABULARY, [
    patient(),
    patient({ fact: 'tumor.spread', possible: { kind: 'subset', codes: ['YES'] }, reason: null, ageDays: null, missing: [] }),
    patient({ fact: 'tumor.spread', possible: { kind: 'subset', codes: ['NO'] }, reason: null, ageDays: null, missing: [] }),
  ]);
  expect(unseen.filter(({ rule }) => rule === 'source:100/no-spread').map(({ leaf, truth }) => [leaf, truth])).toEqual([[1, 'HOLDS'], [1, 'FAILS']]);
});
