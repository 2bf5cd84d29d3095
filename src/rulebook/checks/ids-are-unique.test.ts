import { defectsOf } from '../../../test/fixtures/rulebook/defects-of.js';
import { inSource } from '../../../test/fixtures/rulebook/small-rule-set.js';

test('a good rule set passes', () => {
  expect(defectsOf()).toEqual([]);
});

test.each([
  ['two criteria', inSource('id: few', 'id: size'), 'a second part of this source is called `size`'],
  ['a criterion and a finding', inSource('id: survival-1-year', 'id: size'), 'a second part of this source is called `size`'],
  ['two arms', inSource('{ id: pill, name', '{ id: knife, name'), 'a second arm is called `knife`'],
  ['two options', { in: 'options.yaml' as const, replace: 'code: pill', by: 'code: knife' }, 'options.yaml:8:11 ID_DUPLICATE: a second option is called `knife` (the first stands in line 2)'],
])('%s with one name are found', (_, change, expected) => {
  expect(defectsOf(change).join('\n')).toContain(expected);
});

test('a row of the table of patients may be called as a criterion is', () => {
  expect(defectsOf(inSource('- name: Age', '- name: Size'))).toEqual([]);
});
