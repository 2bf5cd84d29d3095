import type { Actor } from './actor.js';

/** Who asks, and by which id the request is found in the service log. */
export interface Asker {
  readonly actor: Actor;
  readonly correlationId: string;
  /** Aborted when the answer is not waited for any more; what has not begun to be written then is not written. */
  readonly signal?: AbortSignal | undefined;
}
