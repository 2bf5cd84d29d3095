import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './recording-terminal.js';

const CASE = 'rules/hcc/cases/000-figure-4-completed.yaml';
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'consilium-cli-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('assess', () => {
  it('prints a page with options first', async () => {
    const { code, out, notes } = await run('assess', CASE);
    expect([code, notes]).toEqual([0, '']);
    const titles = out.split('\n').filter((_, index, lines) => /^-+$/u.test(lines[index + 1] ?? ''));
    expect(titles).toEqual(['OPTIONS', 'CAUTIONS', 'GUIDANCE', 'SOURCES', 'OTHER FINDINGS THAT MATCH', 'NOT KNOWN, BY WHAT KNOWING IT COULD TURN', 'THE PATIENT AS UNDERSTOOD', 'DERIVED', 'INTENDED USE']);
    expect(out).toContain('1. RFA + sorafenib: SUPPORTED');
    expect(out).toContain('as of 2026-11-21');
  });

  it('takes the day from the option before that of the case', async () => {
    expect((await run('assess', CASE, '--as-of', '2027-01-31')).out).toContain('as of 2027-01-31');
  });

  it('prints the whole answer as data', async () => {
    const answer = JSON.parse((await run('assess', CASE, '--json')).out) as { options: readonly { code: string; state: string }[]; trace: readonly unknown[] };
    expect(answer.options.find(({ code }) => code === 'rfa-sorafenib')?.state).toBe('SUPPORTED');
    expect(answer.trace.length).toBeGreaterThan(100);
  });

  it('tells what changes would turn, and takes facts away', async () => {
    const { code, out } = await run('assess', CASE, '--what-if', 'labs.platelets=40 10*9/L', '--what-if', 'tumor.arterialEnhancement=');
    expect(code).toBe(0);
    expect(out).toContain('- source 000: applicable -> not applicable');
    expect(out).toContain('- labs.platelets: 131 x10^9/L -> 40 x10^9/L');
    expect(out).toContain('- tumor.arterialEnhancement: Yes -> not known');
    const data = JSON.parse((await run('assess', CASE, '--json', '--what-if', 'labs.platelets=40 10*9/L')).out) as { difference: { sources: readonly unknown[] } };
    expect(data.difference.sources).toEqual([
      { code: '000', before: 'APPLICABLE', after: 'NOT_APPLICABLE' },
      { code: '002', before: 'UNDETERMINED', after: 'NOT_APPLICABLE' },
    ]);
  });

  it('reads a bare profile, in YAML and in JSON', async () => {
    const yaml = await run('assess', file('bare.yaml', 'tumor:\n  largestDiameter: 5.20 cm\n  number: 1\n'), '--as-of', '2026-11-21');
    const json = await run('assess', file('bare.json', '{"tumor":{"largestDiameter":{"value":5.20,"unit":"cm"},"number":{"value":1}}}'), '--as-of', '2026-11-21');
    expect([yaml.code, json.code]).toEqual([0, 0]);
    expect(yaml.out).toContain('Largest diameter: 5.2 cm');
    expect(json.out).toBe(yaml.out);
  });

  it('an empty file is an empty profile: nothing is supported or opposed', async () => {
    const { code, out } = await run('assess', file('empty.yaml', '{}\n'), '--as-of', '2026-11-21');
    expect(code).toBe(0);
    expect(out).not.toMatch(/: (SUPPORTED|OPPOSED|CONTESTED)$/mu);
    expect(out).toContain('NOT KNOWN, BY WHAT KNOWING IT COULD TURN');
  });

  it('shows what was set aside and contradictions', async () => {
    const { out } = await run('assess', file('odd.yaml', 'labs: { platelets: 42000 G/L }\ntumor: { number: 3, multiplicity: SOLITARY }\n'), '--as-of', '2026-11-21');
    expect(out).toContain('SET ASIDE');
    expect(out).toMatch(/labs\.platelets IMPLAUSIBLE_FOR_UNIT/u);
    expect(out).toContain('CONTRADICTIONS');
    expect(out).toContain('1 value set aside, 1 contradiction');
  });

  it.each([
    ['a file that is not there', ['assess', 'nowhere.yaml'], 'nowhere.yaml: there is no such file'],
    ['a folder', ['assess', 'rules'], 'rules: it is a folder'],
    ['a change without value', ['assess', CASE, '--what-if', 'tumor.number'], '--what-if: write PATH=VALUE'],
    ['a change made twice', ['assess', CASE, '--what-if', 'tumor.number=1', '--what-if', 'tumor.number=2'], 'tumor.number is changed twice'],
    ['a change of no fact', ['assess', CASE, '--what-if', 'tumor.nmber=2'], 'did you mean'],
    ['a day that is none', ['assess', CASE, '--as-of', '21.11.2026'], 'write the day as YYYY-MM-DD'],
    ['an unknown option', ['assess', CASE, '--as-off', '2026-11-21'], "unknown option '--as-off'"],
    ['an unknown command', ['asses'], "unknown command 'asses'"],
    ['no case', ['assess'], "missing required argument 'case'"],
    ['a source that is not there', ['source', '999'], 'it has 000, 001, 002, 003, 004'],
  ])('%s is bad input and is said so', async (_, words, message) => {
    const { code, out, notes } = await run(...words);
    expect(code).toBe(2);
    expect(notes).toContain(message);
    expect(out).toBe('');
  });

  it('tells every problem of a refused profile and none of its values', async () => {
    const { code, notes, out } = await run('assess', file('refused.yaml', 'patient: { age: 3e7654321 }\ntumor: { bclc: CANARY, nmber: 1 }\n'), '--as-of', '2026-11-21');
    expect([code, out]).toEqual([2, '']);
    expect(notes).toMatch(/patient\.age\.value NUMBER_NOT_FINITE/u);
    expect(notes).toContain('tumor.bclc.code CODE_UNKNOWN');
    expect(notes).toContain('did you mean number?');
    expect(notes).not.toMatch(/CANARY|7654321/u);
  });

  it.each([
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['an alias', 'a: &x 1\nb: *x\n'],
    ['a key twice', 'tumor: { number: 1, number: 2 }\n'],
    ['text that is no YAML', '[1\n'],
  ])('%s is bad input', async (name, text) => {
    const { code, notes } = await run('assess', file(`${name}.yaml`, text));
    expect(code).toBe(2);
    expect(notes).toMatch(/DOCUMENT_FORMAT|DUPLICATE_KEY/u);
  });
});

