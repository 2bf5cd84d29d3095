import type { JWTPayload } from 'jose';
import { SERVICE_TENANT } from '../board/actor.js';
import { isRole, type Role } from '../board/role.js';
import type { KeySource } from './key-set.js';
import { keySet } from './key-set.js';
import { TokenRefused } from './token-refused.js';
import { ASYMMETRIC, verifyToken, type TokenRules } from './verify-token.js';

/** Seconds. A person signs in once a day at least. */
const LONGEST_LIFETIME = 86_400;

const ACCOUNT = /^[\x21-\x7e]{1,200}$/;
const TENANT = /^[a-z0-9][a-z0-9-]{0,39}$/;
const NAME = /^[^\p{C}]{1,100}$/u;

/** An OpenID provider and how its tokens tell roles. */
export interface PersonIssuer {
  readonly issuer: string;
  readonly audience: string;
  readonly keys: KeySource;
  readonly types: readonly string[];
  readonly roleClaim: string;
  readonly tenantClaim: string;
}

/** A person as their token describes them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly tenant: string;
  readonly roles: readonly Role[];
}

/** Makes the reader of the access tokens of an OpenID provider; keys are shared by all its calls. */
export function personTokens({ issuer, audience, keys, types, roleClaim, tenantClaim }: PersonIssuer): (token: string, now: Date) => Promise<Person> {
  const rules: TokenRules = {
    issuer,
    audience,
    algorithms: ASYMMETRIC,
    types,
    longestLifetime: LONGEST_LIFETIME,
    required: ['sub', 'iat'],
    keyAddress: 'url' in keys ? keys.url : null,
    keys: keySet(keys),
  };
  return async (token, now) => {
    const claims = await verifyToken(token, rules, now);
    // Made for the client at sign-in and not for us, even when a provider gives both the same audience.
    if (claims['nonce'] !== undefined || claims['at_hash'] !== undefined) throw new TokenRefused('TOKEN_TYPE');
    if (typeof claims.sub !== 'string' || !ACCOUNT.test(claims.sub)) throw new TokenRefused('TOKEN_SUBJECT');
    return { id: claims.sub, name: nameOf(claims), tenant: tenantOf(claims[tenantClaim]), roles: rolesOf(claims[roleClaim]) };
  };
}

function nameOf({ name, preferred_username: username, sub }: JWTPayload): string {
  const known = [name, username].find((text): text is string => typeof text === 'string' && NAME.test(text));
  return known ?? sub ?? '';
}

/** @throws TokenRefused when the claim names no house, or the service's own */
export function tenantOf(claim: unknown): string {
  if (typeof claim !== 'string' || !TENANT.test(claim) || claim === SERVICE_TENANT) throw new TokenRefused('TOKEN_TENANT');
  return claim;
}

/** Roles of the claim, a text or a list of texts. Providers put other words there too; a person is never an integration. */
function rolesOf(claim: unknown): readonly Role[] {
  const words = (Array.isArray(claim) ? claim : [claim]).filter((word): word is string => typeof word === 'string').map((word) => word.toUpperCase());
  return [...new Set(words)].filter(isRole).filter((role) => role !== 'INTEGRATION');
}
