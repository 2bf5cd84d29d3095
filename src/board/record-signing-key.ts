import { openHead } from '../ledger/signed-head.js';
import { SERVICE_ACTOR } from './actor.js';
import { headTrust } from './open-record.js';
import type { RecordDesk } from './record-desk.js';

/**
 * Writes down that heads are signed with another key from here on; nothing when it is the key of the last head. The
 * entry is the first that the new key signs, and names the one it takes over from.
 * @throws RecordUnavailable when it cannot be written
 */
export async function recordSigningKey({ book, keys, reader }: Pick<RecordDesk, 'book' | 'keys' | 'reader'>): Promise<void> {
  const head = await reader.latestHead();
  const opened = head === null ? null : openHead(head.note, headTrust({ keys }));
  const { id } = keys.signing.verifier;
  if (opened?.ok !== true || opened.keyId === id) return;
  await book.write((page) => Promise.resolve(void page.append({ kind: 'signing-key-changed', actor: SERVICE_ACTOR, subject: null, facts: { key: id, previousKey: opened.keyId }, payload: null })));
}
