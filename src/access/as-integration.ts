import type { Access } from './identified.js';
import { ROLE_HEADER } from './role-header.js';

/** The same way of finding out who asks, for doors at which systems knock: who picks no role acts as INTEGRATION. */
export function asIntegration(access: Access): Access {
  return { mode: access.mode, identify: (headers, path) => access.identify({ ...headers, [ROLE_HEADER]: headers[ROLE_HEADER] ?? 'INTEGRATION' }, path) };
}
