import type { RandomBytes } from '../../ledger/key-envelope.js';

/** Chance from outside: the one way in which a use case gets ids, salts and keys. */
export interface Identities {
  /** An id nobody can guess, lower-case hexadecimal digits. */
  newId(): string;
  readonly randomBytes: RandomBytes;
}
