import { defectsOf } from '../../../test/fixtures/rulebook/defects-of.js';
import { inSource } from '../../../test/fixtures/rulebook/small-rule-set.js';

test('a good rule set passes', () => {
  expect(defectsOf()).toEqual([]);
});

test.each([
  ['one side alone', inSource('    comparator: pill\n', ''), '`survival` names only one of'],
  ['an option against itself', inSource('comparator: pill', 'comparator: knife'), '`survival` compares an option with itself'],
  ['a prognostic finding with sides', inSource('kind: overall', 'kind: prognostic'), 'a prognostic finding compares no options'],
  ['favor without sides', inSource('    intervention: knife\n    comparator: pill\n', ''), '`belowOneFavors` needs'],
  ['a winner without sides', inSource('    intervention: knife\n    comparator: pill\n    better', '    better'), '`better` needs'],
  ['a subgroup of everyone', inSource('    population: { fact: tumor.size, atLeast: "10 cm" }\n', ''), 'the subgroup `survival-large` has no `population`'],
])('%s is found', (_, change, expected) => {
  expect(defectsOf(change).join('\n')).toContain(expected);
});
