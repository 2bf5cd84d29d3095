import type { EncryptionKey, KeyEnvelope } from '../ledger/key-envelope.js';
import type { KeyRing } from './ports/key-ring.js';

/** The master key that an envelope asks for: the present one, or a former one while a rotation is under way. */
export function masterKeyOf({ keyId }: Pick<KeyEnvelope, 'keyId'>, { master, formerMasters = [] }: Pick<KeyRing, 'master' | 'formerMasters'>): EncryptionKey {
  return formerMasters.find(({ id }) => id === keyId) ?? master;
}
