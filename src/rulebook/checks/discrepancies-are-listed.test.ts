import { defectsOf } from '../../../test/fixtures/rulebook/defects-of.js';
import { inSource } from '../../../test/fixtures/rulebook/small-rule-set.js';

test('a good rule set passes', () => {
  expect(defectsOf()).toEqual([]);
});

test('what does not fit and is not listed is a defect that gives the key', () => {
  expect(defectsOf(inSource('value: "56.9"', 'value: "56.8"'))).toEqual([
    'sources/100.yaml:80:47 DISCREPANCY_NOT_LISTED: 58 of 102 is 56.86 %, printed is 56.8 % (list a discrepancy with check: "percent:findings/survival-1-year@knife/rate/12-months")',
  ]);
});

test('what is listed and does fit is a defect', () => {
  expect(defectsOf(inSource('value: "5.0"', 'value: "4.9"'))).toEqual([expect.stringContaining('DISCREPANCY_NOT_FOUND: recomputation does not find `percent:safety/bleeding@knife/rate`')]);
});

test('a key with a slip is answered with the key that was meant', () => {
  const found = defectsOf(inSource('check: "percent:safety/bleeding@knife/rate"', 'checks: ["percent:safety/bleding@knife/rate"]'));
  expect(found.join('\n')).toContain('(did you mean `percent:safety/bleeding@knife/rate`?)');
});
