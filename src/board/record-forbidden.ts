import type { Asker } from './asker.js';
import type { RecordDesk } from './record-desk.js';
import { appendRefusal } from './refusal-entry.js';

/**
 * Writes down that somebody asked for what they may not.
 * @param operation field of the schema, or name of the use case
 * @throws RecordUnavailable when it cannot be written
 */
export async function recordForbidden(operation: string, asker: Asker, desk: Pick<RecordDesk, 'book'>): Promise<void> {
  await desk.book.inHouse(asker.actor.tenant).write((page) => {
    appendRefusal(page, { operation, code: 'FORBIDDEN' }, asker);
    return Promise.resolve();
  });
}
