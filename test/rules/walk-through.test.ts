import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import request from 'supertest';
import { loadRules } from '../../src/app/load-rules.js';
import type { Service } from '../../src/app/service.js';
import { start } from '../../src/app/start.js';
import { runCommandLine } from '../../src/cli/run-command-line.js';
import { STARTING } from '../api/running-service.js';

jest.setTimeout(STARTING);

interface Block {
  readonly language: string;
  readonly info: string;
  readonly body: string;
  readonly line: number;
}

const TEXT = readFileSync('docs/rule-authoring.md', 'utf8');
const WALK = TEXT.indexOf('## 7. From paper to active rule');
const BLOCKS: readonly Block[] = [...TEXT.slice(WALK).matchAll(/```(\w+) ?(.*)\n([\s\S]*?)```\n/gu)].map((found) => ({
  language: found[1] ?? '',
  info: found[2] ?? '',
  body: found[3] ?? '',
  line: TEXT.slice(0, WALK + found.index).split('\n').length,
}));

const HERE = process.cwd();
let folder: string;
let service: Service | undefined;
let lastCode = 0;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'consilium-walk-')));
  mkdirSync(join(folder, 'rules', 'hcc', 'sources'), { recursive: true });
  for (const name of ['rulebook.yaml', 'options.yaml', 'policy.yaml', 'sources/sharp.yaml']) cpSync(`rules/hcc/${name}`, join(folder, 'rules', 'hcc', name));
  for (const name of readdirSync('rules').filter((each) => each.endsWith('.schema.json'))) cpSync(`rules/${name}`, join(folder, 'rules', name));
  // The commands name files as a person does who stands in this folder.
  process.chdir(folder);
});
afterAll(async () => {
  process.chdir(HERE);
  await service?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs one line as a shell would, and tells what it printed. */
async function run(command: string): Promise<string> {
  const [, rulesFolder] = /^RULES_DIR=(\S+) npm start$/u.exec(command) ?? [];
  if (rulesFolder !== undefined) return restart(rulesFolder);
  if (command === 'echo $?') return String(lastCode);
  const [program, ...words] = [...command.matchAll(/'([^']*)'|(\S+)/gu)].map((word) => word[1] ?? word[2] ?? '');
  if (program !== 'consilium') return execFileSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' }).trimEnd();
  const printed: string[] = [];
  const print = (text: string): number => printed.push(text);
  lastCode = await runCommandLine(words, { out: print, note: print, isWatched: false, environment: {} });
  return printed.join('\n');
}

async function restart(rulesFolder: string): Promise<string> {
  await service?.close();
  const printed: string[] = [];
  const started = await start({ environment: { PORT: '0', DATABASE_URL: `sqlite://${folder}/data/consilium.sqlite`, RULES_DIR: rulesFolder }, print: (line) => printed.push(line) });
  if (started.kind === 'not-started') throw new Error(printed.join('\n'));
  service = started.service;
  return '';
}

/** Whether a text is the written one, in which a line of `…` stands for any lines and `…` within a line for any characters. */
function isAsWritten(written: string, found: string): boolean {
  const pattern = written
    .split('\n')
    .map((line) => (line === '…' ? '(?:.*\\n)*' : `${line.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replaceAll('…', '.*')}\\n`))
    .join('');
  return new RegExp(`^${pattern}$`, 'u').test(`${found}\n`);
}

/** Commands of a console block, each with what the page says it prints. */
function commandsOf(body: string): readonly (readonly [string, string])[] {
  return body.split(/^\$ /mu).slice(1).map((part) => {
    const [command = '', ...output] = part.trimEnd().split('\n');
    return [command, output.join('\n')];
  });
}

function digest(): string {
  const rules = loadRules('rules/bench');
  if (rules.kind === 'broken') throw new Error(rules.defects.join('\n'));
  return rules.prepared.ruleSet.digest;
}

async function post(body: string): Promise<unknown> {
  const [head = '', ...rest] = body.split('\n\n');
  const headers = Object.fromEntries(head.split('\n').slice(1).map((line) => line.split(': ') as [string, string]));
  if (service === undefined) throw new Error('the service was not started');
  const sending = request(service.server).post('/graphql').set({ 'content-type': 'application/json', ...headers });
  return ((await sending.send(rest.join('\n\n').replaceAll('DIGEST', digest()))) as { body: unknown }).body;
}

async function perform({ language, info, body }: Block, next: Block | undefined): Promise<void> {
  const [, how, path = '', instead] = /^(file|append|in)=(\S+)(?: instead-of="(.*)")?$/u.exec(info) ?? [];
  if (how === 'file') writeFileSync(path, body);
  else if (how === 'append') appendFileSync(path, body);
  else if (how === 'in') {
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(`${instead ?? ''}\n`);
    writeFileSync(path, text.replace(`${instead ?? ''}\n`, () => body));
  } else if (language === 'http') {
    const answer = await post(body);
    expect(answer).toMatchObject(matching(JSON.parse((next?.body ?? '').replaceAll('DIGEST', digest()))));
  } else if (language === 'console') {
    for (const [command, written] of commandsOf(body)) {
      const found = await run(command);
      if (!isAsWritten(written, found)) expect(`$ ${command}\n${found}`).toBe(`$ ${command}\n${written}`);
    }
  } else expect(language).toBe('json');
}

/** Lists may hold more than what is written. */
function matching(value: unknown): Record<string, unknown> {
  if (Array.isArray(value)) return expect.arrayContaining(value.map((each) => expect.objectContaining(each as Record<string, unknown>) as unknown)) as unknown as Record<string, unknown>;
  if (typeof value !== 'object' || value === null) return value as Record<string, unknown>;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, matching(member)]));
}

it('has every kind of step', () => {
  expect(BLOCKS.length).toBeGreaterThan(20);
  expect(BLOCKS.filter(({ language }) => language === 'console').flatMap(({ body }) => commandsOf(body)).length).toBeGreaterThan(15);
});

describe('the walk from a paper to an active rule goes as it is written', () => {
  it.each(BLOCKS.map((block, index) => [`line ${block.line}: ${block.language} ${block.info}`.trimEnd(), index] as const))('%s', async (_, index) => {
    const block = BLOCKS[index];
    if (block === undefined) throw new Error('no block');
    await perform(block, BLOCKS[index + 1]);
  });
});

it('compares what is printed', () => {
  expect([isAsWritten('a\n…\nc', 'a\nb\nb\nc'), isAsWritten('a …', 'a b'), isAsWritten('a\nb', 'a\nc'), isAsWritten('a', 'a\nb')]).toEqual([true, true, false, false]);
});
