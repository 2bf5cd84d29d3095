import { statSync } from 'node:fs';
import { DataSource } from 'typeorm';
import type { RecordStore, RecordTransaction } from '../board/ports/record-store.js';
import { RecordUnavailable } from '../board/record-unavailable.js';
import { ENTITIES } from './entities.js';
import { MIGRATIONS } from './migrations.js';
import { orUnavailable } from './or-unavailable.js';
import { runTransaction } from './run-transaction.js';
import { requireDurability, type SqliteConnection } from './sqlite-durability.js';
import { TransactionQueue } from './transaction-queue.js';
import { TypeormReader } from './typeorm-reader.js';

/** Milliseconds to wait for a lock of another process. The driver blocks the whole process while it waits, so: few. */
const BUSY_TIMEOUT = 250;

const COMMON = { type: 'better-sqlite3', entities: ENTITIES, synchronize: false, logging: false, timeout: BUSY_TIMEOUT } as const;

/**
 * Opens the record in a SQLite file, makes it when it is not there, and brings it up to date.
 * @param onConnection told the writing connection once it is durable, to set what an operator wants set
 * @throws DurabilityMissing when the file cannot be written durably
 * @throws RecordUnavailable when it cannot be opened
 */
export async function openSqliteStore(file: string, onConnection: (connection: SqliteConnection) => void = () => undefined): Promise<RecordStore> {
  const prepareDatabase = (connection: SqliteConnection): void => {
    requireDurability(connection);
    onConnection(connection);
  };
  const writer = new DataSource({ ...COMMON, database: file, migrations: MIGRATIONS, prepareDatabase });
  await opened(writer);
  await orUnavailable(() => writer.runMigrations({ transaction: 'all' }));
  // Reads have a connection of their own: on the writer's they would see rows that are not committed yet.
  const reading = new DataSource({ ...COMMON, database: file, readonly: true, fileMustExist: true });
  await opened(reading);
  const requireInPlace = fileGuard(file);
  const queue = new TransactionQueue();
  const runner = writer.createQueryRunner();
  return {
    reader: new TypeormReader(reading.manager),
    // IMMEDIATE takes the write lock before anything is read, so that no other process can write in between.
    transaction: <T>(work: (transaction: RecordTransaction) => Promise<T>) =>
      queue.run(async () => {
        requireInPlace();
        const result = await runTransaction(runner, { begin: 'BEGIN IMMEDIATE', locksTail: false }, work);
        requireInPlace();
        return result;
      }),
    close: () =>
      queue.run(async () => {
        await reading.destroy();
        await writer.destroy();
      }),
  };
}

/**
 * A check that the open file is still the one under its name. SQLite writes on into a file that was deleted or replaced,
 * and what it acknowledges then is gone with the process.
 */
function fileGuard(file: string): () => void {
  const { dev, ino } = statSync(file);
  return () => {
    const now = statSync(file, { throwIfNoEntry: false });
    if (now?.dev !== dev || now.ino !== ino) throw new RecordUnavailable('FILE_REPLACED');
  };
}

async function opened(source: DataSource): Promise<void> {
  await source.initialize().catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'DURABILITY_MISSING') throw error;
    throw new RecordUnavailable('STORE_NOT_OPENED');
  });
}
