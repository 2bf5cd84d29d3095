import { evaluate } from '../engine/evaluate.js';
import { formatExact, parseExact } from '../engine/exact.js';
import type { Evaluation } from '../engine/evaluation.js';
import { smallRuleSet } from '../../test/fixtures/rulebook/small-rule-set.js';
import { SMALL_VOCABULARY } from '../../test/fixtures/rulebook/small-vocabulary.js';
import { ruleSetOfFiles } from './load-rule-set.js';
import { formatUnseenSide, thresholdCoverage } from './threshold-coverage.js';

const { ruleSet } = ruleSetOfFiles('rules/small', smallRuleSet(), SMALL_VOCABULARY);
if (ruleSet === undefined) throw new Error('no rule set');
const { content, compiled } = ruleSet;

function patient(fact: string, value: string): Evaluation {
  const at = parseExact(value);
  if (at === null) throw new Error(value);
  const bound = { at, included: true };
  return evaluate(compiled, new Map([[fact, { fact, possible: { kind: 'interval', low: bound, high: bound }, reason: null, ageDays: null, missing: [] }]]));
}

function unseen(rule: string, ...patients: readonly Evaluation[]): readonly string[] {
  return thresholdCoverage(content, SMALL_VOCABULARY, patients)
    .unseen.filter((each) => each.rule === rule)
    .map((each) => `${each.side} ${formatExact(each.value)}`);
}

test('a threshold wants a value one step inside and one step outside', () => {
  expect(unseen('source:100/size')).toEqual(['INSIDE 5', 'OUTSIDE 4.9']);
  expect(unseen('source:100/size', patient('tumor.size', '5.05'))).toEqual(['OUTSIDE 4.9']);
  expect(unseen('source:100/size', patient('tumor.size', '5'), patient('tumor.size', '4.95'))).toEqual([]);
});

test('a value further away than a step does not count', () => {
  expect(unseen('source:100/size', patient('tumor.size', '5.2'), patient('tumor.size', '4.8'))).toEqual(['INSIDE 5', 'OUTSIDE 4.9']);
});

test('the limit itself stands inside or outside as it is written', () => {
  expect(unseen('course:100/stop', patient('tumor.number', '3'))).toEqual(['INSIDE 4']);
  expect(unseen('source:100/few', patient('tumor.number', '3'))).toEqual(['OUTSIDE 4']);
});

test('it is told as a sentence and counted', () => {
  const { total, seen, unseen: all } = thresholdCoverage(content, SMALL_VOCABULARY, []);
  // Eight limits, two sides each.
  expect([total, seen, all.length]).toEqual([16, 0, 16]);
  expect(all.slice(0, 1).map(formatUnseenSide)).toEqual(['source:100/size test 1: no case has tumor.size at most one step inside atLeast "5 cm"']);
});
