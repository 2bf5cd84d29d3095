import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { RowAnswer } from '../../src/cli/table/assess-row.js';
import { shippedRules } from '../cases/shipped-rules.js';
import { run } from './recording-terminal.js';

type Assessed = Extract<RowAnswer, { kind: 'assessed' }>;
type TableRow = Readonly<Record<string, string>>;

const DATA = process.env['DATA_DIR'] ?? '../shared/data';
const TABLES = [
  { table: 'uci-hcc-survival-sample.csv', map: 'uci-hcc-survival', rows: 60, trapped: 41, wrongAges: 0, options: ['--as-of', '2026-11-21'] },
  { table: 'sysucc-hcc-sample.csv', map: 'sysucc-hcc', rows: 2517, trapped: 0, wrongAges: 14, options: [] },
] as const;

/** The column of the larger table in which ages are known to be wrong, and what is accepted there (rules/hcc/maps). */
function hasWrongAge({ Age }: TableRow): boolean {
  return Age !== undefined && (Number(Age) < 18 || Number(Age) > 100);
}

function codes(answer: RowAnswer | undefined): readonly string[] {
  return answer === undefined || answer.kind !== 'assessed' ? [] : answer.setAside.map(({ path, code }) => `${path} ${code}`);
}

/**
 * Assesses rows of the real tables, where these are at hand.
 * @param step every how manieth row of the large table; rows with a wrong age are always among them
 */
export function tryRealTables(step: number): void {
  const present = TABLES.filter(({ table }) => existsSync(join(DATA, table)));
  for (const { table } of TABLES) if (!existsSync(join(DATA, table))) it.skip(`${table} is not in ${DATA} (set DATA_DIR): real rows are not tried`, () => undefined);
  if (present.length === 0) return;
  const sources = shippedRules().ruleSet.content.sources.length;

  describe.each(present)(`the real table $table, every row of 1 in ${step}`, ({ table, map, rows, trapped, wrongAges, options }) => {
    const folder = mkdtempSync(join(tmpdir(), 'consilium-real-'));
    let answers: readonly RowAnswer[] = [];
    let records: readonly TableRow[] = [];
    beforeAll(async () => {
      const text = readFileSync(join(DATA, table), 'utf8');
      const [head = '', ...lines] = text.trimEnd().split('\n');
      const all = parse(text, { columns: true }) as readonly TableRow[];
      expect([all.length, lines.length]).toEqual([rows, rows]);
      const chosen = all.flatMap((record, at) => (rows < 100 || at % step === 0 || hasWrongAge(record) ? [at] : []));
      records = chosen.map((at) => all[at] as TableRow);
      const sample = join(folder, table);
      writeFileSync(sample, [head, ...chosen.map((at) => lines[at])].join('\n') + '\n');
      const { out } = await run('assess-table', sample, '--map', `rules/hcc/maps/${map}.yaml`, ...options);
      answers = out.split('\n').map((line) => JSON.parse(line) as RowAnswer);
    }, 1_800_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('ends in an answer for every row', () => {
      expect(answers).toHaveLength(records.length);
      expect(answers.length).toBeGreaterThanOrEqual(Math.min(rows, Math.floor(rows / step)));
      expect(answers.filter(({ kind }) => kind !== 'assessed')).toEqual([]);
      for (const answer of answers) expect(Object.keys((answer as Assessed).sources)).toHaveLength(sources);
    });

    it('lets no implausible unit through as plausible', () => {
      // Above 3,000 x 10^9/L no one has platelets, above 500 no one has white cells: such a number is a count per microliter.
      const traps = [['Platelets (G/L)', 'labs.platelets', 5, 3000], ['Leukocytes(G/L)', 'labs.whiteCells', 0.1, 500]] as const;
      let found = 0;
      for (const [index, record] of records.entries()) {
        for (const [column, fact, low, high] of traps) {
          const cell = Number(record[column] ?? Number.NaN);
          const isTrap = cell < low || cell > high;
          if (isTrap) found += 1;
          expect([index, fact, codes(answers[index]).some((each) => each.startsWith(`${fact} `))]).toEqual([index, fact, isTrap]);
        }
      }
      expect(found).toBe(trapped);
    });

    it('sets wrong ages aside', () => {
      expect(answers.filter((answer) => codes(answer).includes('patient.age OUTSIDE_OF_COLUMN'))).toHaveLength(wrongAges);
    });
  });
}
