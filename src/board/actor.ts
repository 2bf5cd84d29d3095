import type { EntryActor } from '../ledger/entry.js';
import type { Role } from './role.js';

/** Who asks, as far as is known. */
export interface Actor {
  /** Account, printable ASCII; never a patient. */
  readonly id: string;
  /** `SERVICE`: the service itself. */
  readonly role: Role | 'SERVICE';
  /** Whether somebody vouched for account and role; false while there is no sign-in. */
  readonly verified: boolean;
  /** The house the account belongs to; patients of two houses are never linked. */
  readonly tenant: string;
}

/** The one house of an installation without sign-in. */
export const LOCAL_TENANT = 'local';

/** House of entries that are about the service and no hospital: every house may read them. */
export const SERVICE_TENANT = 'consilium';

/** Whoever sits at this machine, while there is no sign-in. */
export const LOCAL_ACTOR: Actor = { id: 'local', role: 'BOARD', verified: false, tenant: LOCAL_TENANT };

/** The service itself. */
export const SERVICE_ACTOR: Actor = { id: 'consilium', role: 'SERVICE', verified: true, tenant: SERVICE_TENANT };

/** The actor as the log keeps them. A role that was picked and not vouched for says so in the hashed entry. */
export function entryActor({ id, role, verified }: Actor): EntryActor {
  const name = role.toLowerCase();
  return { id, role: verified ? name : `unverified:${name}` };
}
