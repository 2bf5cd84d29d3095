import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import type { RegisteredClient } from '../../src/access/registered-client.js';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** A system with its private key, as a hospital has one. */
export interface SystemClient {
  readonly registered: RegisteredClient;
  readonly privateKey: CryptoKey;
  /** A signed assertion for an audience; claims and header can be spoiled. */
  assertion(audience: string, claims?: Readonly<Record<string, unknown>>, header?: Readonly<Record<string, unknown>>): Promise<string>;
  /** A signed token for a CDS Hooks call. */
  cdsToken(audience: string, claims?: Readonly<Record<string, unknown>>): Promise<string>;
}

export async function systemClient(id: string, tenant: string, alg = 'ES384'): Promise<SystemClient> {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
  const kid = `key-of-${id}`;
  const cdsIssuer = `https://${id}.example.org`;
  const jwk = { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' };
  const sign = (claims: Readonly<Record<string, unknown>>, header: Readonly<Record<string, unknown>> = {}): Promise<string> => new SignJWT(claims as JWTPayload).setProtectedHeader({ alg, kid, typ: 'JWT', ...header }).sign(privateKey);
  const now = (): number => Math.floor(Date.now() / 1_000);
  return {
    registered: { id, tenant, keys: { keys: { keys: [jwk] } }, cdsIssuer },
    privateKey,
    assertion: (audience, claims = {}, header = {}) => sign({ iss: id, sub: id, aud: audience, jti: randomUUID(), exp: now() + 240, ...claims }, header),
    cdsToken: (audience, claims = {}) => sign({ iss: cdsIssuer, aud: audience, jti: randomUUID(), iat: now(), exp: now() + 240, ...claims }),
  };
}

/** The form of a token request. */
export function tokenForm(assertion: string, more: Readonly<Record<string, string>> = {}): URLSearchParams {
  return new URLSearchParams({ grant_type: 'client_credentials', client_assertion_type: ASSERTION_TYPE, client_assertion: assertion, scope: 'consilium.integration', ...more });
}
