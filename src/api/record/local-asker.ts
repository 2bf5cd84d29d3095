import { LOCAL_ACTOR } from '../../board/actor.js';
import type { Asker } from '../../board/asker.js';
import { requestNotes } from '../request/request-notes.js';

/** Who asks: while there is no sign-in, whoever sits at this machine, marked as not verified. */
export function localAsker(): Asker {
  return { actor: LOCAL_ACTOR, correlationId: requestNotes.getStore()?.correlationId ?? 'none' };
}
