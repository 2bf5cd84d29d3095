import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifierKey, verifierKeyText } from '../ledger/verifier-key.js';
import { keyFiles } from './key-files.js';
import { replaceSecret } from './secret-file.js';

/** Which key is exchanged. */
export type RotatedKey = 'signing' | 'master' | 'pseudonym';

/**
 * Exchanges a key in the files of a folder; running services take it up when they are started again. The former key is
 * kept where it is still needed: as a verifier key, as a master key that opens, as a pseudonym key that finds. Written
 * in an order in which a crash in between leaves a folder that still works.
 *
 * @returns the id of the new key
 * @throws SecretRefused when the files are not in order
 */
export function rotateKey(folder: string, which: RotatedKey): string {
  // Nothing is exchanged in a folder that the service would not start with.
  const { signing } = keyFiles(folder);
  switch (which) {
    case 'signing': {
      const trusted = join(folder, 'trusted-keys.txt');
      replaceSecret(trusted, `${existsSync(trusted) ? readFileSync(trusted, 'utf8').trimEnd() + '\n' : ''}${verifierKeyText(signing.verifier)}\n`);
      const pem = String(generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }));
      replaceSecret(join(folder, 'signing-key.json'), written({ origin: signing.verifier.name, privateKey: pem }));
      return verifierKey(signing.verifier.name, createPublicKey(createPrivateKey(pem))).id;
    }
    case 'master': {
      const former = join(folder, 'former-master-keys.json');
      const present = JSON.parse(readFileSync(join(folder, 'master-key.json'), 'utf8')) as unknown;
      replaceSecret(former, written([present, ...(existsSync(former) ? (JSON.parse(readFileSync(former, 'utf8')) as unknown[]) : [])]));
      const key = newKey();
      replaceSecret(join(folder, 'master-key.json'), written(key));
      return key.id;
    }
    case 'pseudonym': {
      const file = join(folder, 'pseudonym-keys.json');
      const key = newKey();
      replaceSecret(file, written([key, ...(JSON.parse(readFileSync(file, 'utf8')) as unknown[])]));
      return key.id;
    }
  }
}

function newKey(): { readonly id: string; readonly secret: string } {
  return { id: `k${randomBytes(4).toString('hex')}`, secret: randomBytes(32).toString('hex') };
}

function written(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
