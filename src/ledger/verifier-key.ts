import { createHash, createPublicKey, type KeyObject } from 'node:crypto';

/**
 * A public key that signs heads, in the C2SP signed-note form `<name>+<id>+<base64(0x01 || 32-byte Ed25519 key)>`.
 * The id (4 bytes, 8 hexadecimal digits) is SHA-256(name || 0x0A || 0x01 || key) cut short: it finds the key, it
 * doesn't replace checking the signature. The name of a log's key is the log's origin.
 */
export interface VerifierKey {
  readonly name: string;
  readonly id: string;
  readonly publicKey: KeyObject;
}

const ED25519 = 0x01;

/** The fixed head of an Ed25519 SubjectPublicKeyInfo (RFC 8410); the 32-byte key follows. */
const SPKI_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** Key names: no white space, no plus sign (C2SP signed-note). Printable ASCII is all we need. */
const KEY_NAME = /^[\x21-\x2a\x2c-\x7e]{1,200}$/;

/**
 * The verifier key of an Ed25519 public key under a log's origin.
 * @throws RangeError when the name can't be a key name or the key is not Ed25519
 */
export function verifierKey(name: string, publicKey: KeyObject): VerifierKey {
  if (!KEY_NAME.test(name)) throw new RangeError('a key name has no blanks and no plus sign');
  return { name, id: keyId(name, rawKey(publicKey)), publicKey };
}

/** The text to publish. */
export function verifierKeyText(key: VerifierKey): string {
  return `${key.name}+${key.id}+${Buffer.concat([Buffer.of(ED25519), rawKey(key.publicKey)]).toString('base64')}`;
}

/** Reads the published text; null when it is malformed, of another algorithm, or its id doesn't fit its key. */
export function readVerifierKey(text: string): VerifierKey | null {
  const parts = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(text.trim());
  const [, name, id, base64] = parts ?? [];
  if (name === undefined || id === undefined || base64 === undefined || !KEY_NAME.test(name)) return null;
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== 33 || bytes[0] !== ED25519 || bytes.toString('base64') !== base64) return null;
  const raw = bytes.subarray(1);
  if (keyId(name, raw) !== id) return null;
  return { name, id, publicKey: createPublicKey({ key: Buffer.concat([SPKI_HEAD, raw]), format: 'der', type: 'spki' }) };
}

function keyId(name: string, raw: Uint8Array): string {
  return createHash('sha256')
    .update(name, 'utf8')
    .update(Buffer.of(0x0a, ED25519))
    .update(raw)
    .digest()
    .subarray(0, 4)
    .toString('hex');
}

function rawKey(publicKey: KeyObject): Buffer {
  if (publicKey.type !== 'public' || publicKey.asymmetricKeyType !== 'ed25519') {
    throw new RangeError('heads are verified with an Ed25519 public key');
  }
  return publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI_HEAD.length);
}
