import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import Database from 'better-sqlite3';
import { parse } from 'csv-parse/sync';
import type { AuditEvent, Bundle } from 'fhir/r4.js';
import request from 'supertest';
import { keyFiles, publishedKey } from '../../src/app/key-files.js';
import { recordFolder, runningService, STARTING, type RunningService } from '../api/running-service.js';

const SCRIPT = fileURLToPath(new URL('../../scripts/verify-audit.mjs', import.meta.url));
const RECORD = `mutation ($input: RecordAssessmentInput!) { recordAssessment(input: $input) { __typename ... on RecordedAssessment { id subject receipt { position } } } }`;
const ENTRIES = `query ($filter: AuditEntriesFilterInput) { auditEntries(filter: $filter, first: 100) { totalCount edges { node { position kind leafHash facts { name value } } } } }`;

jest.setTimeout(STARTING);

interface Entries {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: { readonly position: number; readonly kind: string; readonly leafHash: string; readonly facts: readonly { readonly name: string; readonly value: string }[] } }[];
}

describe('the log as a file', () => {
  const folder = recordFolder();
  let running: RunningService;
  let patient: { readonly subject: string; readonly receipt: { readonly position: number } };
  beforeAll(async () => {
    running = await runningService(folder.path);
    for (const reference of ['mrn-1', 'mrn-2']) {
      const { body } = await running.ask(RECORD, { input: { profile: {}, idempotencyKey: reference, patientReference: reference } });
      patient = body.data?.['recordAssessment'] as typeof patient;
    }
  });
  afterAll(async () => {
    await running.service.close();
    folder.remove();
  });

  const ask = (body: unknown, role = 'AUDITOR') =>
    request(running.service.server)
      .post('/export')
      .set({ 'content-type': 'application/json', 'consilium-role': role })
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks).toString('utf8')));
      })
      .send(body as object);

  async function entries(filter: object = {}): Promise<Entries> {
    const { body } = await running.ask(ENTRIES, { filter }, 'AUDITOR');
    return body.data?.['auditEntries'] as Entries;
  }

  function verified(text: unknown, ...words: readonly string[]): { readonly status: number | null; readonly stdout: string } {
    const file = join(folder.path, 'export.ndjson');
    writeFileSync(file, String(text));
    const key = publishedKey(keyFiles(join(folder.path, 'keys')));
    const { status, stdout } = spawnSync(process.execPath, [SCRIPT, 'export', file, '--key', key, ...words], { encoding: 'utf8', timeout: 60_000 });
    return { status, stdout };
  }

  it('is proven offline as a whole, content left out and said so', async () => {
    const answer = await ask({ format: 'ndjson' });
    // Its own entry is the last one in it.
    const all = (await entries()).totalCount;
    expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([200, 'application/x-ndjson; charset=utf-8', 'no-store']);
    expect(answer.headers['content-disposition']).toBe(`attachment; filename="audit-${all}.ndjson"`);
    expect(verified(answer.body, '--content-withheld')).toEqual({ status: 0, stdout: expect.stringContaining(`verified: ${all} entries under`) as unknown });
    expect(verified(answer.body).stdout).toContain('CONTENT_WITHHELD');
    const forged = String(answer.body).replace('"kind":"assessment-recorded"', '"kind":"assessment-rescinded"');
    expect(verified(forged, '--content-withheld')).toMatchObject({ status: 1, stdout: expect.stringMatching(/LEAF_HASH_MISMATCH/) as unknown });
    const cut = String(answer.body).split('\n').slice(0, -3).join('\n');
    expect(verified(cut, '--content-withheld').status).toBe(1);
  });

  it('is proven as a selection too, each entry for itself', async () => {
    const answer = await ask({ format: 'ndjson', patientReference: 'mrn-2', kind: 'assessment-recorded' });
    const lines = String(answer.body).trimEnd().split('\n').map((line) => JSON.parse(line) as { readonly line: string; readonly scope?: string; readonly entry?: { readonly index: number; readonly subject: string } });
    expect(lines.map(({ line }) => line)).toEqual(['header', 'head', 'entry']);
    expect(lines[0]?.scope).toBe('selection');
    expect(lines[2]?.entry).toMatchObject({ index: patient.receipt.position, subject: patient.subject });
    expect(verified(answer.body, '--content-withheld')).toEqual({ status: 0, stdout: expect.stringContaining('verified: 1 entries under 1 signed heads') as unknown });
  });

  it('is an entry that was there before, of the patient when it is about one', async () => {
    // The selection above was one of this patient, too.
    const answer = await ask({ format: 'csv', subject: patient.subject });
    const [newest] = (await entries({ kind: 'export' })).edges;
    expect(Object.fromEntries(newest?.node.facts.map(({ name, value }) => [name, value]) ?? [])).toEqual({ export: answer.headers['consilium-export'], format: 'csv', scope: 'selection', entries: '2' });
    expect((await entries({ kind: 'export', subject: patient.subject })).edges[0]?.node.position).toBe(newest?.node.position);
  });

  it('is a table that another reader reads', async () => {
    const answer = await ask({ format: 'csv' });
    const all = await entries();
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8; header=present');
    const rows = parse(String(answer.body), { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
    const expected = all.edges.map(({ node }) => node).reverse();
    expect(rows.map(({ position, kind, leafHash }) => ({ position: Number(position), kind, leafHash }))).toEqual(expected.map(({ position, kind, leafHash }) => ({ position, kind, leafHash })));
    expect(rows.map(({ facts }) => JSON.parse(facts ?? '') as object)).toEqual(expected.map(({ facts }) => Object.fromEntries(facts.map(({ name, value }) => [name, value]))));
  });

  it('is a bundle of AuditEvents, one an entry', async () => {
    const answer = await ask({ format: 'fhir' });
    const all = await entries();
    expect(answer.headers['content-type']).toBe('application/fhir+json; charset=utf-8');
    const bundle = JSON.parse(String(answer.body)) as Bundle<AuditEvent>;
    expect(bundle).toMatchObject({ resourceType: 'Bundle', type: 'collection', timestamp: '2026-11-21T08:00:00.000Z' });
    expect(bundle.entry?.map(({ resource }) => resource?.id)).toEqual(all.edges.map(({ node }) => node.leafHash).reverse());
    expect(new Set(bundle.entry?.map(({ fullUrl }) => fullUrl)).size).toBe(all.totalCount);
    for (const { fullUrl, resource } of bundle.entry ?? []) {
      expect(fullUrl).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(resource).toMatchObject({ resourceType: 'AuditEvent', recorded: expect.any(String) as unknown, source: { observer: expect.anything() as unknown }, agent: [{ requestor: expect.any(Boolean) as unknown }] });
    }
    expect(JSON.parse(String((await ask({ format: 'fhir', kind: 'no-such-kind' })).body))).toMatchObject({ entry: [] });
  });

  it.each([
    [{}, /format/],
    [{ format: 'xml' }, /format: .*ndjson.*csv.*fhir/],
    [{ format: 'csv', from: 'now' }, /from: a day/],
    [{ format: 'csv', to: '2026-13-01', extra: 'qzx' }, /to: a day.*; an object of format, kind/],
  ])('is refused when it is asked for wrongly: %j', async (body, message) => {
    const answer = await ask(body);
    expect(answer.status).toBe(400);
    expect(String(answer.body)).toMatch(message);
    expect(String(answer.body)).not.toContain('qzx');
  });

  it('is not for everybody, and asking is an entry', async () => {
    const before = (await entries({ kind: 'request-refused' })).totalCount;
    expect((await ask({ format: 'csv' }, 'BOARD')).status).toBe(403);
    expect((await entries({ kind: 'request-refused' })).totalCount).toBe(before + 1);
    expect((await request(running.service.server).get('/export')).status).toBe(405);
  });

  it('does not begin when its entry cannot be written', async () => {
    // Somebody else holds the write lock of the file.
    const database = new Database(join(folder.path, 'consilium.sqlite'));
    database.exec('BEGIN IMMEDIATE');
    try {
      for (const format of ['ndjson', 'csv', 'fhir']) {
        const answer = await ask({ format });
        expect(answer.status).toBe(503);
        expect(JSON.parse(String(answer.body))).toMatchObject({ errors: [{ extensions: { code: 'AUDIT_UNAVAILABLE' } }] });
      }
    } finally {
      database.exec('ROLLBACK');
      database.close();
    }
    expect((await ask({ format: 'csv' })).status).toBe(200);
  });
});
