import type { EntryActor } from '../ledger/entry.js';

/** Who asks, as far as is known. */
export interface Actor extends EntryActor {
  /** Whether somebody vouched for the name; false while there is no sign-in. */
  readonly verified: boolean;
}

/** Whoever sits at this machine, while there is no sign-in. */
export const LOCAL_ACTOR: Actor = { id: 'local', role: 'unverified', verified: false };

/** The service itself. */
export const SERVICE_ACTOR: Actor = { id: 'consilium', role: 'service', verified: true };
