import type { QueryRunner } from 'typeorm';
import type { RecordTransaction } from '../board/ports/record-store.js';
import { orUnavailable } from './or-unavailable.js';
import { TypeormTransaction } from './typeorm-transaction.js';

export interface TransactionManner {
  /** Statement that begins it. */
  readonly begin: string;
  readonly locksTail: boolean;
}

/** Runs work between begin and commit on one connection; rolled back when the work or the commit fails. */
export async function runTransaction<T>(runner: QueryRunner, { begin, locksTail }: TransactionManner, work: (transaction: RecordTransaction) => Promise<T>): Promise<T> {
  await orUnavailable(() => runner.query(begin));
  try {
    const result = await work(new TypeormTransaction(runner.manager, locksTail));
    await orUnavailable(() => runner.query('COMMIT'));
    return result;
  } catch (error) {
    // A connection that is gone cannot roll back, and need not: the database does it.
    await runner.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
