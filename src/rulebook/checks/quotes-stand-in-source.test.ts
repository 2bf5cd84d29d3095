import { defectsOf } from '../../../test/fixtures/rulebook/defects-of.js';
import { inSource } from '../../../test/fixtures/rulebook/small-rule-set.js';

test('a good rule set passes', () => {
  expect(defectsOf()).toEqual([]);
});

test('a quote with a changed word is found, with the place where it leaves the paper', () => {
  expect(defectsOf(inSource('text: 229 patients were studied', 'text: 229 patients were treated'))).toEqual([
    'sources/100.yaml:16:18 QUOTE_NOT_IN_SOURCE: `229 patients were treated` does not stand in paper.txt (the paper has `229 patients were`, but not `treated` after it)',
  ]);
});

test('a changed number is found', () => {
  expect(defectsOf(inSource('text: at least 5 cm', 'text: at least 6 cm'))).toHaveLength(1);
});

test('the quote of a caution is looked for in its source', () => {
  expect(defectsOf({ in: 'cautions.yaml', replace: 'bleeding in 5 cases', by: 'bleeding in 6 cases' })).toEqual([expect.stringMatching(/^cautions\.yaml:9:20 QUOTE_NOT_IN_SOURCE/)]);
});

test('a paper that is not there is a defect', () => {
  expect(defectsOf(inSource('file: paper.txt', 'file: papers.txt'))).toEqual([expect.stringContaining('REFERENCE_UNKNOWN: there is no paper `papers.txt`')]);
});
