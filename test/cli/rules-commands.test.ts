import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { benchFolder, type BenchFolder } from '../rules/bench-folder.js';
import { run } from './recording-terminal.js';

const CASES = `series: "Sorafenib"
because: "Each side of a limit"
asOf: "2026-11-21"
profile: { tumor: { diagnosis: "HCC" } }
rows:
  - case: "ECOG 2"
    profile: { performance: { ecog: "2" } }
    expect: { criteria: { sharp/ecog-0-to-2: { truth: HOLDS } } }
    trace: [{ key: "performance.ecog", truth: HOLDS, observed: "2" }]
  - case: "ECOG 3"
    profile: { performance: { ecog: "3" } }
    expect: { criteria: { sharp/ecog-0-to-2: { truth: FAILS } } }
`;
const ECOG = ['--rule', 'source:sharp/ecog-0-to-2'] as const;

let bench: BenchFolder;
let after: string;
beforeAll(() => {
  bench = benchFolder();
  bench.write('rules/bench/cases/sharp.yaml', CASES);
  after = join(bench.path, 'rules', 'after');
  cpSync(bench.rules, after, { recursive: true });
  const source = readFileSync(join(after, 'sources/sharp.yaml'), 'utf8');
  bench.write('rules/after/sources/sharp.yaml', source.replace('{ fact: performance.ecog, atMost: "2" }', '{ fact: performance.ecog, atMost: "1" }'));
});
afterAll(() => bench.remove());

const rules = (...words: readonly string[]): ReturnType<typeof run> => run('--rules', bench.rules, 'rules', ...words);
async function asData<T>(...words: readonly string[]): Promise<{ readonly code: number; readonly data: T }> {
  const { code, out } = await rules(...words, '--json');
  return { code, data: JSON.parse(out) as T };
}

describe('check', () => {
  it('tells defects, what to look at again and witnesses as data', async () => {
    const { code, data } = await asData<{ ruleSet: string; defects: unknown[]; notices: { code: string; file: string; line: number }[]; witnesses: { finding: string; fit: string; witness: Record<string, string> }[] }>('check', '--witnesses', '--papers', 'none');
    expect([code, data.defects]).toEqual([0, []]);
    expect(data.ruleSet).toMatch(/^[0-9a-f]{64}$/u);
    expect(data.notices).toEqual([expect.objectContaining({ code: 'ATTRIBUTE_UNKNOWN', file: `${bench.rules}/sources/sharp.yaml`, line: 14 })]);
    expect(data.witnesses.find(({ finding }) => finding === 'sharp/os')).toMatchObject({ fit: 'FITS', witness: { 'liver.childPughClass': 'A' } });
  });

  it('ends with 1 in strict mode when something is to be looked at again, such as a review that has come due', async () => {
    const { code, out } = await rules('check', '--strict', '--as-of', '2030-01-01', '--papers', 'none');
    expect(code).toBe(1);
    expect(out).toMatch(/sharp\.yaml:\d+:\d+ REVIEW_OVERDUE: source sharp was to be reviewed by/u);
    expect((await rules('check', '--as-of', '2030-01-01', '--papers', 'none')).code).toBe(0);
  });
});

describe('test', () => {
  it('meets expectations of the trace, and tells as data which it does not meet', async () => {
    expect(await rules('test')).toMatchObject({ code: 0, out: '2 cases, 0 failed' });
    const tested = await run('--rules', after, 'rules', 'test', '--json');
    expect(tested.code).toBe(1);
    expect(JSON.parse(tested.out)).toMatchObject({ cases: 2, failed: [{ case: 'Sorafenib: ECOG 2', mismatches: [{ of: 'criterion sharp/ecog-0-to-2', expected: 'HOLDS', found: 'FAILS' }, { of: 'trace performance.ecog' }] }] });
  });
});

