import { DurabilityMissing } from './durability-missing.js';

/** As much of a better-sqlite3 connection as is needed here. */
export interface SqliteConnection {
  pragma(text: string, options?: { readonly simple?: boolean }): unknown;
}

/** What `PRAGMA synchronous` answers for FULL and for EXTRA. */
const DURABLE: readonly unknown[] = [2, 3];

/**
 * Sets write-ahead log and full flushes, and reads both back. The driver opens a file that is in WAL already with
 * flushes at NORMAL, where a power cut undoes commits that were acknowledged; setting WAL alone does that too.
 *
 * @throws DurabilityMissing when they read otherwise
 */
export function requireDurability(connection: SqliteConnection): void {
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  // What an erasure deletes is overwritten, and does not stay readable in a free page.
  connection.pragma('secure_delete = ON');
  const journal = connection.pragma('journal_mode', { simple: true });
  if (journal !== 'wal') throw new DurabilityMissing(`journal_mode reads ${String(journal)}, not wal`);
  const synchronous = connection.pragma('synchronous', { simple: true });
  if (!DURABLE.includes(synchronous)) throw new DurabilityMissing(`synchronous reads ${String(synchronous)}, not 2 (FULL)`);
}
