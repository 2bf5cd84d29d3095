import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import Database from 'better-sqlite3';
import { keyFiles, publishedKey } from '../../src/app/key-files.js';
import { start } from '../../src/app/start.js';
import { recordFolder, runningService, STARTING, type RunningService } from './running-service.js';

const RECORD = `mutation ($input: RecordAssessmentInput!) {
  recordAssessment(input: $input) {
    __typename
    ... on Problem { code message path hint }
    ... on InvalidProfile { problems { code path } }
    ... on RecordedAssessment { id case subject actor { id role } assessment { asOf ruleSet { digest } sources { code state } } receipt { position profileDigest ruleSet engine inclusion head recordedAt file } }
  }
}`;
const READ = `query ($id: ID!) { assessment(id: $id) { __typename ... on Problem { code } ... on RecordedAssessment { id subject assessment { sources { code state } trace(first: 3) { totalCount } } receipt { position head file } } } }`;

const PROFILE = { patient: { age: [{ value: '61' }] }, liver: { childPughClass: [{ code: 'A' }] }, tumor: { largestDiameterBeforeTace: [{ value: '7.2', unit: 'cm' }] } };
const PATIENT = 'mrn-qzx-4711';

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

interface Recorded {
  readonly __typename: string;
  readonly code?: string;
  readonly id: string;
  readonly case: string;
  readonly subject: string;
  readonly actor: unknown;
  readonly assessment: { readonly sources: unknown };
  readonly receipt: { readonly position: number; readonly file: string; readonly head: string };
}

// Each recorded assessment is about a megabyte of text; a busy machine may need long, and nothing is judged by it.
jest.setTimeout(STARTING);

