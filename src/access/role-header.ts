import { isRole, type Role } from '../board/role.js';
import type { IdentityRefused } from './identified.js';

/** Names the role an account wants to act in; picks among those it has. */
export const ROLE_HEADER = 'consilium-role';

/**
 * The role a request asks for, or the first the account has.
 * @param text value of the header; absent: none was asked for
 */
export function pickedRole(text: unknown, roles: readonly Role[]): Role | IdentityRefused {
  const [first] = roles;
  if (first === undefined) return { kind: 'refused', status: 403, code: 'NO_ROLE', message: 'this account has no role here', reason: 'NO_ROLE' };
  if (text === undefined) return first;
  if (!isRole(text)) return { kind: 'refused', status: 400, code: 'ROLE_UNKNOWN', message: `the header ${ROLE_HEADER} names no role; there are BOARD, INTEGRATION, AUTHOR, AUDITOR and ADMINISTRATOR`, reason: 'ROLE_UNKNOWN' };
  if (!roles.includes(text)) return { kind: 'refused', status: 403, code: 'ROLE_NOT_HELD', message: 'this account does not have the role it asks for', reason: 'ROLE_NOT_HELD' };
  return text;
}
