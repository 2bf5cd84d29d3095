import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPostgresStore } from '../../../src/persistence/postgres-store.js';
import { openSqliteStore } from '../../../src/persistence/sqlite-store.js';
import { postgresServer } from '../../persistence/postgres-database.js';
import { testKeys } from '../../persistence/test-record.js';
import { attackStore, type StoreAttacked, type VerifyStore } from './overlooked-in-store.js';
import { postgresTables, sqliteTables } from './stored-tables.js';

/** Attacks a record in a SQLite file of its own. */
export async function attackOnSqlite(verify: VerifyStore, rounds: number, seed: number): Promise<StoreAttacked> {
  const folder = mkdtempSync(join(tmpdir(), 'consilium-tampered-'));
  const file = join(folder, 'record.sqlite');
  const store = await openSqliteStore(file);
  const access = sqliteTables(file);
  try {
    return await attackStore(store, access, testKeys(), verify, rounds, seed);
  } finally {
    await access.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Attacks a record in a PostgreSQL database of its own. */
export async function attackOnPostgres(verify: VerifyStore, rounds: number, seed: number): Promise<StoreAttacked> {
  const server = await postgresServer();
  const url = await server.newDatabase();
  const store = await openPostgresStore(url);
  const access = await postgresTables(url);
  try {
    return await attackStore(store, access, testKeys(), verify, rounds, seed);
  } finally {
    await access.close();
    await store.close();
    await server.stop();
  }
}
