import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import Database from 'better-sqlite3';
import { runCommandLine } from '../../src/cli/run-command-line.js';
import { recordFolder, runningService, STARTING } from '../api/running-service.js';

const SCRIPT = fileURLToPath(new URL('../../scripts/verify-audit.mjs', import.meta.url));
const RECORD = `mutation ($input: RecordAssessmentInput!) { recordAssessment(input: $input) { __typename ... on RecordedAssessment { receipt { position } } } }`;

jest.setTimeout(STARTING);

describe('consilium audit', () => {
  const folder = recordFolder();
  const database = join(folder.path, 'consilium.sqlite');
  const environment = { DATABASE_URL: `sqlite://${database}`, KEY_FOLDER: join(folder.path, 'keys') };
  let position: number;
  beforeAll(async () => {
    const running = await runningService(folder.path);
    const { body } = await running.ask(RECORD, { input: { profile: {}, idempotencyKey: 'k', patientReference: 'mrn-1' } });
    position = (body.data?.['recordAssessment'] as { readonly receipt: { readonly position: number } }).receipt.position;
    await running.service.close();
  });
  afterAll(() => folder.remove());

  async function run(words: readonly string[], settings: Readonly<Record<string, string>> = environment): Promise<{ readonly code: number; readonly out: string; readonly notes: string }> {
    const out: string[] = [];
    const notes: string[] = [];
    const code = await runCommandLine(words, { out: (text) => out.push(text), note: (text) => notes.push(text), isWatched: false, environment: settings });
    return { code, out: out.join('\n'), notes: notes.join('\n') };
  }
  const file = (name: string): string => join(folder.path, name);
  const verified = (name: string, key: string, ...words: readonly string[]) => spawnSync(process.execPath, [SCRIPT, 'export', file(name), '--key', key, ...words], { encoding: 'utf8', timeout: 60_000 });
  const keyOf = (out: string): string => /verifier key: (\S+)$/.exec(out)?.[1] ?? 'none';

  it('verifies the log and a stretch of it', async () => {
    expect(await run(['audit', 'verify'])).toEqual({ code: 0, out: expect.stringMatching(/^verified: entries 0 to \d+ \(\d+\) under \d+ signed heads; content recomputed \d+, erased 0/) as unknown, notes: '' });
    expect((await run(['audit', 'verify', '--from', '1', '--to', '3'])).out).toMatch(/^verified: entries 1 to 2 \(2\)/);
    expect(await run(['audit', 'verify', '--from', '1000000'])).toMatchObject({ code: 2, notes: expect.stringContaining('the log has') as unknown });
    expect((await run(['audit', 'verify', '--from', 'x'])).code).toBe(2);
  });

  it('exports with content, for whoever holds the keys, and the file is proven offline', async () => {
    const ran = await run(['audit', 'export', file('whole.ndjson'), '--with-content']);
    expect(ran).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+ entries written to /) as unknown });
    expect(statSync(file('whole.ndjson')).mode & 0o077).toBe(0);
    expect(verified('whole.ndjson', keyOf(ran.out), '--head', file('published-heads.ndjson'))).toMatchObject({ status: 0, stdout: expect.stringMatching(/withheld 0/) as unknown });
    expect(readFileSync(file('whole.ndjson'), 'utf8')).toContain('"profileDigest"');
  });

  it('exports without content otherwise, and never over a file that is there', async () => {
    const ran = await run(['audit', 'export', file('some.ndjson'), '--kind', 'assessment-recorded']);
    expect(verified('some.ndjson', keyOf(ran.out), '--content-withheld')).toMatchObject({ status: 0, stdout: expect.stringContaining('verified: 1 entries') as unknown });
    expect(readFileSync(file('some.ndjson'), 'utf8')).not.toContain('profileDigest');
    expect((await run(['audit', 'export', file('table.csv'), '--format', 'csv'])).code).toBe(0);
    expect(readFileSync(file('table.csv'), 'utf8')).toMatch(/^"position","recordedAt"/);
    expect(await run(['audit', 'export', file('table.csv'), '--format', 'csv'])).toMatchObject({ code: 2, notes: expect.stringContaining('EEXIST') as unknown });
    expect((await run(['audit', 'export', file('no.csv'), '--with-content', '--format', 'csv'])).code).toBe(2);
    expect((await run(['audit', 'export', file('no.csv'), '--from', 'now'])).code).toBe(2);
    expect((await run(['audit', 'export', file('no.csv'), '--format', 'xml'])).code).toBe(2);
    expect(existsSync(file('no.csv'))).toBe(false);
  });

  it('makes no record and no key where there is none', async () => {
    expect(await run(['audit', 'verify'], { DATABASE_URL: `sqlite://${file('none.sqlite')}` })).toMatchObject({ code: 2, notes: expect.stringContaining('there is no record') as unknown });
    expect(await run(['audit', 'verify'], { DATABASE_URL: `sqlite://${database}`, KEY_FOLDER: file('none') })).toMatchObject({ code: 2, notes: expect.stringContaining('there are no keys') as unknown });
    expect(await run(['audit', 'verify'], { PORT: 'x' })).toMatchObject({ code: 2, notes: expect.stringContaining('PORT') as unknown });
    expect([existsSync(file('none.sqlite')), existsSync(file('none'))]).toEqual([false, false]);
  });

  it('names the entry that somebody changed', async () => {
    const changed = new Database(database);
    changed.prepare('DELETE FROM audit_openings WHERE log_index = ?').run(position);
    changed.close();
    expect(await run(['audit', 'verify'])).toMatchObject({ code: 1, out: `NOT VERIFIED: first bad place entry ${position}: PAYLOAD_MISSING: the content is gone and no erasure names this entry` });
  });
});
