import type { Asker } from '../../board/asker.js';
import { requestNotes } from './request-notes.js';

/** Who sends the request that is running. A resolver that runs for nobody is our own mistake, so: an error. */
export function requestAsker(): Asker {
  const notes = requestNotes.getStore();
  if (notes === undefined || notes.account === null) throw new Error('a resolver runs outside a request that was let in');
  return { actor: notes.account.actor, correlationId: notes.correlationId, signal: notes.signal };
}
