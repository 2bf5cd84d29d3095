import { LOCAL_ACTOR } from '../board/actor.js';
import { ROLES } from '../board/role.js';
import type { Access, Identified, IdentityRefused, RequestHeaders } from './identified.js';
import { pickedRole, ROLE_HEADER } from './role-header.js';

/** Names the account somebody picks while there is no sign-in. */
export const ACTOR_HEADER = 'consilium-actor';

const ACCOUNT = /^[A-Za-z0-9](?:[A-Za-z0-9 ._@-]{0,58}[A-Za-z0-9._-])?$/;

/** This machine by its own names, with any port. */
const THIS_MACHINE = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

const NOT_THIS_MACHINE: IdentityRefused = {
  kind: 'refused',
  status: 421,
  code: 'HOST_REFUSED',
  message: 'without sign-in the service answers as localhost, 127.0.0.1 or [::1] only',
  reason: 'HOST_REFUSED',
};

const NO_ACCOUNT: IdentityRefused = {
  kind: 'refused',
  status: 400,
  code: 'ACTOR_INVALID',
  message: `the header ${ACTOR_HEADER} is not an account name of 1 to 60 letters, digits, spaces and . _ @ - that begins with a letter or digit`,
  reason: 'ACTOR_INVALID',
};

/** Without sign-in: name and role are picked by whoever sits at this machine, and nobody vouches for them. */
export const LOCAL_ACCESS: Access = { mode: 'LOCAL', identify: (headers) => Promise.resolve(identifyLocal(headers)) };

function identifyLocal(headers: RequestHeaders): Identified {
  // A page from elsewhere whose name was pointed at this machine (DNS rebinding) still asks under its own name.
  if (typeof headers['host'] !== 'string' || !THIS_MACHINE.test(headers['host'])) return NOT_THIS_MACHINE;
  const name = headers[ACTOR_HEADER] ?? LOCAL_ACTOR.id;
  if (typeof name !== 'string' || !ACCOUNT.test(name)) return NO_ACCOUNT;
  const role = pickedRole(headers[ROLE_HEADER], ROLES);
  if (typeof role !== 'string') return role;
  return { kind: 'known', account: { actor: { ...LOCAL_ACTOR, id: name, role }, name, roles: ROLES, signIn: 'NONE' } };
}
