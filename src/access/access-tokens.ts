import { createPublicKey, randomUUID, type KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';
import { TokenRefused } from './token-refused.js';
import { tenantOf } from './person-tokens.js';
import { verifyToken, type TokenRules } from './verify-token.js';

/** Seconds. A stolen one is of use for minutes; a system asks for the next. */
export const ACCESS_TOKEN_LIFETIME = 300;

const ALGORITHM = 'EdDSA';

/** A system as its access token describes it. */
export interface TokenClient {
  readonly id: string;
  readonly tenant: string;
}

/** Access tokens that this service gives to systems and takes back: every instance with the same keys takes those of the others. */
export interface AccessTokens {
  readonly issuer: string;
  issue(client: TokenClient, now: Date): Promise<string>;
  /** @throws TokenRefused */
  read(token: string, now: Date): Promise<TokenClient>;
}

/**
 * Makes and reads access tokens (RFC 9068).
 * @param keys Ed25519 private keys by their id, the present one first; the others are taken until their tokens have expired
 * @param publicUrl address of the service, issuer and audience at once
 */
export function accessTokens(keys: readonly [SigningKey, ...SigningKey[]], publicUrl: string): AccessTokens {
  const [present] = keys;
  const publicKeys = new Map(keys.map(({ id, privateKey }) => [id, createPublicKey(privateKey)]));
  const rules: TokenRules = {
    issuer: publicUrl,
    audience: publicUrl,
    algorithms: [ALGORITHM],
    types: ['at+jwt'],
    longestLifetime: ACCESS_TOKEN_LIFETIME,
    required: ['sub', 'iat', 'jti', 'tenant'],
    keyAddress: null,
    keys: ({ kid }) => {
      const key = publicKeys.get(kid ?? '');
      if (key === undefined) throw new TokenRefused('TOKEN_KEY');
      return key;
    },
  };
  return {
    issuer: publicUrl,
    issue: ({ id, tenant }, now) => {
      const seconds = Math.floor(now.getTime() / 1_000);
      return new SignJWT({ tenant, client_id: id })
        .setProtectedHeader({ alg: ALGORITHM, typ: 'at+jwt', kid: present.id })
        .setIssuer(publicUrl)
        .setAudience(publicUrl)
        .setSubject(id)
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + ACCESS_TOKEN_LIFETIME)
        .setJti(randomUUID())
        .sign(present.privateKey);
    },
    read: async (token, now) => {
      const { sub, tenant } = await verifyToken(token, rules, now);
      return { id: sub ?? '', tenant: tenantOf(tenant) };
    },
  };
}

export interface SigningKey {
  readonly id: string;
  readonly privateKey: KeyObject;
}
