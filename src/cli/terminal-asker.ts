import { LOCAL_ACTOR } from '../board/actor.js';
import type { Asker } from '../board/asker.js';

/** Whoever works at the terminal, with their own files: they try rules and see no recorded patient. */
export const TERMINAL_ASKER: Asker = { actor: { ...LOCAL_ACTOR, id: 'terminal', role: 'AUTHOR' }, correlationId: 'none' };
