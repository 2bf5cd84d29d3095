import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import request from 'supertest';
import { keyFiles, publishedKey } from '../../src/app/key-files.js';
import { runCommandLine } from '../../src/cli/run-command-line.js';
import { expandShorthand } from '../../src/vocabulary/shorthand.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { recordFolder, runningService, STARTING, TODAY, type RunningService } from '../api/running-service.js';
import { shippedCases } from '../cases/shipped-rules.js';

const SCRIPT = fileURLToPath(new URL('../../scripts/verify-audit.mjs', import.meta.url));
const RECORD = `mutation ($input: RecordAssessmentInput!) { recordAssessment(input: $input) { __typename ... on RecordedAssessment { id subject receipt { leafHash file } } } }`;
const DECIDE = `mutation ($input: RecordBoardDecisionInput!) { recordBoardDecision(input: $input) { __typename ... on RecordedBoardDecision { id } } }`;
const SHOWN = `query ($filter: AssessmentsFilterInput) { assessments(filter: $filter, first: 10) { totalCount edges { node { id subject ruleSet } } } }`;
const DECISIONS = `query ($filter: BoardDecisionsFilterInput) { boardDecisions(filter: $filter, first: 10) { edges { node { class choice { option } } } } }`;
const READ = `query ($id: ID!) { assessment(id: $id) { __typename } }`;
const REPLAY = `mutation ($id: ID!) { replayAssessment(id: $id) { __typename ... on Replay { outcome recordedDigest replayedDigest } } }`;
const ERASE = `mutation ($input: EraseCaseInput!) { eraseCase(input: $input) { __typename ... on ErasedCase { erasures { erased } } } }`;
const VERIFY = `{ verifyAudit { __typename ... on AuditVerification { verified entries erased } } }`;
const KINDS = `query ($filter: AuditEntriesFilterInput) { auditEntries(filter: $filter, first: 100) { edges { node { kind } } } }`;

interface Recorded {
  readonly id: string;
  readonly subject: string;
  readonly receipt: { readonly leafHash: string; readonly file: string };
}

jest.setTimeout(2 * STARTING);

