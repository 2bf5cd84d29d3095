import { decodeJwt } from 'jose';
import type { TokenIds } from '../board/ports/token-ids.js';
import { RecordUnavailable } from '../board/record-unavailable.js';
import { accessTokens, ACCESS_TOKEN_LIFETIME, type SigningKey } from './access-tokens.js';
import { clientKeys, verifyCdsToken, verifyClientAssertion } from './client-assertions.js';
import type { Access, Account, Identified, IdentityRefused, RequestHeaders } from './identified.js';
import { personTokens, type PersonIssuer } from './person-tokens.js';
import type { RegisteredClient } from './registered-client.js';
import { pickedRole, ROLE_HEADER } from './role-header.js';
import { TokenRefused, type TokenRefusal } from './token-refused.js';
import { headerOf } from './verify-token.js';

export interface SecuredSettings {
  /** Address at which people and systems reach the service, without a slash at the end. */
  readonly publicUrl: string;
  readonly persons: PersonIssuer;
  readonly clients: readonly RegisteredClient[];
  /** Keys of our own access tokens, the present one first. */
  readonly tokenKeys: readonly [SigningKey, ...SigningKey[]];
}

/** What a token request was answered. */
export type TokenIssued = { readonly kind: 'issued'; readonly token: string; readonly lifetime: number } | { readonly kind: 'refused'; readonly reason: TokenRefusal; readonly isReplay: Account | null };

/** Access for people and systems that prove who they are. */
export interface SecuredAccess {
  /** For every door but CDS Hooks. */
  readonly general: Access;
  /** For calls of CDS services. */
  readonly cds: Access;
  /** Address of the token endpoint. */
  readonly tokenUrl: string;
  /** Gives a system an access token for its signed assertion. @throws RecordUnavailable */
  issue(assertion: string): Promise<TokenIssued>;
}

const BEARER = /^Bearer +([A-Za-z0-9._-]+)$/i;

/**
 * Sign-in by OpenID Connect for people, by SMART Backend Services and CDS Hooks tokens for systems.
 * @param now the clock of the service
 */
export function securedAccess({ publicUrl, persons, clients, tokenKeys }: SecuredSettings, tokenIds: TokenIds, now: () => Date): SecuredAccess {
  const own = accessTokens(tokenKeys, publicUrl);
  const readPerson = personTokens(persons);
  const byId = clientKeys(clients, ({ id }) => id);
  const byCdsIssuer = clientKeys(clients, ({ cdsIssuer }) => cdsIssuer);
  const tokenUrl = `${publicUrl}/token`;

  const bearer = async (token: string, headers: RequestHeaders): Promise<Identified> => {
    if (claimedIssuer(token) === own.issuer) {
      const { id, tenant } = await own.read(token, now());
      // A client that was taken from the list is out at once, not when its token expires.
      if (byId.get(id)?.client.tenant !== tenant) throw new TokenRefused('TOKEN_SUBJECT');
      return { kind: 'known', account: system(id, tenant, 'CLIENT_ASSERTION') };
    }
    const { id, name, tenant, roles } = await readPerson(token, now());
    const role = pickedRole(headers[ROLE_HEADER], roles);
    if (typeof role !== 'string') return role;
    return { kind: 'known', account: { actor: { id, role, verified: true, tenant }, name, roles, signIn: 'OPENID_CONNECT' } };
  };

  return {
    tokenUrl,
    general: { mode: 'SECURED', identify: (headers) => orRefused(async () => bearer(tokenIn(headers), headers)) },
    cds: {
      mode: 'SECURED',
      identify: (headers, path) =>
        orRefused(async () => {
          const { id, tenant } = await verifyCdsToken(tokenIn(headers), byCdsIssuer, tokenIds, `${publicUrl}${path}`, now());
          return { kind: 'known', account: system(id, tenant, 'CDS_HOOKS_TOKEN') };
        }),
    },
    issue: async (assertion) => {
      try {
        const client = await verifyClientAssertion(assertion, byId, tokenIds, tokenUrl, now());
        return { kind: 'issued', token: await own.issue(client, now()), lifetime: ACCESS_TOKEN_LIFETIME };
      } catch (error) {
        if (!(error instanceof TokenRefused)) throw error;
        return { kind: 'refused', reason: error.reason, isReplay: error.reason === 'TOKEN_REPLAYED' ? replayer(assertion) : null };
      }
    },
  };

  /** Whose assertion was sent twice: it was verified before it was found used, so its claims can be believed. */
  function replayer(assertion: string): Account | null {
    const client = byId.get(claimedIssuer(assertion) ?? '')?.client;
    return client === undefined ? null : system(client.id, client.tenant, 'CLIENT_ASSERTION');
  }
}

function system(id: string, tenant: string, signIn: Account['signIn']): Account {
  return { actor: { id, role: 'INTEGRATION', verified: true, tenant }, name: id, roles: ['INTEGRATION'], signIn };
}

function tokenIn({ authorization }: RequestHeaders): string {
  if (authorization === undefined) throw new TokenRefused('TOKEN_MISSING');
  const [, token] = typeof authorization === 'string' ? (BEARER.exec(authorization) ?? []) : [];
  if (token === undefined) throw new TokenRefused('TOKEN_MALFORMED');
  headerOf(token);
  return token;
}

function claimedIssuer(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    throw new TokenRefused('TOKEN_MALFORMED');
  }
}

/** One text for every reason: a stranger does not learn how near a forged token came. */
async function orRefused(identify: () => Promise<Identified>): Promise<Identified> {
  try {
    return await identify();
  } catch (error) {
    if (error instanceof TokenRefused) return refusal(error.reason);
    if (error instanceof RecordUnavailable) return refusal('KEYS_UNAVAILABLE');
    throw error;
  }
}

function refusal(reason: TokenRefusal): IdentityRefused {
  if (reason === 'KEYS_UNAVAILABLE') return { kind: 'refused', status: 503, code: 'SIGN_IN_UNAVAILABLE', message: 'tokens cannot be checked now; ask again later', reason };
  return { kind: 'refused', status: 401, code: 'UNAUTHENTICATED', message: 'a valid token is needed', reason };
}
