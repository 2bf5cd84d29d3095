import { defectsOf } from '../../../test/fixtures/rulebook/defects-of.js';
import { inSource } from '../../../test/fixtures/rulebook/small-rule-set.js';

test('a good rule set passes', () => {
  expect(defectsOf()).toEqual([]);
});

test.each([
  ['option of an arm', inSource('option: knife, size', 'option: knive, size'), 'no option is called `knive` (did you mean `knife`?)'],
  ['option of a criterion', inSource('option: knife\n    says', 'option: saw\n    says'), 'no option is called `saw`'],
  ['side of a finding', inSource('comparator: pill', 'comparator: pil'), 'no option is called `pil` (did you mean `pill`?)'],
  ['arm of a result', inSource('{ arm: knife, statistic: median', '{ arm: sword, statistic: median'), 'no arm is called `sword`'],
  ['arm of a ratio', inSource('{ arm: knife, measure', '{ arm: sword, measure'), 'no arm is called `sword`'],
  ['what a discrepancy touches', inSource('touches: [bleeding]', 'touches: [bleding]'), 'no part of this source is called `bleding` (did you mean `bleeding`?)'],
  ['a part of a sum', inSource('says: Alive at one year\n', 'says: Alive at one year\n    sumOf: [findings/none]\n'), 'no statement is called `findings/none`'],
  ['what a course rule opposes', inSource('topic: stopping\n', 'topic: stopping\n    opposes: [200/go-on]\n'), 'no course rule is called `200/go-on`'],
  ['option of a caution', { in: 'cautions.yaml' as const, replace: '[knife]', by: '[spoon]' }, 'cautions.yaml:6:15 REFERENCE_UNKNOWN: no option is called `spoon`'],
  ['what a caution rests on', { in: 'cautions.yaml' as const, replace: '100/limitation-1', by: '100/limitation-2' }, 'no part of a source is called `100/limitation-2`'],
  ['source of a caution', { in: 'cautions.yaml' as const, replace: 'source: "100"', by: 'source: "200"' }, 'no source is called `200`'],
])('%s must exist', (_, change, expected) => {
  expect(defectsOf(change).join('\n')).toContain(expected);
});

test('says nothing while another file is broken', () => {
  const broken = { in: 'options.yaml' as const, replace: 'name: Pill', by: 'nam: Pill' };
  expect(defectsOf(broken).filter((line) => line.includes('REFERENCE_UNKNOWN'))).toEqual([]);
});
