import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeyRing } from '../board/ports/key-ring.js';
import type { PseudonymKey } from '../ledger/pseudonym.js';
import { readVerifierKey, verifierKey, verifierKeyText, type VerifierKey } from '../ledger/verifier-key.js';
import { SecretRefused, secretFile } from './secret-file.js';

interface WrittenKey {
  readonly id: string;
  /** 32 bytes, hexadecimal digits. */
  readonly secret: string;
}

function newKey(): WrittenKey {
  return { id: `k${randomBytes(4).toString('hex')}`, secret: randomBytes(32).toString('hex') };
}

/**
 * The keys of a folder; each file is made when it is not there.
 * - signing-key.json: Ed25519 private key (PEM) and the origin of the log
 * - trusted-keys.txt: verifier keys of former signing keys, one a line; made by a rotation
 * - master-key.json: wraps case keys
 * - former-master-keys.json: a list; made by a rotation, deleted by hand once nothing is under them
 * - pseudonym-keys.json: a list, the present key first; a rotation puts a new one in front
 *
 * @throws SecretRefused when a file is readable by others or is no key
 */
export function keyFiles(folder: string): KeyRing {
  const { origin, privateKey: pem } = read<{ origin: string; privateKey: string }>(folder, 'signing-key.json', () => ({
    origin: `consilium/${randomBytes(8).toString('hex')}`,
    privateKey: String(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' })),
  }));
  const master = read<WrittenKey>(folder, 'master-key.json', newKey);
  const formerMasters = existsSync(join(folder, 'former-master-keys.json')) ? read<readonly WrittenKey[]>(folder, 'former-master-keys.json', () => []).map(({ id, secret }) => ({ id, bytes: keyBytes(secret, folder) })) : [];
  const pseudonyms = read<readonly WrittenKey[]>(folder, 'pseudonym-keys.json', () => [newKey()]);
  const [present, ...former] = pseudonyms.map(({ id, secret }): PseudonymKey => ({ id, secret: keyBytes(secret, folder) }));
  if (present === undefined) throw new SecretRefused(`${join(folder, 'pseudonym-keys.json')}: holds no key`);
  const privateKey = createPrivateKey(pem);
  const verifier = verifierKey(origin, createPublicKey(privateKey));
  return { signing: { verifier, privateKey }, trusted: [verifier, ...formerVerifiers(folder)], master: { id: master.id, bytes: keyBytes(master.secret, folder) }, formerMasters, pseudonyms: [present, ...former] };
}

/** What others need to verify receipts and exports. */
export function publishedKey({ signing }: KeyRing): string {
  return verifierKeyText(signing.verifier);
}

function read<T>(folder: string, name: string, make: () => T): T {
  const text = secretFile(folder, name, () => `${JSON.stringify(make(), null, 2)}\n`);
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new SecretRefused(`${join(folder, name)}: is not JSON`);
  }
}

function keyBytes(secret: unknown, folder: string): Buffer {
  if (typeof secret !== 'string' || !/^[0-9a-f]{64}$/.test(secret)) throw new SecretRefused(`${folder}: a key is not 32 bytes in hexadecimal digits`);
  return Buffer.from(secret, 'hex');
}

function formerVerifiers(folder: string): readonly VerifierKey[] {
  const file = join(folder, 'trusted-keys.txt');
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => {
    const key = readVerifierKey(line);
    if (key === null) throw new SecretRefused(`${file}: a line is no verifier key`);
    return key;
  });
}