describe('an auditor who asks why the board was shown RFA with sorafenib', () => {
  const folder = recordFolder();
  let running: RunningService;
  let first: Recorded;
  let second: Recorded;
  beforeAll(async () => {
    running = await runningService(folder.path);
    const profile = expandShorthand(shippedCases(running.prepared).find(({ file }) => file.endsWith('000-fits.yaml'))?.worked.profile, VOCABULARY);
    const record = (patientReference: string): Promise<Recorded> => ask(RECORD, { input: { profile, asOf: TODAY, patientReference, idempotencyKey: patientReference } });
    first = await record('mrn-1');
    second = await record('mrn-2');
    const input = { idempotencyKey: 'decided', assessment: first.id, leafHash: first.receipt.leafHash, choice: { option: 'rfa-sorafenib' }, class: 'CONCORDANT', preference: 'AGREES', participants: [{ specialty: 'SURGERY', staffCode: 'surgeon.1' }] };
    expect(await ask(DECIDE, { input })).toMatchObject({ __typename: 'RecordedBoardDecision' });
  });
  afterAll(async () => {
    await running.service.close();
    folder.remove();
  });

  async function ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { status, body } = await running.ask(query, variables);
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
    return Object.values(body.data ?? {})[0] as T;
  }

  const path = (name: string): string => join(folder.path, name);
  const heads = ['--head', path('published-heads.ndjson')];

  function checked(what: 'export' | 'receipt', name: string, ...words: readonly string[]): { readonly status: number | null; readonly stdout: string } {
    const { status, stdout } = spawnSync(process.execPath, [SCRIPT, what, path(name), '--key', publishedKey(keyFiles(path('keys'))), ...words], { encoding: 'utf8', timeout: 60_000 });
    return { status, stdout };
  }

  async function exported(name: string): Promise<void> {
    const asking = request(running.service.server).post('/export').set({ 'content-type': 'application/json', 'consilium-role': 'AUDITOR' }).buffer(true);
    const answer = await asking.parse((response, done) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done(null, Buffer.concat(chunks)));
    }).send({ format: 'ndjson' });
    expect(answer.status).toBe(200);
    writeFileSync(path(name), answer.body as Buffer);
  }

  it('finds whom it was suggested for, what was decided, and gets the same bytes again', async () => {
    const found = await ask<{ readonly edges: readonly { readonly node: { readonly id: string; readonly ruleSet: string } }[] }>(SHOWN, { filter: { option: 'rfa-sorafenib', optionState: 'SUPPORTED', from: '2026-01-01', to: '2027-01-01' } });
    expect(found.edges.map(({ node }) => node.id)).toEqual([second.id, first.id]);
    expect(await ask(DECISIONS, { filter: { assessment: first.id } })).toEqual({ edges: [{ node: { class: 'CONCORDANT', choice: { option: 'rfa-sorafenib' } } }] });
    const replay = await ask<{ readonly recordedDigest: string; readonly replayedDigest: string }>(REPLAY, { id: first.id });
    expect(replay).toMatchObject({ __typename: 'Replay', outcome: 'IDENTICAL', recordedDigest: replay.replayedDigest });
  });

  it('proves the receipt and the whole log without the service, content too', async () => {
    writeFileSync(path('receipt.json'), first.receipt.file);
    expect(checked('receipt', 'receipt.json')).toMatchObject({ status: 0 });
    await exported('before.ndjson');
    expect(checked('export', 'before.ndjson', '--content-withheld', ...heads)).toMatchObject({ status: 0, stdout: expect.stringContaining('verified:') as unknown });
    expect(await ask(VERIFY)).toMatchObject({ verified: true, erased: 0 });
  });

  it('proves it still after an erasure, which took the content and left the entries', async () => {
    const { erasures } = await ask<{ readonly erasures: readonly { readonly erased: readonly number[] }[] }>(ERASE, { input: { ground: 'PATIENT_REQUEST', patientReference: 'mrn-1' } });
    const erased = erasures[0]?.erased.length ?? 0;
    // The assessment, the decision and the replay at least.
    expect(erased).toBeGreaterThanOrEqual(3);
    expect(await ask(READ, { id: first.id })).toEqual({ __typename: 'CaseErased' });
    expect(await ask(VERIFY)).toMatchObject({ verified: true, erased });
    await exported('after.ndjson');
    expect(checked('export', 'after.ndjson', '--content-withheld', ...heads)).toMatchObject({ status: 0 });
    // Who kept the receipt can prove what was recorded; who exported before has the entries of before.
    expect(checked('receipt', 'receipt.json')).toMatchObject({ status: 0 });
    expect(checked('export', 'before.ndjson', '--content-withheld')).toMatchObject({ status: 0 });
  });

  it('gets the same bytes from a service that was started anew, and the log says when it stood still', async () => {
    await running.service.close();
    const whole = await runCommandLine(['audit', 'export', path('whole.ndjson'), '--with-content'], { out: () => undefined, note: () => undefined, isWatched: false, environment: { DATABASE_URL: `sqlite://${path('consilium.sqlite')}`, KEY_FOLDER: path('keys') } });
    expect(whole).toBe(0);
    expect(checked('export', 'whole.ndjson', ...heads)).toMatchObject({ status: 0, stdout: expect.stringContaining('withheld 0') as unknown });
    // Stopping published the last head: the export of before, passed off as today's, is found out.
    expect(checked('export', 'before.ndjson', '--content-withheld', ...heads)).toMatchObject({ status: 1, stdout: expect.stringContaining('LOG_SHORTER_THAN_HEAD') as unknown });
    running = await runningService(folder.path);
    expect(await ask(REPLAY, { id: second.id })).toMatchObject({ __typename: 'Replay', outcome: 'IDENTICAL' });
    expect(await ask(REPLAY, { id: first.id })).toMatchObject({ __typename: 'CaseErased' });
    expect((await running.ask(READ, { id: second.id }, 'AUDITOR')).status).toBe(200);
    const { edges } = await ask<{ readonly edges: readonly { readonly node: { readonly kind: string } }[] }>(KINDS);
    const kinds = edges.map(({ node }) => node.kind).reverse();
    expect(kinds.filter((kind) => kind === 'service-started' || kind === 'service-stopped')).toEqual(['service-started', 'service-stopped', 'service-started']);
    for (const kind of ['assessment-recorded', 'board-decision-recorded', 'assessment-replayed', 'export', 'erasure', 'audit-verified', 'request-refused']) expect(kinds).toContain(kind);
  });
});
