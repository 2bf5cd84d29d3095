import { defectsOf } from '../../../test/fixtures/rulebook/defects-of.js';
import { inSource } from '../../../test/fixtures/rulebook/small-rule-set.js';

test('a good rule set passes', () => {
  expect(defectsOf()).toEqual([]);
});

test('a day that the calendar has not is found', () => {
  expect(defectsOf(inSource('2027-06-30', '2027-06-31'))).toEqual([expect.stringContaining('REVIEW_DATE_INVALID: the calendar has no day `2027-06-31`')]);
  expect(defectsOf(inSource('2027-06-30', '2028-02-29'))).toEqual([]);
});
