import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import Database from 'better-sqlite3';
import type { RecordStore } from '../../src/board/ports/record-store.js';
import { previewAssessment } from '../../src/board/preview-assessment.js';
import { previewFhirBundle } from '../../src/board/preview-fhir-bundle.js';
import { readAssessment } from '../../src/board/read-assessment.js';
import type { RecordDesk } from '../../src/board/record-desk.js';
import type { AuditEntry } from '../../src/ledger/entry.js';
import { openSqliteStore } from '../../src/persistence/sqlite-store.js';
import { askerNamed, recorded, testDesk } from '../persistence/test-desk.js';
import { testKeys } from '../persistence/test-record.js';

jest.setTimeout(120_000);

describe('what is kept', () => {
  const folder = mkdtempSync(join(tmpdir(), 'consilium-kept-'));
  const file = join(folder, 'record.sqlite');
  let store: RecordStore;
  let desk: RecordDesk;
  const previews: string[] = [];
  beforeAll(async () => {
    store = await openSqliteStore(file);
    desk = { ...(await testDesk(store, testKeys())), onPreview: (ended) => void previews.push(ended) };
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** How many rows each table has. */
  function rows(): Readonly<Record<string, number>> {
    const database = new Database(file, { readonly: true });
    try {
      const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all() as readonly { readonly name: string }[];
      return Object.fromEntries(tables.map(({ name }) => [name, (database.prepare(`SELECT count(*) AS rows FROM "${name}"`).get() as { readonly rows: number }).rows]));
    } finally {
      database.close();
    }
  }

  const newest = async (): Promise<AuditEntry> => JSON.parse((await store.reader.findEntries({}, null, 1)).rows[0]?.entry ?? 'null') as AuditEntry;

  it('of a preview is a number and no row, however it ends', async () => {
    await recorded(desk, 'p1', {});
    const before = rows();
    expect(before).toMatchObject({ audit_entries: 1, assessments: 1, assessment_firings: 1 });
    const asker = askerNamed('local');
    expect(previewAssessment({ profile: { tumor: { largestDiameterBeforeTace: [{ value: '7.2', unit: 'cm' }] } } }, asker, desk).kind).toBe('assessed');
    expect(previewAssessment({ profile: {}, ruleSet: 'f'.repeat(64) }, asker, desk).kind).toBe('rule-set-unknown');
    expect(previewAssessment({ profile: { tumor: { noSuchFact: [{ value: 'qzx' }] } } }, asker, desk).kind).toBe('refused');
    expect(previewFhirBundle({ bundle: { resourceType: 'Bundle', type: 'collection', entry: [{ resource: { resourceType: 'Patient', id: 'p' } }] } }, asker, desk).kind).toBe('assessed');
    await desk.book.idle();
    expect(rows()).toEqual(before);
    // The recorded assessment is none of them.
    expect(previews).toEqual(['assessed', 'rule-set-unknown', 'refused', 'assessed']);
  });

  it('of reading a stored case is an entry of the patient, committed before the answer', async () => {
    const { id, subject } = await recorded(desk, 'p2', {});
    expect(await readAssessment(id, askerNamed('anna'), desk)).toMatchObject({ kind: 'read', recorded: { id } });
    expect(await newest()).toMatchObject({ kind: 'case-read', subject, actor: { id: 'anna' }, facts: { assessment: id, operation: 'assessment' } });
    expect(await readAssessment('none', askerNamed('anna'), desk)).toEqual({ kind: 'unknown' });
    expect(await newest()).toMatchObject({ kind: 'request-refused', subject: null, facts: { operation: 'assessment', code: 'ASSESSMENT_UNKNOWN' } });
  });

  it('is nothing shown of a case whose reading cannot be written down', async () => {
    const { id } = await recorded(desk, 'p3', {});
    const database = new Database(file);
    database.exec('BEGIN IMMEDIATE');
    try {
      await expect(readAssessment(id, askerNamed('anna'), desk)).rejects.toMatchObject({ code: 'AUDIT_UNAVAILABLE' });
    } finally {
      database.exec('ROLLBACK');
      database.close();
    }
    expect(await readAssessment(id, askerNamed('anna'), desk)).toMatchObject({ kind: 'read' });
  });
});
