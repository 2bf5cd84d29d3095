import type { Permission } from './permission.js';

/** Whoever asks may not do this. Holds no value of the request. */
export class Forbidden extends Error {
  readonly code = 'FORBIDDEN';

  constructor(readonly permission: Permission) {
    super(`this needs the permission ${permission}`);
    this.name = 'Forbidden';
  }
}
