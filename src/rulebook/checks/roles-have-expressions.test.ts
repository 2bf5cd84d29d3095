import { defectsOf } from '../../../test/fixtures/rulebook/defects-of.js';
import { inSource } from '../../../test/fixtures/rulebook/small-rule-set.js';

test('a good rule set passes', () => {
  expect(defectsOf()).toEqual([]);
});

test.each([
  ['eligibility without a test', inSource('    requires: { fact: tumor.size, atLeast: "5 cm", maxAgeDays: "90" }\n', ''), 'ROLE_NEEDS_EXPRESSION: `size` of role eligibility'],
  ['both ways at once', inSource('    excludes: {', '    requires: { fact: tumor.spread, is: "NO" }\n    excludes: {'), 'EXPRESSION_NOT_EXPECTED: `no-spread` has both'],
  ['an arm criterion without option', inSource('    role: arm\n    option: knife\n', '    role: arm\n'), 'ARM_WITHOUT_OPTION: `few`'],
  ['an option outside role arm', inSource('role: arm', 'role: context'), 'EXPRESSION_NOT_EXPECTED: `option` belongs to role arm'],
  ['conduct without a bias', inSource('    bias: immortal-time\n', ''), 'CONDUCT_WITHOUT_BIAS: `took-pill`'],
  ['an alternative both ways', inSource('          requires: { fact: tumor.size, above: "50 mm" }', '          requires: { fact: tumor.size, above: "50 mm" }\n          excludes: { fact: tumor.spread, is: "YES" }'), 'EXPRESSION_NOT_EXPECTED: an alternative has both'],
])('%s is found', (_, change, expected) => {
  expect(defectsOf(change).join('\n')).toContain(expected);
});
