import type { HeadTrust } from '../ledger/signed-head.js';
import { BookWriter } from './book-writer.js';
import { LogState } from './log-state.js';
import type { HeadPublisher } from './ports/head-publisher.js';
import type { RecordStore } from './ports/record-store.js';
import { RecordBook } from './record-book.js';
import { RecordBroken } from './record-broken.js';
import type { PageTools } from './record-page.js';

/** Whose heads are believed. */
export function headTrust({ keys }: Pick<PageTools, 'keys'>): HeadTrust {
  return { origin: keys.signing.verifier.name, keys: keys.trusted };
}

/**
 * Rebuilds the tree from what is stored and compares it with the last signed head, the stored and the published one.
 * @throws RecordBroken when they differ: a log that was cut, changed or put back must not be written on
 * @throws RecordUnavailable when the store cannot be read
 */
export async function openRecord(store: RecordStore, tools: PageTools, publisher: HeadPublisher): Promise<RecordBook> {
  const log = new LogState();
  await log.catchUp(await store.reader.tail(), store.reader);
  const trust = headTrust(tools);
  const stored = await store.reader.latestHead();
  if ((stored?.size ?? 0) !== log.tree.size) throw new RecordBroken('the last signed head does not cover the end of the log');
  if (stored !== null) log.compare(stored.note, trust, log.tree.size);
  const published = publisher.latest();
  if (published !== null) log.compare(published, trust);
  return new RecordBook(new BookWriter(store, log, tools, publisher), tools.tenant);
}
