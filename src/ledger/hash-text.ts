import { HASH_BYTES } from './merkle-hash.js';

/** A SHA-256 hash, salt or commitment as text: exactly 64 lower-case hexadecimal digits. */
export const HASH_TEXT = /^[0-9a-f]{64}$/;

/** Whether a value is the text of 32 bytes. One spelling only, so that equal texts and equal bytes are the same thing. */
export function isHashText(value: unknown): value is string {
  return typeof value === 'string' && HASH_TEXT.test(value);
}

/**
 * The text of 32 bytes.
 * @throws RangeError for any other number of bytes
 */
export function hashText(hash: Uint8Array): string {
  if (hash.length !== HASH_BYTES) throw new RangeError(`a hash has ${HASH_BYTES} bytes`);
  return Buffer.from(hash).toString('hex');
}

/**
 * The 32 bytes of a text.
 * @throws RangeError when the text is not 64 lower-case hexadecimal digits
 */
export function hashFromText(text: string): Buffer {
  if (!isHashText(text)) throw new RangeError('not the text of a hash');
  return Buffer.from(text, 'hex');
}
