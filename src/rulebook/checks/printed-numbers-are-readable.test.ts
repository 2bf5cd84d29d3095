import { defectsOf } from '../../../test/fixtures/rulebook/defects-of.js';
import { inSource } from '../../../test/fixtures/rulebook/small-rule-set.js';

test('a good rule set passes', () => {
  expect(defectsOf()).toEqual([]);
});

test.each(['about 14', '14,0', '14.0 months', '10-20'])('%s is not a number', (value) => {
  expect(defectsOf(inSource('value: "14.0"', `value: "${value}"`)).join('\n')).toContain(`NUMBER_FORMAT: \`${value}\` is not a number`);
});

test.each(['not-reached', 'unknown', '>14.0'])('%s says that there is no plain number', (value) => {
  const printed = defectsOf(inSource('value: "14.0", unit: months, interval: { low: "10.7", high: "17.3", level: "95%" }, restatements: [{ at: Abstract, value: "14" }]', `value: "${value}"`));
  expect(printed).toEqual([]);
});
