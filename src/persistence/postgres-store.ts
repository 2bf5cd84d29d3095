import { DataSource } from 'typeorm';
import type { RecordStore, RecordTransaction } from '../board/ports/record-store.js';
import { RecordUnavailable } from '../board/record-unavailable.js';
import { DurabilityMissing } from './durability-missing.js';
import { ENTITIES } from './entities.js';
import { MIGRATIONS } from './migrations.js';
import { orUnavailable } from './or-unavailable.js';
import { runTransaction } from './run-transaction.js';
import { TypeormReader } from './typeorm-reader.js';

/** Any number; replicas that start together migrate one after the other under it. */
const MIGRATION_LOCK = 7_105_331;

/** Milliseconds. A database that does not answer must become an answer to the caller. */
const PATIENCE = 10_000;

/**
 * Opens the record in a PostgreSQL database and brings it up to date.
 * @throws DurabilityMissing when the server acknowledges before it flushes
 * @throws RecordUnavailable when it cannot be reached
 */
export async function openPostgresStore(url: string): Promise<RecordStore> {
  const source = new DataSource({
    type: 'postgres',
    url,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    synchronize: false,
    logging: false,
    connectTimeoutMS: PATIENCE,
    installExtensions: false,
    extra: { max: 8, statement_timeout: PATIENCE, query_timeout: PATIENCE + 1_000, lock_timeout: PATIENCE, idle_in_transaction_session_timeout: 3 * PATIENCE, application_name: 'consilium' },
    // A connection that breaks while idle is replaced; the error belongs to nobody's request.
    poolErrorHandler: () => undefined,
  });
  await source.initialize().catch(() => {
    throw new RecordUnavailable('STORE_NOT_OPENED');
  });
  try {
    await requireDurability(source);
    await migrate(source);
  } catch (error) {
    await source.destroy();
    throw error;
  }
  return {
    reader: new TypeormReader(source.manager),
    transaction: <T>(work: (transaction: RecordTransaction) => Promise<T>) => inTransaction(source, work),
    close: () => source.destroy(),
  };
}

async function inTransaction<T>(source: DataSource, work: (transaction: RecordTransaction) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    return await runTransaction(runner, { begin: 'BEGIN', locksTail: true }, work);
  } finally {
    await runner.release();
  }
}

async function requireDurability(source: DataSource): Promise<void> {
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit']) {
    const rows = await orUnavailable(() => source.query<readonly Record<string, string>[]>(`SHOW ${setting}`));
    if (rows[0]?.[setting] === 'off') throw new DurabilityMissing(`${setting} is off`);
  }
}

async function migrate(source: DataSource): Promise<void> {
  const lock = source.createQueryRunner();
  try {
    await orUnavailable(() => lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]));
    await orUnavailable(() => source.runMigrations({ transaction: 'all' }));
    await orUnavailable(() => lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]));
  } finally {
    await lock.release();
  }
}
