import type { Account } from '../access/identified.js';
import { requestNotes } from '../api/request/request-notes.js';
import type { RecordDesk } from '../board/record-desk.js';
import { appendRefusal } from '../board/refusal-entry.js';

/**
 * Writes down that a system's signed assertion was sent a second time: somebody may have stolen it, and its hospital
 * must be able to see that.
 * @throws RecordUnavailable when it cannot be written
 */
export async function recordReplay({ actor }: Account, desk: RecordDesk): Promise<void> {
  const asker = { actor, correlationId: requestNotes.getStore()?.correlationId ?? 'none' };
  await desk.book.inHouse(actor.tenant).write((page) => {
    appendRefusal(page, { operation: 'token', code: 'REPLAY' }, asker);
    return Promise.resolve();
  });
}