describe('the knowledge itself', () => {
  it('lists the sources with the digest of the rule set', async () => {
    const { code, out } = await run('sources');
    expect(code).toBe(0);
    expect(out).toMatch(/^hcc \d+\.\d+\.\d+ [0-9a-f]{64}\n000 {2}/u);
    expect(out.match(/^00[0-4] {2}/gmu)).toHaveLength(5);
  });

  it('prints a source with the words of the paper', async () => {
    const { out } = await run('source', '000');
    expect(out).toContain('large-hcc (eligibility)');
    expect(out).toContain('"HCC ≥ 5 cm in diameter"');
  });

  it('lists the vocabulary', async () => {
    const { out } = await run('vocabulary');
    expect(out).toContain('labs.platelets: Platelets');
    expect(out.match(/^[a-zA-Z]+\.[a-zA-Z0-9]+: /gmu)?.length).toBeGreaterThan(80);
  });
});

describe('rules', () => {
  it('finds the rules that ship in order', async () => {
    const { code, out } = await run('rules', 'check', '--papers', join(folder, 'no papers'));
    expect(out).toMatch(/^0 defects, \d+ to look at again \(--strict\), \d+ cases, rule set [0-9a-f]{64}$/u);
    expect(code).toBe(0);
  });

  it('finds a defect of a rule, and then answers nothing', async () => {
    const broken = join(folder, 'broken');
    cpSync('rules/hcc', broken, { recursive: true });
    writeFileSync(join(broken, 'policy.yaml'), 'decidingEndpoint: [overall-survival]\n');
    const checked = await run('--rules', broken, 'rules', 'check');
    expect(checked.code).toBe(3);
    expect(checked.out).toMatch(/policy\.yaml:1:1 KEY_UNKNOWN/u);
    for (const words of [['assess', CASE], ['rules', 'test'], ['sources']]) {
      const { code, out, notes } = await run('--rules', broken, ...words);
      expect([code, out]).toEqual([3, '']);
      expect(notes).toContain('a broken rule set answers nothing');
    }
  });

  it('finds a case that expects something else, and what is no longer seen', async () => {
    const changed = join(folder, 'changed');
    cpSync('rules/hcc', changed, { recursive: true, filter: (path) => !path.includes('/cases/') });
    writeFileSync(join(changed, 'cases/one.yaml'), 'case: "One"\nbecause: "a test"\nasOf: "2026-11-21"\nprofile: {}\nexpect: { sources: { "000": APPLICABLE } }\n');
    const tested = await run('--rules', changed, 'rules', 'test');
    expect(tested.code).toBe(1);
    expect(tested.out).toContain('source 000: expected APPLICABLE, found UNDETERMINED');
    expect(tested.out).toContain('1 case, 1 failed');
    const coverage = await run('--rules', changed, 'rules', 'coverage');
    expect(coverage.code).toBe(1);
    expect(coverage.out).toMatch(/\d+ of \d+ seen by 1 cases$/u);
  });

  it('finds every test of every rule seen', async () => {
    const { code, out } = await run('rules', 'coverage');
    expect(code).toBe(0);
    expect(out).toMatch(/^(\d+) of \1 sides of thresholds seen within one step$/mu);
    expect(out).toMatch(/^(\d+) of \1 seen by \d+ cases$/mu);
  });
});

it('prints its version and help without a failure', async () => {
  expect((await run('--version')).code).toBe(0);
  const help = await run('--help');
  expect(help.code).toBe(0);
  expect(help.out).toContain('assess-table');
});
