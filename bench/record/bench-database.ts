import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import type { RecordStore } from '../../src/board/ports/record-store.js';
import { openPostgresStore } from '../../src/persistence/postgres-store.js';
import { openSqliteStore } from '../../src/persistence/sqlite-store.js';
import { postgresServer } from '../../test/persistence/postgres-database.js';

/** What a peer writes: the texts of one row. */
export type BareRow = readonly string[];

/** A database with the store in it, and a plain table beside it with the same durability. */
export interface BenchDatabase {
  readonly name: string;
  readonly store: RecordStore;
  /** Inserts a row into the plain table in a transaction of its own. */
  insert(row: BareRow): Promise<unknown>;
  close(): Promise<void>;
}

const PLAIN = 'CREATE TABLE plain (at INTEGER PRIMARY KEY, entry TEXT NOT NULL, content TEXT NOT NULL)';

export async function sqliteForBench(): Promise<BenchDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'consilium-bench-'));
  const store = await openSqliteStore(join(folder, 'record.sqlite'));
  const plain = new Database(join(folder, 'plain.sqlite'));
  plain.pragma('journal_mode = WAL');
  plain.pragma('synchronous = FULL');
  plain.exec(PLAIN);
  const insert = plain.prepare('INSERT INTO plain (entry, content) VALUES (?, ?)');
  return {
    name: 'SQLite',
    store,
    insert: (row) => Promise.resolve(insert.run(...row)),
    close: async () => {
      plain.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function postgresForBench(): Promise<BenchDatabase> {
  const server = await postgresServer();
  const url = await server.newDatabase();
  const store = await openPostgresStore(url);
  // As many connections as the store has.
  const pool = new pg.Pool({ connectionString: url, max: 8 });
  await pool.query(PLAIN.replace('at INTEGER PRIMARY KEY', 'at SERIAL PRIMARY KEY'));
  return {
    name: 'PostgreSQL',
    store,
    insert: (row) => pool.query({ name: 'insert', text: 'INSERT INTO plain (entry, content) VALUES ($1, $2)', values: [...row] }),
    close: async () => {
      await pool.end();
      await store.close();
      await server.stop();
    },
  };
}