describe('the record over HTTP', () => {
  const folder = recordFolder();
  let running: RunningService;
  beforeAll(async () => {
    running = await runningService(folder.path);
  });
  afterAll(async () => {
    await running.service.close();
    folder.remove();
  });

  /** Digests instead of files: a difference between two files would fill the screen. */
  function digested(recorded: Recorded): unknown {
    const { file, ...receipt } = recorded.receipt;
    return { ...recorded, receipt: { ...receipt, file: digestOf(file) } };
  }

  async function record(input: Record<string, unknown>): Promise<Recorded> {
    const { status, body } = await running.ask(RECORD, { input: { profile: PROFILE, ...input } });
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
    return body.data?.['recordAssessment'] as Recorded;
  }

  async function read(id: string): Promise<Recorded> {
    const { body } = await running.ask(READ, { id });
    expect(body.errors).toBeUndefined();
    return body.data?.['assessment'] as Recorded;
  }

  function stored(sql: string): readonly Record<string, unknown>[] {
    const database = new Database(join(folder.path, 'consilium.sqlite'), { readonly: true });
    try {
      return database.prepare(sql).all() as Record<string, unknown>[];
    } finally {
      database.close();
    }
  }

  /** Starts on a copy of the record that somebody changed, and gives what was printed. */
  async function startOn({ changed }: { changed(database: Database.Database): void }): Promise<string> {
    const copy = recordFolder();
    try {
      cpSync(folder.path, copy.path, { recursive: true });
      const database = new Database(join(copy.path, 'consilium.sqlite'));
      changed(database);
      database.close();
      const printed: string[] = [];
      const started = await start({ environment: { PORT: '0', DATABASE_URL: `sqlite://${copy.path}/consilium.sqlite` }, print: (line) => printed.push(line) });
      if (started.kind === 'started') await started.service.close();
      return printed.join('\n');
    } finally {
      copy.remove();
    }
  }

  const entries = (): readonly { kind: string; subject: string | null; facts: Record<string, string> }[] => stored('SELECT entry FROM audit_entries ORDER BY log_index').map(({ entry }) => JSON.parse(String(entry)) as never);

  it('begins with the rules that answer and the start of the service', () => {
    expect(entries().slice(0, 3).map(({ kind }) => kind)).toEqual(['rule-set-registered', 'rule-set-activated', 'service-started']);
  });

  it('gives a receipt that stands without this service', async () => {
    const recorded = await record({ idempotencyKey: 'first', patientReference: PATIENT });
    expect(recorded).toMatchObject({ __typename: 'RecordedAssessment', actor: { id: 'local', role: 'unverified:board' }, assessment: { ruleSet: { digest: running.prepared.ruleSet.digest } } });
    const receipt = join(folder.path, 'receipt.json');
    writeFileSync(receipt, recorded.receipt.file);
    const key = publishedKey(keyFiles(join(folder.path, 'keys')));
    const script = fileURLToPath(new URL('../../scripts/verify-audit.mjs', import.meta.url));
    expect(() => execFileSync(process.execPath, [script, 'receipt', receipt, '--key', key], { stdio: 'pipe' })).not.toThrow();
    const forged = JSON.parse(recorded.receipt.file) as { opening: { payload: { assessment: string } } };
    forged.opening.payload.assessment = forged.opening.payload.assessment.replace('APPLICABLE', 'UNDETERMINED');
    writeFileSync(receipt, JSON.stringify(forged));
    expect(() => execFileSync(process.execPath, [script, 'receipt', receipt, '--key', key], { stdio: 'pipe' })).toThrow();
  });

  it('gives the same receipt for the same key and request, and records nothing new', async () => {
    const first = await record({ idempotencyKey: 'twice', patientReference: PATIENT });
    const size = entries().length;
    const second = await record({ idempotencyKey: 'twice', patientReference: PATIENT });
    expect(digested(second)).toEqual(digested(first));
    expect(entries()).toHaveLength(size);
  });

  it('gives one receipt to requests that come at once under one key', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => record({ idempotencyKey: 'at-once' })));
    expect(new Set(all.map(({ receipt }) => digestOf(receipt.file))).size).toBe(1);
  });

  it('refuses another request under a used key, and records the refusal', async () => {
    await record({ idempotencyKey: 'used' });
    const conflict = await record({ idempotencyKey: 'used', asOf: '2026-01-01' });
    expect(conflict).toMatchObject({ __typename: 'IdempotencyConflict', code: 'IDEMPOTENCY_CONFLICT' });
    expect(entries().at(-1)).toMatchObject({ kind: 'request-refused', facts: { code: 'IDEMPOTENCY_CONFLICT', operation: 'recordAssessment' } });
  });

  it('finds a patient again by pseudonym, and two patients apart', async () => {
    const [a, b, c] = [await record({ idempotencyKey: 'p1', patientReference: PATIENT }), await record({ idempotencyKey: 'p2', patientReference: PATIENT }), await record({ idempotencyKey: 'p3', patientReference: 'mrn-other' })];
    expect(a.subject).toBe(b.subject);
    expect(a.case).toBe(b.case);
    expect(a.subject).not.toBe(c.subject);
    const d = await record({ idempotencyKey: 'p4', patientReference: PATIENT, caseReference: 'second-opinion' });
    expect([d.subject === a.subject, d.case === a.case]).toEqual([true, false]);
  });

  it.each([
    ['input.idempotencyKey', { idempotencyKey: '' }],
    ['input.patientReference', { idempotencyKey: 'k', patientReference: 'Qzxmann, Erika' }],
    ['input.caseReference', { idempotencyKey: 'k', caseReference: 'x'.repeat(201) }],
  ])('refuses a text at %s that is no reference, and does not repeat it', async (path, input) => {
    const answer = await record(input);
    expect(answer).toMatchObject({ __typename: 'InvalidInput', code: 'INPUT_INVALID', path });
    expect(JSON.stringify(answer)).not.toContain('Qzxmann');
  });

  it('answers a wrong profile and an unknown rule set with problems, each an entry', async () => {
    expect(await record({ idempotencyKey: 'w1', profile: { liver: { childPughClass: [{ code: 'Z' }] } } })).toMatchObject({ __typename: 'InvalidProfile', problems: [{ code: 'CODE_UNKNOWN' }] });
    expect(entries().at(-1)).toMatchObject({ kind: 'request-refused', subject: null, facts: { code: 'PROFILE_INVALID' } });
    expect(await record({ idempotencyKey: 'w2', ruleSet: 'f'.repeat(64) })).toMatchObject({ __typename: 'RuleSetUnknown' });
    expect(entries().at(-1)).toMatchObject({ kind: 'request-refused', facts: { code: 'RULE_SET_UNKNOWN' } });
  });

  it('never fails on a number that JSON cannot hold', async () => {
    const { status, body } = await running.send(`{"query":${JSON.stringify(RECORD)},"variables":{"input":{"idempotencyKey":"inf","profile":{"labs":{"afp":[{"value":1e999,"unit":"ng/mL"}]}}}}}`);
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
    expect(body.data?.['recordAssessment']).toMatchObject({ __typename: 'InvalidProfile', problems: [{ code: 'NUMBER_NOT_FINITE' }] });
  });

  it('reads what was recorded, and records the reading', async () => {
    const recorded = await record({ idempotencyKey: 'read-me', patientReference: PATIENT });
    const shown = await read(recorded.id);
    expect(shown).toMatchObject({ id: recorded.id, subject: recorded.subject, receipt: { position: recorded.receipt.position, head: recorded.receipt.head } });
    expect(digestOf(shown.receipt.file)).toBe(digestOf(recorded.receipt.file));
    expect(shown.assessment.sources).toEqual(recorded.assessment.sources);
    expect(entries().at(-1)).toMatchObject({ kind: 'case-read', subject: recorded.subject, facts: { assessment: recorded.id } });
    expect(await read('f'.repeat(32))).toEqual({ __typename: 'AssessmentUnknown', code: 'ASSESSMENT_UNKNOWN' });
    expect(entries().at(-1)).toMatchObject({ kind: 'request-refused', facts: { code: 'ASSESSMENT_UNKNOWN' } });
  });

  it('keeps neither the reference nor a value of the patient in readable form, nor in the log', async () => {
    await record({ idempotencyKey: 'canary', patientReference: PATIENT, profile: { tumor: { largestDiameterBeforeTace: [{ value: '7.2468013', unit: 'cm' }] } } });
    for (const name of readdirSync(folder.path).filter((file) => file.startsWith('consilium.sqlite'))) {
      const bytes = readFileSync(join(folder.path, name));
      expect([name, bytes.includes(PATIENT), bytes.includes('7.2468013')]).toEqual([name, false, false]);
    }
    expect(running.logged.join('')).not.toMatch(/qzx|7\.2468013/);
  });

  it('withholds the answer while the entry cannot be written, and recovers by itself', async () => {
    const size = entries().length;
    const other = new Database(join(folder.path, 'consilium.sqlite'));
    try {
      other.exec('BEGIN IMMEDIATE');
      expect(await record({ idempotencyKey: 'locked' })).toEqual({ __typename: 'AuditUnavailable', code: 'AUDIT_UNAVAILABLE', message: expect.any(String) as unknown, path: null, hint: expect.any(String) as unknown });
      other.exec('ROLLBACK');
    } finally {
      other.close();
    }
    expect(entries()).toHaveLength(size);
    expect(await record({ idempotencyKey: 'locked' })).toMatchObject({ __typename: 'RecordedAssessment', receipt: { position: size } });
  });

  it('keeps its keys where only its user reads them', () => {
    const keys = readdirSync(join(folder.path, 'keys'));
    expect(keys.sort()).toEqual(['master-key.json', 'pseudonym-keys.json', 'signing-key.json']);
    for (const name of keys) expect(statSync(join(folder.path, 'keys', name)).mode & 0o777).toBe(0o600);
  });

  it('shows the same receipt after a restart', async () => {
    const recorded = await record({ idempotencyKey: 'restart', patientReference: PATIENT });
    await running.service.close();
    expect(entries().at(-1)).toMatchObject({ kind: 'service-stopped' });
    const refusal = await startOn({ changed: (database) => database.exec("UPDATE audit_entries SET leaf_hash = '" + 'a'.repeat(64) + "' WHERE log_index = 1") });
    expect(refusal).toMatch(/^DATABASE_URL, KEY_FOLDER: the audit log does not stand: /);
    expect(await startOn({ changed: (database) => database.exec('DELETE FROM audit_entries; DELETE FROM signed_heads; UPDATE audit_tail SET size = 0, root = (SELECT lower(hex(zeroblob(32))))') })).toMatch(/does not stand/);
    running = await runningService(folder.path);
    expect(digestOf((await read(recorded.id)).receipt.file)).toBe(digestOf(recorded.receipt.file));
    expect(digestOf((await record({ idempotencyKey: 'restart', patientReference: PATIENT })).receipt.file)).toBe(digestOf(recorded.receipt.file));
  });
});
