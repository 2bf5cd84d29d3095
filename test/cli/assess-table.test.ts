import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RowAnswer } from '../../src/cli/table/assess-row.js';
import { readTableMap } from '../../src/cli/table/read-table-map.js';
import { rowProfile } from '../../src/cli/table/row-profile.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { shippedRules } from '../cases/shipped-rules.js';
import { tryRealTables } from './real-tables.js';
import { run, type Ran } from './recording-terminal.js';

type Assessed = Extract<RowAnswer, { kind: 'assessed' }>;

const MAP = `map: small
table: A small table of our own
missing: ["?", "n/a"]
dateColumn: Day
columns:
  "Day": { ignored: the day of the row }
  "Sex": { facts: [{ fact: patient.sex, values: { "1": MALE, "0": FEMALE } }] }
  "Platelets (G/L)": { facts: [{ fact: labs.platelets, unit: "G/L", accept: { low: "5", high: "3000000", because: below 5 is a slip of the pen } }] }
  "Albumin (mg/dL)": { facts: [{ fact: labs.albumin, unit: "g/dL", unitBecause: the whole column is in g/dL }] }
  "Nodules": { facts: [{ fact: tumor.number, values: { "5": ">= 5" } }] }
  "Size": { facts: [{ fact: tumor.largestDiameter, unit: mm, saysNothing: ["0"] }] }
  "Name": { ignored: names a patient }
`;
/** Codes of all sources that ship. */
const SOURCES = shippedRules().ruleSet.content.sources.map(({ code }) => code);
const HEADER = 'Day,Sex,Platelets (G/L),Albumin (mg/dL),Nodules,Size,Name\n';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'consilium-table-'));
  writeFileSync(join(folder, 'map.yaml'), MAP);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function assessed(rows: string, ...options: readonly string[]): Promise<{ readonly ran: Ran; readonly answers: readonly RowAnswer[] }> {
  const table = join(folder, 'table.csv');
  writeFileSync(table, rows);
  const ran = await run('assess-table', table, '--map', join(folder, 'map.yaml'), ...options);
  return { ran, answers: ran.out === '' ? [] : ran.out.split('\n').map((line) => JSON.parse(line) as RowAnswer) };
}

const codes = (answer: RowAnswer | undefined): readonly string[] => (answer?.kind === 'assessed' ? answer.setAside.map(({ path, code }) => `${path} ${code}`) : ['refused']);

it('answers every row: as of its day, without what names a patient', async () => {
  const { ran, answers } = await assessed(`${HEADER}2020-01-02,1,150,3.9,2,52,CANARY\n2021-03-04,0,90,4.1,1,30,CANARY\n`);
  expect(ran.code).toBe(0);
  expect(answers.map((answer) => [answer.row, answer.line, answer.kind === 'assessed' ? answer.asOf : null])).toEqual([[1, 2, '2020-01-02'], [2, 3, '2021-03-04']]);
  expect(codes(answers[0])).toEqual([]);
  expect(Object.keys((answers[0] as Assessed).sources)).toEqual(SOURCES);
  expect(`${ran.out}${ran.notes}`).not.toContain('CANARY');
  expect(ran.notes).toContain('2 rows, 2 assessed, 0 refused');
});

it('sets a number in another unit aside, with a hint, and corrects nothing', async () => {
  const { answers, ran } = await assessed(`${HEADER}2020-01-02,1,42000,3.9,2,52,x\n2020-01-02,1,1.71,39,2,52,x\n`);
  expect(codes(answers[0])).toEqual(['labs.platelets IMPLAUSIBLE_FOR_UNIT']);
  expect((answers[0] as Assessed).setAside[0]?.hint).toContain('/uL');
  expect(codes(answers[1])).toEqual(['labs.platelets OUTSIDE_OF_COLUMN', 'labs.albumin IMPLAUSIBLE_FOR_UNIT']);
  expect((answers[0] as Assessed).missing.map(({ fact }) => fact)).toContain('labs.platelets');
  expect(ran.notes).toMatch(/SET ASIDE\n-+\n1 x labs\.albumin/u);
});

