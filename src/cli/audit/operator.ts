import { LOCAL_ACTOR, LOCAL_TENANT } from '../../board/actor.js';
import type { Asker } from '../../board/asker.js';

/** Whoever works at the machine that holds the record and its keys, for one house; nobody vouches for them. */
export function operator(house: string = LOCAL_TENANT): Asker {
  return { actor: { ...LOCAL_ACTOR, id: 'terminal', role: 'ADMINISTRATOR', tenant: house }, correlationId: 'none' };
}
