import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openSqliteStore } from '../../src/persistence/sqlite-store.js';
import { describeRecordStore, type ContractDatabase } from './record-contract.js';

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
