import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommandLine } from '../../src/cli/run-command-line.js';
import { benchFolder, type BenchFolder } from '../rules/bench-folder.js';
import { run, type Ran } from './recording-terminal.js';

let bench: BenchFolder;
beforeEach(() => {
  bench = benchFolder();
});
afterEach(() => bench.remove());

const ANSWERS = `code: reflect
name: "REFLECT: lenvatinib or sorafenib"
design: phase 3, open-label trial
randomized: "yes"
arms: ["len | Lenvatinib | lenvatinib | 478", "sor | Sorafenib | sorafenib-alone | 476"]
criteria: ["bclc | BCLC stage B or C | tumor.bclc isOneOf BCLC_B, BCLC_C", "child-pugh-a | Child-Pugh class A | liver.childPughClass is A"]
findings: ["os | overall-survival | lenvatinib | sorafenib-alone"]
`;

/** The dialogue with a person who writes these lines, one after another. */
async function dialogue(lines: readonly string[], ...words: readonly string[]): Promise<Ran & { readonly asked: readonly string[] }> {
  const [out, notes, asked, left]: string[][] = [[], [], [], [...lines]];
  const ask = (question: string): Promise<string | undefined> => {
    asked?.push(question);
    return Promise.resolve(left?.shift());
  };
  const code = await runCommandLine(words, { out: (text) => out?.push(text), note: (text) => notes?.push(text), isWatched: true, ask, environment: {} });
  return { code, out: out?.join('\n') ?? '', notes: notes?.join('\n') ?? '', asked: asked ?? [] };
}

const source = (code: string): string => readFileSync(join(bench.rules, 'sources', `${code}.yaml`), 'utf8');

it('begins a source from a file of answers, and tells each place that is left', async () => {
  const { code, out } = await run('--rules', bench.rules, 'rules', 'new', 'source', '--answers', bench.write('answers.yaml', ANSWERS));
  expect(code).toBe(0);
  expect(source('reflect')).toMatch(/^# yaml-language-server: \$schema=\.\.\/\.\.\/source\.schema\.json\ncode: reflect\n/u);
  expect(source('reflect')).toContain('requires:\n      fact: tumor.bclc\n      isOneOf:\n        - BCLC_B\n        - BCLC_C\n');
  const left = out.split('\n').slice(0, -1);
  expect(left.every((line) => /reflect\.yaml:\d+:\d+ (LEFT_OPEN|NUMBER_FORMAT|REFERENCE_UNKNOWN): /u.test(line))).toBe(true);
  expect(out).toMatch(new RegExp(`is begun; ${left.length} places left to write, as rules check tells$`, 'u'));
  const checked = await run('--rules', bench.rules, 'rules', 'check', '--json');
  expect(checked.code).toBe(3);
  expect((JSON.parse(checked.out) as { defects: unknown[] }).defects).toHaveLength(left.length);
});

it('is read well once nothing is left open', async () => {
  await run('--rules', bench.rules, 'rules', 'new', 'source', '--answers', bench.write('answers.yaml', ANSWERS));
  bench.write('rules/bench/sources/reflect.yaml', source('reflect').replace(/"TODO: the number as printed"/gu, '"12.3"').replace(/"TODO: [^"]*"/gu, 'written'));
  expect(await run('--rules', bench.rules, 'rules', 'check', '--papers', 'no papers')).toMatchObject({ code: 0, out: expect.stringMatching(/^0 defects/u) as unknown });
});

it('asks a person, again where an answer will not do', async () => {
  const lines = ['REFLECT!', 'reflect', 'A trial', ...Array.from({ length: 8 }, () => ''), 'partly', 'abstract', '', 'phase 3', '', '', '', '', 'len | Lenvatinib | lenvatinib', '', 'ecog | ECOG 0 or 1 | performance.ecgo atMost 1', 'ecog | ECOG 0 or 1 | performance.ecog atMost 1', '', ''];
  const { code, notes, asked } = await dialogue(lines, '--rules', bench.rules, 'rules', 'new', 'source');
  expect(code).toBe(0);
  expect(notes.split('\n')).toEqual([
    expect.stringContaining('expected three digits in quotes'),
    'answer full, abstract, part, second-hand',
    'write id | name | option | size',
    expect.stringContaining('did you mean `performance.ecog`?'),
  ]);
  expect(asked[0]).toContain('Code of the source');
  expect(source('reflect')).toContain('extent: abstract');
  expect(source('reflect')).toContain('atMost: "1"');
});

it.each([
  ['nobody is there', [], 'nobody answers; give --answers FILE'],
  ['a question that is none', ['--answer', 'cod=x'], 'cod: no question is called so; did you mean `code`?'],
  ['what must be answered', ['--answer', 'code=reflect'], 'name: must be answered'],
  ['two answers to one question', ['--answer', 'code=reflect', '--answer', 'findings=os | overal-survival | a | b'], 'findings: no endpoint is called so: did you mean `overall-survival`?'],
  ['no file of answers', ['--answers', 'nowhere.yaml'], 'nowhere.yaml: there is no such file'],
])('%s is bad input, and nothing is written', async (_, words, message) => {
  const { code, out, notes } = await run('--rules', bench.rules, 'rules', 'new', 'source', ...words);
  expect([code, out]).toEqual([2, '']);
  expect(notes).toContain(message);
  expect(() => source('reflect')).toThrow();
});

it('leaves a source that exists as it is', async () => {
  const before = source('sharp');
  const { code, notes } = await run('--rules', bench.rules, 'rules', 'new', 'source', '--answer', 'code=sharp', '--answer', 'name=n', '--answer', 'design=d');
  expect([code, source('sharp')]).toEqual([2, before]);
  expect(notes).toContain('it exists already');
});
