import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { verifyLog } from '../../src/board/verify-log.js';
import { openSqliteStore } from '../../src/persistence/sqlite-store.js';
import { describeFoundAssessments } from './found-assessments-contract.js';
import { describeDecisionStore } from './decision-contract.js';
import { describeRecordStore, type ContractDatabase } from './record-contract.js';
import { openTestRecord, testKeys, writesOne } from './test-record.js';

function newDatabase(): Promise<ContractDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'consilium-sqlite-'));
  const file = join(folder, 'record.sqlite');
  return Promise.resolve({
    open: () => openSqliteStore(file),
    run: (sql: string) => {
      const database = new Database(file);
      try {
        const statement = database.prepare(sql);
        return Promise.resolve(statement.reader ? (statement.all() as Record<string, unknown>[]) : (statement.run(), []));
      } finally {
        database.close();
      }
    },
    remove: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  });
}

describeRecordStore('SQLite', newDatabase);
describeDecisionStore('SQLite', newDatabase);
describeFoundAssessments('SQLite', newDatabase);

describe('a SQLite file that cannot take more', () => {
  const folder = mkdtempSync(join(tmpdir(), 'consilium-full-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('leaves nothing half written, tells it by the code of the driver, and goes on when there is room', async () => {
    // The limit of pages stands for a full disk: SQLite answers both with SQLITE_FULL, in the midst of a transaction.
    let writer: Database.Database | undefined;
    const store = await openSqliteStore(join(folder, 'record.sqlite'), (connection) => (writer = connection as Database.Database));
    const keys = testKeys();
    const book = await openTestRecord(store, keys);
    await book.write(writesOne('BEFORE'));
    writer?.pragma(`max_page_count = ${String(writer.pragma('page_count', { simple: true }))}`);
    await expect(book.write(writesOne('FULL', 'x'.repeat(50_000) + randomBytes(50_000).toString('hex')))).rejects.toMatchObject({ name: 'RecordUnavailable', reason: 'SQLITE_FULL' });
    expect(await verifyLog(store.reader, keys, [])).toMatchObject({ first: null, entries: 1 });
    writer?.pragma('max_page_count = 1000000');
    expect(await book.write(writesOne('AFTER'))).toBe(1);
    expect(await verifyLog(store.reader, keys, [])).toMatchObject({ first: null, entries: 2 });
    await store.close();
  });
});
