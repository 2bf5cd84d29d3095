import { createHmac } from 'node:crypto';
import { canonicalText } from './canonical-text.js';

/** A secret that turns patient references into pseudonyms; kept outside the database. */
export interface PseudonymKey {
  /** Lower-case letters, digits and hyphens; stands in front of every pseudonym made with the key. */
  readonly id: string;
  /** 32 bytes or more. */
  readonly secret: Buffer;
}

const KEY_ID = /^[a-z0-9-]{1,32}$/;

/**
 * The keyed pseudonym of a patient: `<key id>.<HMAC-SHA-256 as 64 hexadecimal digits>` over tenant and reference.
 * The same patient in the same tenant has the same pseudonym under the same key; without the key nobody can go back,
 * nor try references one by one, nor link two tenants.
 *
 * Rotation: make a new key with a new id and write with it from then on; entries already in the log keep their old
 * pseudonym, since the tree covers it. While the old key is kept, look a patient up under every key's pseudonym
 * (`pseudonymsOf`), and erase under each: one erasure entry for each pseudonym. Destroying an old key cuts the link
 * between a patient and the entries written under it for good; do that when their retention has ended.
 *
 * @param reference the caller's own patient reference, as sent; it is never stored
 * @throws RangeError for an unusable key or an empty reference
 */
export function pseudonymOf(tenant: string, reference: string, key: PseudonymKey): string {
  if (!KEY_ID.test(key.id)) throw new RangeError('a pseudonym key id has lower-case letters, digits and hyphens');
  if (key.secret.length < 32) throw new RangeError('a pseudonym key has 32 bytes or more');
  if (reference === '') throw new RangeError('a patient reference is not empty');
  const text = canonicalText({ purpose: 'consilium-pseudonym/1', tenant, reference });
  return `${key.id}.${createHmac('sha256', key.secret).update(text, 'utf8').digest('hex')}`;
}

/** The pseudonyms of a patient under every key still kept, the present key first. */
export function pseudonymsOf(tenant: string, reference: string, keys: readonly PseudonymKey[]): string[] {
  return keys.map((key) => pseudonymOf(tenant, reference, key));
}
