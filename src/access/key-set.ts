import { createLocalJWKSet, createRemoteJWKSet, customFetch, type FetchImplementation, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

/** Milliseconds. A key that is not known is looked for again, though not for every stranger's token. */
const COOLDOWN = 10_000;
const PATIENCE = 5_000;

/** Milliseconds after which keys are fetched again even though the token's key is known: so a withdrawn one is forgotten. */
const FRESH = 600_000;

/** Bytes; a key set is small. */
const LARGEST = 100_000;

/** Where the keys of an issuer come from. */
export type KeySource = { readonly url: string } | { readonly keys: JSONWebKeySet };

/** The keys of an issuer, fetched when needed, kept for ten minutes, and fetched again when a token names a new one. */
export function keySet(source: KeySource): JWTVerifyGetKey {
  if ('keys' in source) return createLocalJWKSet(source.keys);
  return createRemoteJWKSet(new URL(source.url), { cooldownDuration: COOLDOWN, timeoutDuration: PATIENCE, cacheMaxAge: FRESH, [customFetch]: smallAnswer });
}

/** Fetches without following anybody elsewhere, and reads no more than a key set can hold. */
const smallAnswer: FetchImplementation = async (url, options) => {
  const response = await fetch(url, { ...options, redirect: 'manual' });
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    bytes += part.value.length;
    if (bytes > LARGEST) {
      await reader?.cancel();
      throw new Error('a key set is larger than any can be');
    }
    parts.push(part.value);
  }
  return new Response(Buffer.concat(parts), { status: response.status, headers: response.headers });
};
