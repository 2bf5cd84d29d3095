import { randomBytes } from 'node:crypto';
import type { Identities } from '../board/ports/identities.js';

/** Chance of this machine's operating system. */
export const SYSTEM_IDENTITIES: Identities = {
  newId: () => randomBytes(16).toString('hex'),
  randomBytes: (count) => randomBytes(count),
};
