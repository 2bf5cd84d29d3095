import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { SigningKey } from '../access/access-tokens.js';
import { SecretRefused, secretFile } from './secret-file.js';

const NAME = 'token-keys.json';

interface WrittenKey {
  readonly id: string;
  /** Ed25519 private key, PKCS #8 in PEM. */
  readonly privateKey: string;
}

/**
 * Keys of the access tokens that systems get, in token-keys.json of the key folder: a list, the present key first; a
 * rotation puts a new one in front, and takes the old one away five minutes later. All instances need the same file.
 * @throws SecretRefused when the file is readable by others or holds no such list
 */
export function tokenKeyFiles(folder: string): readonly [SigningKey, ...SigningKey[]] {
  const text = secretFile(folder, NAME, () => {
    const made: readonly WrittenKey[] = [{ id: `t${randomBytes(4).toString('hex')}`, privateKey: String(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' })) }];
    return `${JSON.stringify(made, null, 2)}\n`;
  });
  try {
    const [present, ...former] = (JSON.parse(text) as readonly WrittenKey[]).map(({ id, privateKey }): SigningKey => ({ id, privateKey: createPrivateKey(privateKey) }));
    if (present !== undefined && [present, ...former].every((key) => key.privateKey.asymmetricKeyType === 'ed25519' && typeof key.id === 'string')) return [present, ...former];
  } catch {
    // Said below, without what the file holds.
  }
  throw new SecretRefused(`${join(folder, NAME)}: is no list of Ed25519 keys`);
}
