import { createCipheriv, createDecipheriv } from 'node:crypto';
import { canonicalText } from './canonical-text.js';

/** Something encrypted with AES-256-GCM (NIST SP 800-38D), as base64 texts. JSON. */
export interface KeyEnvelope {
  readonly algorithm: 'AES-256-GCM';
  /** Which key opens it: a master key's id around a case key, a case id around a payload. */
  readonly keyId: string;
  readonly iv: string;
  readonly ciphertext: string;
  readonly tag: string;
}

/** Where random bytes come from; the application passes `crypto.randomBytes`, tests a fixed source. */
export type RandomBytes = (count: number) => Buffer;

/** A 256-bit key with the id under which it is kept. */
export interface EncryptionKey {
  readonly id: string;
  readonly bytes: Buffer;
}

/** The envelope doesn't open: another key, another context, or changed bytes. AES-GCM can't tell which. */
export class EnvelopeNotOpened extends Error {
  readonly code = 'ENVELOPE_NOT_OPENED';

  constructor() {
    super('the envelope does not open with this key in this context');
    this.name = 'EnvelopeNotOpened';
  }
}

const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts bytes under a key. Two layers make erasure possible: the payloads of a case under the case's own key
 * (`newCaseKey`), the case key under the master key (`wrapCaseKey`). The master key lives outside the database.
 * Deleting the wrapped case key makes every payload of the case unreadable, in backups too once those of the key
 * have expired.
 *
 * Master key rotation: unwrap each case key with the old master key, wrap it with the new one, delete the old wrap;
 * payloads stay as they are. `keyId` says which master key a wrap needs while both exist.
 *
 * @param context what the bytes belong to (tenant, case, entry); the envelope opens only in the same context, so that
 *   envelopes can't be exchanged between rows
 * @throws RangeError when the key is not 32 bytes
 */
export function sealEnvelope(plain: Uint8Array, key: EncryptionKey, context: unknown, random: RandomBytes): KeyEnvelope {
  requireKey(key);
  const iv = random(IV_BYTES);
  if (iv.length !== IV_BYTES) throw new RangeError('the random source gave another number of bytes than asked for');
  const cipher = createCipheriv('aes-256-gcm', key.bytes, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(associatedData(key.id, context));
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()]);
  return {
    algorithm: 'AES-256-GCM',
    keyId: key.id,
    iv: iv.toString('base64'),
    ciphertext: ciphertext.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

/**
 * Opens an envelope.
 * @throws EnvelopeNotOpened when key, context or bytes are not those it was sealed with
 * @throws RangeError when the key is not 32 bytes
 */
export function openEnvelope(envelope: KeyEnvelope, key: EncryptionKey, context: unknown): Buffer {
  requireKey(key);
  // Envelopes come from where they may have been changed into anything.
  if (!isEnvelope(envelope)) throw new EnvelopeNotOpened();
  const iv = Buffer.from(envelope.iv, 'base64');
  const tag = Buffer.from(envelope.tag, 'base64');
  // Node accepts shorter tags, which are far easier to forge.
  if (envelope.algorithm !== 'AES-256-GCM' || iv.length !== IV_BYTES || tag.length !== TAG_BYTES) throw new EnvelopeNotOpened();
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(associatedData(envelope.keyId, context));
  decipher.setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(Buffer.from(envelope.ciphertext, 'base64')), decipher.final()]);
  } catch {
    throw new EnvelopeNotOpened();
  }
}

/** A fresh key for one case. */
export function newCaseKey(caseId: string, random: RandomBytes): EncryptionKey {
  const key = { id: caseId, bytes: random(KEY_BYTES) };
  requireKey(key);
  return key;
}

/** The case key as it is stored: encrypted under the master key. */
export function wrapCaseKey(caseKey: EncryptionKey, masterKey: EncryptionKey, random: RandomBytes): KeyEnvelope {
  return sealEnvelope(caseKey.bytes, masterKey, { purpose: 'case-key', case: caseKey.id }, random);
}

/**
 * The case key from its stored form.
 * @throws EnvelopeNotOpened when it is another case's, another master key's, or changed
 */
export function unwrapCaseKey(wrapped: KeyEnvelope, caseId: string, masterKey: EncryptionKey): EncryptionKey {
  return { id: caseId, bytes: openEnvelope(wrapped, masterKey, { purpose: 'case-key', case: caseId }) };
}

function associatedData(keyId: string, context: unknown): Buffer {
  return Buffer.from(canonicalText({ keyId, context }), 'utf8');
}

function isEnvelope(value: unknown): value is KeyEnvelope {
  if (typeof value !== 'object' || value === null) return false;
  const { algorithm, keyId, iv, ciphertext, tag } = value as Readonly<Record<string, unknown>>;
  return [algorithm, keyId, iv, ciphertext, tag].every((member) => typeof member === 'string');
}

function requireKey(key: EncryptionKey): void {
  if (key.bytes.length !== KEY_BYTES) throw new RangeError(`an AES-256 key has ${KEY_BYTES} bytes`);
}
