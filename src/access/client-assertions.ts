import { decodeJwt, type JWTVerifyGetKey } from 'jose';
import type { TokenIds } from '../board/ports/token-ids.js';
import { keySet } from './key-set.js';
import type { RegisteredClient } from './registered-client.js';
import { TokenRefused } from './token-refused.js';
import { ASYMMETRIC, CLOCK_SKEW, headerOf, verifyToken, type VerifiedClaims } from './verify-token.js';

/** Seconds between now and exp at most (SMART Backend Services; CDS Hooks, "Trusting CDS Clients"). */
const LONGEST_LIFETIME = 300;

const TOKEN_ID = /^[\x20-\x7e]{1,200}$/;

/** Registered systems, found by what their tokens name as issuer, with their keys. */
export type ClientKeys = ReadonlyMap<string, { readonly client: RegisteredClient; readonly keys: JWTVerifyGetKey }>;

/** @param nameOf what the client's tokens name as issuer; `null`: it makes none of this kind */
export function clientKeys(clients: readonly RegisteredClient[], nameOf: (client: RegisteredClient) => string | null): ClientKeys {
  return new Map(
    clients.flatMap((client) => {
      const name = nameOf(client);
      return name === null ? [] : [[name, { client, keys: keySet(client.keys) }] as const];
    }),
  );
}

interface SignedBySystem {
  readonly audience: string;
  /** Claims besides iss, aud, exp and jti. */
  readonly required: readonly string[];
  readonly now: Date;
}

/**
 * Verifies a token that a registered system signed with its own key, for one use.
 * @throws TokenRefused
 * @throws RecordUnavailable when its use cannot be noted: it is not accepted then
 */
async function verifySigned(token: string, registered: ClientKeys, tokenIds: TokenIds, { audience, required, now }: SignedBySystem): Promise<{ readonly client: RegisteredClient; readonly claims: VerifiedClaims }> {
  headerOf(token);
  const issuer = issuerOf(token);
  const known = registered.get(issuer);
  if (known === undefined) throw new TokenRefused('TOKEN_ISSUER');
  const { client, keys } = known;
  const keyAddress = 'url' in client.keys ? client.keys.url : null;
  const claims = await verifyToken(token, { issuer, audience, algorithms: ASYMMETRIC, types: ['jwt'], longestLifetime: LONGEST_LIFETIME, required: ['iss', 'jti', ...required], keyAddress, keys }, now);
  if (typeof claims.aud !== 'string') throw new TokenRefused('TOKEN_AUDIENCE');
  if (typeof claims.jti !== 'string' || !TOKEN_ID.test(claims.jti)) throw new TokenRefused('TOKEN_CLAIM');
  // Last: only what its owner really signed is remembered, so that strangers cannot use up ids, nor space.
  const isFirst = await tokenIds.use({ issuer, tokenId: claims.jti, expiresAt: Math.ceil(claims.exp) + CLOCK_SKEW + 1 });
  if (!isFirst) throw new TokenRefused('TOKEN_REPLAYED');
  return { client, claims };
}

/** Verifies a client assertion of SMART Backend Services (RFC 7523); `audience` is the address of the token endpoint. */
export async function verifyClientAssertion(assertion: string, registered: ClientKeys, tokenIds: TokenIds, audience: string, now: Date): Promise<RegisteredClient> {
  headerOf(assertion);
  if (subjectOf(assertion) !== issuerOf(assertion)) throw new TokenRefused('TOKEN_SUBJECT');
  const { client } = await verifySigned(assertion, registered, tokenIds, { audience, required: ['sub'], now });
  return client;
}

/** Verifies the token of a CDS Hooks call; `audience` is the address of the service that was called. */
export async function verifyCdsToken(token: string, registered: ClientKeys, tokenIds: TokenIds, audience: string, now: Date): Promise<RegisteredClient> {
  const { client } = await verifySigned(token, registered, tokenIds, { audience, required: ['iat'], now });
  return client;
}

function issuerOf(token: string): string {
  const { iss } = claimsOf(token);
  if (typeof iss !== 'string') throw new TokenRefused('TOKEN_ISSUER');
  return iss;
}

function subjectOf(token: string): unknown {
  return claimsOf(token).sub;
}

/** What a token claims, before anybody believes it: only to find the keys to verify it with. */
function claimsOf(token: string): ReturnType<typeof decodeJwt> {
  try {
    return decodeJwt(token);
  } catch {
    throw new TokenRefused('TOKEN_MALFORMED');
  }
}
