import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import type { KeyRing } from '../../../src/board/ports/key-ring.js';
import type { RecordStore } from '../../../src/board/ports/record-store.js';
import type { RecordDesk } from '../../../src/board/record-desk.js';
import { verifyLog } from '../../../src/board/verify-log.js';
import { openSqliteStore } from '../../../src/persistence/sqlite-store.js';
import { recorded, testDesk } from '../../persistence/test-desk.js';
import { testKeys } from '../../persistence/test-record.js';
import { failingStore } from './failing-store.js';
import { holdLock } from './held-lock.js';

const PROFILE = { tumor: { largestDiameterBeforeTace: [{ value: '7.2', unit: 'cm' }] } };

/** What is thrown when an answer is withheld, with the driver's code. */
const withheld = (reason: string) => expect.objectContaining({ name: 'RecordUnavailable', code: 'AUDIT_UNAVAILABLE', reason }) as unknown;

describe('no answer without its entry on SQLite', () => {
  let folder: string;
  let file: string;
  let keys: KeyRing;
  let store: RecordStore;
  let writer: Database.Database;
  let desk: RecordDesk;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'consilium-faults-'));
    file = join(folder, 'record.sqlite');
    keys = testKeys();
    store = await openSqliteStore(file, (connection) => (writer = connection as Database.Database));
    desk = await testDesk(store, keys);
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Records before, in and after the fault; nothing may be left of what was withheld. */
  async function survives(reason: string, begin: () => unknown, end: () => unknown): Promise<void> {
    await recorded(desk, 'before', PROFILE);
    await begin();
    // Several at once: they share a transaction, and none may be answered.
    const asked = await Promise.allSettled(['a', 'b', 'c'].map((patient) => recorded(desk, patient, PROFILE)));
    expect(asked).toEqual(asked.map(() => ({ status: 'rejected', reason: withheld(reason) })));
    await end();
    expect(await verifyLog(store.reader, keys, [])).toMatchObject({ first: null, entries: 1 });
    expect(await store.reader.findAssessments({}, null, 10)).toMatchObject({ total: 1 });
    const after = await recorded(desk, 'after', PROFILE);
    expect(after.receipt.entry.index).toBe(1);
    expect(await verifyLog(store.reader, keys, [])).toMatchObject({ first: null, entries: 2, opened: 2 });
  }

  it('when the disk is full', async () => {
    // The limit of pages stands for the disk: SQLite answers both with SQLITE_FULL, in the midst of a transaction.
    await survives('SQLITE_FULL', () => writer.pragma(`max_page_count = ${String(writer.pragma('page_count', { simple: true }))}`), () => writer.pragma('max_page_count = 1000000'));
  });

  it('when the file can only be read', async () => {
    await survives('SQLITE_READONLY', () => writer.pragma('query_only = ON'), () => writer.pragma('query_only = OFF'));
  });

  it('when another process holds the file', async () => {
    let release = (): Promise<void> => Promise.resolve();
    await survives('SQLITE_BUSY', async () => (release = await holdLock(file)), () => release());
  });

  it('when the file is moved away under the service: SQLite itself would write on', async () => {
    await survives('FILE_REPLACED', () => renameSync(file, `${file}.elsewhere`), () => renameSync(`${file}.elsewhere`, file));
  });

  it.each(['before', 'after'] as const)('when any access of the transaction fails, %s it takes effect', async (when) => {
    const failing = failingStore(store, when);
    const flaky = await testDesk(failing, keys);
    await recorded(flaky, 'counted', PROFILE);
    const { accesses } = failing;
    expect(accesses).toBeGreaterThan(8);
    for (let at = 1; at <= accesses; at += 1) {
      failing.failsAt = at;
      await expect(recorded(flaky, `fails-${at}`, PROFILE)).rejects.toEqual(withheld('INJECTED'));
    }
    failing.failsAt = null;
    await recorded(flaky, 'after', PROFILE);
    expect(await verifyLog(store.reader, keys, [])).toMatchObject({ first: null, entries: 2, opened: 2 });
    expect(await store.reader.findAssessments({}, null, 10)).toMatchObject({ total: 2 });
  });
});
