import { readFileSync, readdirSync } from 'node:fs';
import { readTableMap } from '../../src/cli/table/read-table-map.js';
import { formatDefect } from '../../src/rulebook/format-defect.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';

function defectsOf(text: string): readonly string[] {
  const read = readTableMap('map.yaml', new TextEncoder().encode(text), VOCABULARY);
  return read.kind === 'read' ? [] : read.defects.map(formatDefect);
}

const HEAD = 'map: x\ntable: A table\nmissing: ["?"]\ncolumns:\n';

it.each(readdirSync('rules/hcc/maps'))('the map %s that ships is in order', (name) => {
  expect(defectsOf(readFileSync(`rules/hcc/maps/${name}`, 'utf8'))).toEqual([]);
});

it.each([
  ['a fact that is none', '  "A": { facts: [{ fact: labs.platelts, unit: "G/L" }] }\n', 'map.yaml:5:26 FACT_NOT_IN_VOCABULARY', 'did you mean labs.platelets?'],
  ['a fact that is only derived', '  "A": { facts: [{ fact: tumor.withinMilan, values: { "1": "YES" } }] }\n', 'map.yaml:5:26 FACT_NOT_IN_VOCABULARY', ''],
  ['a quantity without unit', '  "A": { facts: [{ fact: labs.platelets }] }\n', 'map.yaml:5:26 UNIT_MISSING', '10*9/L'],
  ['a unit that is not accepted', '  "A": { facts: [{ fact: labs.platelets, unit: "mg/dL" }] }\n', 'map.yaml:5:48 UNIT_NOT_ALLOWED', '10*9/L'],
  ['a unit of a count', '  "A": { facts: [{ fact: tumor.number, unit: cm }] }\n', 'UNIT_NOT_ALLOWED', 'remove it'],
  ['a choice without values', '  "A": { facts: [{ fact: patient.sex }] }\n', 'KEY_MISSING', ''],
  ['a code that is none', '  "A": { facts: [{ fact: patient.sex, values: { "1": MAN } }] }\n', 'map.yaml:5:54 CODE_NOT_IN_VOCABULARY', 'MALE'],
  ['a cap that is no number', '  "A": { facts: [{ fact: tumor.number, values: { "5": many } }] }\n', 'BOUND_FORMAT', ''],
  ['limits of a choice', '  "A": { facts: [{ fact: patient.sex, values: { "1": MALE }, accept: { low: "0", high: "1", because: x } }] }\n', 'KEY_UNKNOWN', ''],
  ['a column without facts or reason', '  "A": { note: x }\n', 'map.yaml:5:3 KEY_MISSING', 'ignored: why'],
  ['two columns about one fact', '  "A": { facts: [{ fact: tumor.number }] }\n  "B": { facts: [{ fact: tumor.number }] }\n', 'map.yaml:6:26 ID_DUPLICATE', 'the other is `A`'],
  ['an unknown key', '  "A": { ignore: x }\n', 'map.yaml:5:10 KEY_UNKNOWN', 'no key is called'],
])('%s is told with its place', (_, columns, defect, hint) => {
  const found = defectsOf(`${HEAD}${columns}`).join('\n');
  expect(found).toContain(defect);
  expect(found).toContain(hint);
});

it('a column of the day has to be among the columns', () => {
  expect(defectsOf('map: x\ntable: A table\nmissing: []\ndateColumn: Day\ncolumns:\n  "A": { ignored: x }\n').join()).toContain('map.yaml:4:13 REFERENCE_UNKNOWN');
});

it('is read as strictly as a rule file', () => {
  expect(defectsOf('map: x\nmap: y\n').join()).toContain('KEY_DUPLICATE');
  expect(defectsOf(`${HEAD}  "A": { facts: [{ fact: tumor.number, values: { "5": 5 } }] }\n`).join()).toContain('VALUE_UNQUOTED');
});
