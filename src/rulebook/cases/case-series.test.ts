import { smallRuleSet } from '../../../test/fixtures/rulebook/small-rule-set.js';
import { SMALL_VOCABULARY } from '../../../test/fixtures/rulebook/small-vocabulary.js';
import { formatDefect } from '../format-defect.js';
import { ruleSetOfFiles } from '../load-rule-set.js';
import { readCases, type ReadCases } from './read-cases.js';

const { ruleSet } = ruleSetOfFiles('rules/small', smallRuleSet(), SMALL_VOCABULARY);

const SERIES = `series: beside 5 cm
because: the limit is inside
asOf: "2026-11-21"
profile: { tumor: { size: "7 cm", number: "1" } }
rows:
  - { case: below, profile: { tumor: { size: "4.9 cm" } }, expect: { criteria: { 100/size: { truth: FAILS } } } }
  - { case: not told, because: nobody measured, without: [tumor.size], expect: { criteria: { 100/size: { truth: UNKNOWN } } } }
`;

function read(text: string): ReadCases {
  if (ruleSet === undefined) throw new Error('no rule set');
  return readCases([{ name: 'a.yaml', path: 'cases/a.yaml', bytes: new TextEncoder().encode(text) }], ruleSet.content, SMALL_VOCABULARY);
}

test('every row is a case of its own, laid over the shared profile', () => {
  const { cases, defects } = read(SERIES);
  expect(defects).toEqual([]);
  expect(cases).toEqual([
    {
      file: 'cases/a.yaml#below',
      worked: { case: 'beside 5 cm: below', because: 'the limit is inside', asOf: '2026-11-21', profile: { tumor: { size: '4.9 cm', number: '1' } }, expect: { criteria: { '100/size': { truth: 'FAILS' } } } },
    },
    {
      file: 'cases/a.yaml#not told',
      worked: { case: 'beside 5 cm: not told', because: 'nobody measured', asOf: '2026-11-21', profile: { tumor: { number: '1' } }, expect: { criteria: { '100/size': { truth: 'UNKNOWN' } } } },
    },
  ]);
});

test.each([
  ['size: "4.9 cm"', 'sise: "4.9 cm"', 'cases/a.yaml:6:40 FACT_NOT_IN_VOCABULARY'],
  ['number: "1"', 'nummer: "1"', 'cases/a.yaml:4:35 FACT_NOT_IN_VOCABULARY'],
  ['[tumor.size]', '[tumor.sise]', 'cases/a.yaml:7:59 FACT_NOT_IN_VOCABULARY'],
  ['100/size: { truth: FAILS', '100/sise: { truth: FAILS', 'cases/a.yaml:6:82 REFERENCE_UNKNOWN'],
  ['case: not told', 'case: below', 'cases/a.yaml:7:13 ID_DUPLICATE'],
  ['without:', 'witout:', 'cases/a.yaml:7:49 KEY_UNKNOWN'],
])('%s written as %s is named at its place', (good, bad, defect) => {
  const { cases, defects } = read(SERIES.replace(good, bad));
  expect(defects.map(formatDefect).join('\n')).toContain(defect);
  expect(cases).toEqual([]);
});
