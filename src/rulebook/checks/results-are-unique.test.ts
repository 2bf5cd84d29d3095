import { defectsOf } from '../../../test/fixtures/rulebook/defects-of.js';
import { inSource } from '../../../test/fixtures/rulebook/small-rule-set.js';

test('a good rule set passes', () => {
  expect(defectsOf()).toEqual([]);
});

test('two results under one path are found', () => {
  expect(defectsOf(inSource('{ arm: pill, statistic: median', '{ arm: knife, statistic: median')).join('\n')).toContain('RESULT_NOT_UNIQUE: a second result `findings/survival@knife/median` (tell them apart');
});
