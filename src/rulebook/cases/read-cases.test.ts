import { smallRuleSet } from '../../../test/fixtures/rulebook/small-rule-set.js';
import { SMALL_VOCABULARY } from '../../../test/fixtures/rulebook/small-vocabulary.js';
import { formatDefect } from '../format-defect.js';
import { ruleSetOfFiles } from '../load-rule-set.js';
import type { ReadCases } from './read-cases.js';
import { readCases } from './read-cases.js';

const { ruleSet } = ruleSetOfFiles('rules/small', smallRuleSet(), SMALL_VOCABULARY);

const GOOD = `case: fits
because: the ordinary patient
asOf: "2026-11-21"
profile:
  tumor:
    size: "7 cm on 2026-11-02"
    number: ["2", { value: "3", observedOn: "2026-11-01" }]
expect:
  sources: { "100": APPLICABLE }
  options: { knife: SUPPORTED }
  criteria: { 100/size: { truth: HOLDS, settledAlthoughMissing: "yes" } }
  findings: { 100/survival-small: MATCHES }
  missing: [tumor.stage]
trace:
  - { key: 100/size, truth: HOLDS }
`;

function read(...texts: readonly string[]): ReadCases & { readonly printed: readonly string[] } {
  if (ruleSet === undefined) throw new Error('no rule set');
  const files = texts.map((text, index) => ({ name: `${index}.yaml`, path: `cases/${index}.yaml`, bytes: new TextEncoder().encode(text) }));
  const result = readCases(files, ruleSet.content, SMALL_VOCABULARY);
  return { ...result, printed: result.defects.map(formatDefect) };
}

test('a good case is read as written', () => {
  const { cases, printed } = read(GOOD);
  expect(printed).toEqual([]);
  expect(cases).toMatchObject([{ file: 'cases/0.yaml', worked: { case: 'fits', expect: { sources: { '100': 'APPLICABLE' } } } }]);
});

test.each([
  ['a source', GOOD.replace('"100": APPLICABLE', '"101": APPLICABLE'), '0.yaml:9:14 REFERENCE_UNKNOWN: no source is called `101`'],
  ['a criterion', GOOD.replace('100/size: {', '100/sise: {'), 'no criterion is called `100/sise` (did you mean `100/size`?)'],
  ['a finding', GOOD.replace('100/survival-small', '100/survival-smal'), 'no finding is called `100/survival-smal`'],
  ['an option', GOOD.replace('knife: SUPPORTED', 'knive: SUPPORTED'), 'no option is called `knive`'],
  ['a fact of the profile', GOOD.replace('    size:', '    sise:'), '0.yaml:6:5 FACT_NOT_IN_VOCABULARY: no fact is called `tumor.sise`'],
  ['a missing fact', GOOD.replace('[tumor.stage]', '[tumor.stages]'), 'no fact is called `tumor.stages` (did you mean `tumor.stage`?)'],
  ['a state', GOOD.replace('APPLICABLE', 'APPLIES'), 'WORD_NOT_ALLOWED: `APPLIES`'],
  ['no reason to exist', GOOD.replace('because: the ordinary patient\n', ''), 'KEY_MISSING: the key `because` is missing'],
  ['an unquoted number', GOOD.replace('["2",', '[2,'), 'VALUE_UNQUOTED'],
])('%s that is wrong is named with its place', (_, text, expected) => {
  const { cases, printed } = read(text);
  expect(printed.join('\n')).toContain(expected);
  expect(cases).toEqual([]);
});

test('two cases of one name are found', () => {
  expect(read(GOOD, GOOD).printed).toEqual(['cases/1.yaml:1:7 ID_DUPLICATE: a second case has this name (the first is cases/0.yaml)']);
});
