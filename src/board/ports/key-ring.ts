import type { KeyObject } from 'node:crypto';
import type { EncryptionKey } from '../../ledger/key-envelope.js';
import type { PseudonymKey } from '../../ledger/pseudonym.js';
import type { VerifierKey } from '../../ledger/verifier-key.js';

/** Secrets of the record. They live outside the database: who has a copy of it can neither read nor forge. */
export interface KeyRing {
  /** Signs heads; its name is the origin of the log. */
  readonly signing: { readonly verifier: VerifierKey; readonly privateKey: KeyObject };
  /** Every key whose heads are believed, the present one among them. */
  readonly trusted: readonly VerifierKey[];
  /** Wraps case keys, and encrypts what belongs to no case. */
  readonly master: EncryptionKey;
  /** Master keys of before, for as long as something is still under one. */
  readonly formerMasters?: readonly EncryptionKey[] | undefined;
  /** Keys for pseudonyms, the present one first. */
  readonly pseudonyms: readonly [PseudonymKey, ...PseudonymKey[]];
}
