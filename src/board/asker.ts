import type { Actor } from './actor.js';

/** Who asks, and by which id the request is found in the service log. */
export interface Asker {
  readonly actor: Actor;
  readonly correlationId: string;
}