it('takes "?" as not recorded, a cap as a range and an understood cell as nothing', async () => {
  const { answers } = await assessed(`${HEADER}2020-01-02,?,n/a,,5,0,x\n`);
  expect(codes(answers[0])).toEqual([]);
  expect((answers[0] as Assessed).missing.map(({ fact }) => fact)).toContain('labs.platelets');
  const read = readTableMap('map.yaml', new TextEncoder().encode(MAP), VOCABULARY);
  if (read.kind === 'broken') throw new Error('the map is broken');
  const cells = new Map(HEADER.trim().split(',').map((name, at) => [name, ['2020-01-02', '?', 'n/a', '', '5', '0', 'x'][at] ?? '']));
  const { profile, day } = rowProfile(cells, read.map, VOCABULARY);
  const observedOn = '2020-01-02';
  const notRecorded = { unavailable: 'NOT_RECORDED', observedOn };
  expect(day).toBe(observedOn);
  expect(profile).toEqual({
    patient: { sex: notRecorded },
    labs: { platelets: notRecorded, albumin: notRecorded },
    tumor: { number: { value: '5', comparator: '>=', observedOn } },
  });
});

it('a cell that the map does not know, or that is no number, costs its fact and not its row', async () => {
  const { answers } = await assessed(`${HEADER}2020-01-02,7,abc,3.9,many,"1,5",x\n`);
  expect(codes(answers[0])).toEqual(['patient.sex CELL_NOT_IN_MAP', 'labs.platelets CELL_NOT_READABLE', 'tumor.number CELL_NOT_READABLE', 'tumor.largestDiameter CELL_NOT_READABLE']);
});

it('refuses a row without the cells of the header, or with a day that is none, and goes on', async () => {
  const { ran, answers } = await assessed(`${HEADER}2020-01-02,1\nyesterday,1,150,3.9,2,52,x\n2020-01-02,1,150,3.9,2,52,x\n`);
  expect(answers.map(({ kind }) => kind)).toEqual(['refused', 'refused', 'assessed']);
  expect(ran.code).toBe(1);
  expect(ran.notes).toContain('row ROW_LENGTH');
});

it('a row later than the day of the assessment is refused', async () => {
  const { answers } = await assessed(`${HEADER}2020-01-02,1,150,3.9,2,52,x\n`, '--as-of', '2019-01-01');
  expect(answers[0]?.kind).toBe('refused');
});


it.each([
  ['a column nobody mapped', HEADER.replace('Name', 'Name,Extra'), [], 'the map says nothing of the column "Extra"'],
  ['a column that is missing', HEADER.replace('Nodules', 'Nodule'), [], 'the map names the column "Nodules", which the table does not have (did you mean "Nodule"?)'],
  ['a column twice', HEADER.replace('Name', 'Name,Name'), [], 'two columns are called "Name"'],
  ['an empty table', '', [], 'the table is empty'],
  ['an open quote', `${HEADER}"2020`, [], 'not a CSV table'],
  ['a day that is none', HEADER, ['--as-of', '2020'], '--as-of: write the day as YYYY-MM-DD'],
  ['a place that cannot be written', HEADER, ['--out', '/nowhere/at/all'], '/nowhere/at/all: it cannot be written'],
])('%s is bad input', async (_, text, options, message) => {
  const { ran } = await assessed(text, ...options);
  expect(ran.code).toBe(2);
  expect(ran.notes).toContain(message);
});

// Every row is tried in `npm run test:long`: assessing them all takes minutes.
tryRealTables(10);

it('writes the lines to a file and the summary to the output', async () => {
  const table = join(folder, 'one.csv');
  const out = join(folder, 'answers.ndjson');
  writeFileSync(table, `${HEADER}2020-01-02,1,150,3.9,2,52,x\n`);
  const { code, out: printed } = await run('assess-table', table, '--map', join(folder, 'map.yaml'), '--out', out);
  expect(code).toBe(0);
  expect(printed).toMatch(/^1 row, 1 assessed, 0 refused\n\nSOURCES/u);
  expect(readFileSync(out, 'utf8').trim().split('\n')).toHaveLength(1);
});
