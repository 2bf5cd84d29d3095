import { defectsOf } from '../../../test/fixtures/rulebook/defects-of.js';
import { inSource } from '../../../test/fixtures/rulebook/small-rule-set.js';

test('a good rule set passes', () => {
  expect(defectsOf()).toEqual([]);
});

test('an option that no patient of the source may have is found at each finding about it', () => {
  const found = defectsOf({ in: 'options.yaml', replace: 'requires: { fact: tumor.spread, is: "NO" }', by: 'requires: { fact: tumor.spread, is: "YES" }' });
  expect(found).toHaveLength(4);
  expect(found[0]).toMatch(/OPTION_NEVER_OPEN: `knife` is closed to every patient of this source \(what the option needs/u);
});

test('an arm whose criteria contradict the source is found', () => {
  const found = defectsOf(inSource('requires: { fact: tumor.number, atMost: "3" }', 'requires: { fact: tumor.size, below: "5 cm" }'));
  expect(found.join('\n')).toContain('OPTION_NEVER_OPEN: `knife` is closed to every patient of this source (the criteria of its arm');
});

test('a second-hand finding speaks of other patients', () => {
  const found = defectsOf(
    { in: 'options.yaml', replace: 'requires: { fact: tumor.spread, is: "NO" }', by: 'requires: { fact: tumor.spread, is: "YES" }' },
    inSource('    quote: { text: large tumors, at: Results }', '    quote: { text: large tumors, at: Results }\n    secondHand: { of: another study }'),
  );
  expect(found).toHaveLength(3);
});
