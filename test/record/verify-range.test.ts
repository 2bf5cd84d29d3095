import { jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { eraseCase } from '../../src/board/erase-case.js';
import type { KeyRing } from '../../src/board/ports/key-ring.js';
import type { RecordStore } from '../../src/board/ports/record-store.js';
import type { RecordDesk } from '../../src/board/record-desk.js';
import { verifyAudit } from '../../src/board/verify-audit.js';
import { verifyRange } from '../../src/board/verify-range.js';
import { openSqliteStore } from '../../src/persistence/sqlite-store.js';
import { askerNamed, recorded, testDesk } from '../persistence/test-desk.js';
import { testKeys, writesOne } from '../persistence/test-record.js';

jest.setTimeout(120_000);

/** A log of 12 entries in 11 commits: 0 and 3 of patient p1, 6 of patient p2, the erasure of p1 at 9; the rest of nobody. */
describe('a stretch of the log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'consilium-range-'));
  let file: string;
  let store: RecordStore;
  let keys: KeyRing;
  let desk: RecordDesk;
  const published: string[] = [];
  let made = 0;

  beforeEach(async () => {
    made += 1;
    file = join(folder, `${made}.sqlite`);
    published.length = 0;
    store = await openSqliteStore(file);
    keys = testKeys();
    desk = await testDesk(store, keys, undefined, published);
    const writes = (code: string) => desk.book.write(writesOne(code));
    await recorded(desk, 'p1', {});
    await Promise.all([writes('E1'), writes('E2')]);
    await recorded(desk, 'p1', {});
    for (const code of ['E4', 'E5']) await writes(code);
    await recorded(desk, 'p2', {});
    for (const code of ['E7', 'E8']) await writes(code);
    await eraseCase({ patientReference: 'p1' }, 'PATIENT_REQUEST', askerNamed('local', 'ADMINISTRATOR'), desk);
    for (const code of ['E10', 'E11']) await writes(code);
  });
  afterEach(() => store.close());
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...statements: readonly string[]): void => {
    const database = new Database(file);
    for (const sql of statements) database.exec(sql);
    database.close();
  };
  const verdict = async (from: number, to: number) => {
    const newest = await store.reader.latestHead();
    if (newest === null) throw new Error('no head');
    return verifyRange({ from, to }, newest, desk);
  };

  it('verifies wherever it begins and ends, erased entries explained by the erasure behind it', async () => {
    for (let from = 0; from < 12; from += 1) {
      for (let to = from + 1; to <= 12; to += 1) {
        const { first, entries, erased } = await verdict(from, to);
        expect({ from, to, first, entries, erased }).toEqual({ from, to, first: null, entries: to - from, erased: [0, 3].filter((place) => place >= from && place < to).length });
      }
    }
  });

  const EXCHANGED = (column: string, table: string): readonly string[] => [
    `CREATE TEMP TABLE kept AS SELECT log_index, ${column} FROM ${table}; UPDATE ${table} SET ${column} = (SELECT ${column} FROM kept WHERE log_index = 9 - ${table}.log_index) WHERE log_index IN (4, 5)`,
  ];

  it.each<[string, readonly string[], object]>([
    ['a changed entry', ["UPDATE audit_entries SET entry = replace(entry, 'E5', 'E6') WHERE log_index = 5"], { code: 'LEAF_HASH_MISMATCH', index: 5 }],
    ['an entry that is no JSON', ["UPDATE audit_entries SET entry = 'x' WHERE log_index = 5"], { code: 'ENTRY_MALFORMED' }],
    ['a changed leaf hash', [`UPDATE audit_entries SET leaf_hash = '${'a'.repeat(64)}' WHERE log_index = 5`], { code: 'LEAF_HASH_MISMATCH', index: 5 }],
    ['a missing entry', ['DELETE FROM audit_entries WHERE log_index = 5'], { code: 'INDEX_OUT_OF_ORDER', index: 5 }],
    ['a missing first entry', ['DELETE FROM audit_entries WHERE log_index = 4'], { code: 'INDEX_OUT_OF_ORDER', index: 4 }],
    ['a missing last entry', ['DELETE FROM audit_entries WHERE log_index = 7'], { code: 'INDEX_OUT_OF_ORDER', index: 7 }],
    ['content that is gone', ['DELETE FROM audit_openings WHERE log_index = 6'], { code: 'PAYLOAD_MISSING', index: 6 }],
    ['exchanged content', EXCHANGED('sealed', 'audit_openings'), { code: 'COMMITMENT_MISMATCH', index: 4 }],
    ['exchanged entries', EXCHANGED('entry', 'audit_entries'), { index: 4 }],
    ['an exchanged head', ['UPDATE signed_heads SET note = (SELECT note FROM signed_heads WHERE size = 12) WHERE size = 6'], { code: 'HEAD_OUT_OF_PLACE', index: 5, lastIndex: 5 }],
    ['a head that is no head', ["UPDATE signed_heads SET note = 'x' WHERE size = 6"], { code: 'NOTE_MALFORMED' }],
  ])('shows %s', async (_what, statements, finding) => {
    run(...statements);
    expect((await verdict(4, 8)).first).toMatchObject(finding);
    // What lies elsewhere is not read.
    expect((await verdict(10, 12)).first).toBeNull();
  });

  it('shows content that an erasure left behind', async () => {
    run('INSERT INTO audit_openings SELECT 3, NULL, sealed FROM audit_openings WHERE log_index = 4');
    expect((await verdict(2, 5)).first).toMatchObject({ index: 3 });
    expect((await verdict(8, 10)).first).toMatchObject({ code: 'ERASED_PAYLOAD_PRESENT', index: 9 });
  });

  it('shows a log that is older than what was published', async () => {
    const newest = await store.reader.latestHead();
    await desk.book.write(writesOne('LATER'));
    run('DELETE FROM audit_entries WHERE log_index = 12', 'DELETE FROM signed_heads WHERE size = 13');
    if (newest === null) throw new Error('no head');
    expect((await verifyRange({ from: 4, to: 8 }, newest, desk)).first).toMatchObject({ code: 'LOG_SHORTER_THAN_HEAD', index: 12, lastIndex: 12 });
  });

  it('is an entry, and what is outside the log is refused', async () => {
    expect(await verifyAudit({ from: 4, to: 8 }, askerNamed('a', 'AUDITOR'), desk)).toMatchObject({ kind: 'verified', from: 4, to: 8, verdict: { first: null, entries: 4 } });
    const [entry] = (await store.reader.findEntries({ kind: 'audit-verified' }, null, 1)).rows;
    expect(JSON.parse(entry?.entry ?? '')).toMatchObject({ facts: { from: '4', to: '8', outcome: 'VERIFIED' } });
    for (const range of [{ from: 13 }, { to: 14 }, { from: 5, to: 5 }, { from: -1 }]) expect(await verifyAudit(range, askerNamed('a', 'AUDITOR'), desk)).toEqual({ kind: 'no-such-range', size: 13 });
    expect(await verifyAudit({}, askerNamed('a', 'AUDITOR'), desk)).toMatchObject({ kind: 'verified', from: 0, to: 13, verdict: { first: null, entries: 13 } });
  });

  it('is found good after others wrote to the same log', async () => {
    const other = await openSqliteStore(file);
    const elsewhere = await testDesk(other, keys, undefined, [...published]);
    await elsewhere.book.write(writesOne('ELSEWHERE'));
    await other.close();
    expect((await verdict(10, 13)).first).toBeNull();
  });
});