describe('coverage', () => {
  it('looks at the rules that are asked for, and prints what is missing as rows', async () => {
    const { code, data } = await asData<{ truths: { total: number; unseen: { rule: string; truth: string }[] }; thresholds: { unseen: unknown[] }; rows: string[] }>('coverage', ...ECOG);
    expect([code, data.truths.total, data.thresholds.unseen]).toEqual([1, 3, []]);
    expect(data.truths.unseen).toEqual([expect.objectContaining({ rule: 'source:sharp/ecog-0-to-2', truth: 'UNKNOWN' })]);
    expect(data.rows).toEqual([expect.stringContaining('sharp/ecog-0-to-2: { truth: UNKNOWN }')]);
  });
});

describe('mutate', () => {
  it('prints what survives with rows that would notice it, and these rows do', async () => {
    const { code, data } = await asData<{ killed: number; survived: { kind: string; at: string }[]; rows: string[] }>('mutate', ...ECOG, '--rows');
    expect(code).toBe(1);
    expect(data.survived.map(({ kind }) => kind)).toEqual(['role', 'role']);
    expect(data.survived[0]?.at).toMatch(/sharp\.yaml:\d+:5$/u);
    bench.write('rules/bench/cases/rows.yaml', `series: "Rows"\nbecause: "b"\nasOf: "2026-11-21"\nprofile: {}\nrows:\n${data.rows.join('\n')}\n`);
    expect(await rules('mutate', ...ECOG)).toMatchObject({ code: 0, out: expect.stringMatching(/, 0 survived, .*\(100\.00 %\)$/u) as unknown });
  });
});

describe('canaries', () => {
  it('names the rules that none watches', async () => {
    const { code, data } = await asData<{ failures: unknown[]; unwatched: string[]; rows: string[] }>('canaries');
    expect([code, data.failures]).toEqual([1, []]);
    expect(data.unwatched).not.toContain('source:sharp/ecog-0-to-2');
    expect(data.rows.length).toBeGreaterThan(0);
  });
});

describe('diff and impact', () => {
  it('tell what changed and for whom, and end with 1 only when asked to', async () => {
    const diff = await run('rules', 'diff', bench.rules, after, '--json', '--exit-code');
    expect(diff.code).toBe(1);
    expect((JSON.parse(diff.out) as { sentences: string[] }).sentences).toEqual(['criterion sharp/ecog-0-to-2 now requires performance.ecog at most 1 instead of performance.ecog at most 2']);
    const impact = await run('rules', 'impact', bench.rules, after, '--json', '--exit-code');
    expect(impact.code).toBe(1);
    const { impacts, flipped } = JSON.parse(impact.out) as { flipped: number; impacts: { case: string; flips: { kind: string; code: string; before: string; after: string }[] }[] };
    expect(flipped).toBeGreaterThan(0);
    expect(impacts.find((each) => each.case === 'Sorafenib: ECOG 2')?.flips).toContainEqual({ kind: 'CRITERION', code: 'sharp/ecog-0-to-2', before: 'HOLDS', after: 'FAILS' });
    expect((await run('rules', 'diff', bench.rules, after)).code).toBe(0);
    expect(await run('rules', 'diff', bench.rules, bench.rules, '--exit-code')).toMatchObject({ code: 0, out: 'the two rule sets say the same' });
    expect((await run('rules', 'diff', bench.rules, 'nowhere')).code).toBe(3);
  });
});

describe('explain and export', () => {
  it('explain a rule as data, and tell what is near when there is none', async () => {
    const { code, data } = await asData<{ rule: string; paragraph: string; tests: unknown[] }>('explain', 'sharp/ecog-0-to-2');
    expect([code, data.rule, data.tests.length]).toEqual([0, 'source:sharp/ecog-0-to-2', 1]);
    expect(await rules('explain', 'source:sharp/ecog-0-to-3')).toMatchObject({ code: 2, out: '', notes: expect.stringContaining('did you mean `source:sharp/ecog-0-to-2`?') as unknown });
  });

  it('write FHIR and a page for each source', async () => {
    const out = join(bench.path, 'pages');
    const { code, data } = await asData<{ files: string[]; resources: number }>('export', '--out', out);
    expect([code, data.files]).toEqual([0, ['rule-set.fhir.json', 'sharp.html']]);
    expect(data.files.every((name) => existsSync(join(out, name)))).toBe(true);
    expect((await rules('export', '--source', 'nothing')).code).toBe(2);
  });
});
