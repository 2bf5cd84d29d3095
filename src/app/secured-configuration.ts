import { readFileSync } from 'node:fs';
import type { PageClient } from '../api/sign-in/page-sign-in.js';
import type { PersonIssuer } from '../access/person-tokens.js';
import { readClients, type RegisteredClient } from '../access/registered-client.js';
import { isSafeAddress } from '../access/safe-address.js';
import type { ConfigurationProblem } from './configuration-problem.js';

/** Settings of sign-in and of what only a service open to a network needs. */
export interface SecuredConfiguration {
  readonly publicUrl: string;
  readonly persons: PersonIssuer;
  /** How the page signs people in; `null`: a proxy in front does. */
  readonly page: PageClient | null;
  readonly clients: readonly RegisteredClient[];
  /** Proxies in front whose word on the sender's address is taken. */
  readonly proxies: number;
  /** Requests a minute that one account may send. */
  readonly ratePerMinute: number;
  /** Secret that /metrics asks for; `null`: it is not offered. */
  readonly metricsToken: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Settings that mean nothing without sign-in: who sets one believes to have it. */
export const SECURED_SETTINGS = ['PUBLIC_URL', 'OIDC_ISSUER', 'OIDC_AUDIENCE', 'OIDC_JWKS_URL', 'OIDC_TOKEN_TYPE', 'OIDC_ROLE_CLAIM', 'OIDC_TENANT_CLAIM', 'OIDC_CLIENT_ID', 'OIDC_SCOPE', 'CLIENTS_FILE', 'TRUSTED_PROXIES', 'RATE_PER_MINUTE', 'METRICS_TOKEN_FILE'] as const;

const TOKEN_TYPES: Readonly<Record<string, readonly string[]>> = { 'at+jwt': ['at+jwt'], JWT: ['jwt', 'at+jwt'] };
const CLAIM = /^[\x21-\x7e]{1,100}$/;
const SAFE = 'an https address (http on this machine only), without user and fragment';

/** Reads the settings of secured mode, and says everything that is wrong with them at once. */
export function readSecured(environment: Environment, problems: ConfigurationProblem[]): SecuredConfiguration | null {
  const before = problems.length;
  const wrong = (setting: string, message: string): void => void problems.push({ setting, message });
  const needed = (setting: string, isRight: (text: string) => boolean, message: string): string => {
    const text = environment[setting] ?? '';
    if (!isRight(text)) wrong(setting, text === '' ? `is needed with ACCESS_MODE=secured: ${message}` : message);
    return text;
  };
  const whole = (setting: string, fallback: number, low: number, high: number): number => {
    const text = environment[setting] ?? String(fallback);
    if (!/^\d{1,7}$/.test(text) || Number(text) < low || Number(text) > high) wrong(setting, `a whole number from ${low} to ${high}`);
    return Number(text);
  };
  const claim = (setting: string, fallback: string): string => {
    const text = environment[setting] ?? fallback;
    if (!CLAIM.test(text)) wrong(setting, 'the name of a claim');
    return text;
  };
  const types = TOKEN_TYPES[environment['OIDC_TOKEN_TYPE'] ?? 'at+jwt'];
  if (types === undefined) wrong('OIDC_TOKEN_TYPE', 'at+jwt, or JWT for providers that do not mark access tokens');
  const secured: SecuredConfiguration = {
    publicUrl: needed('PUBLIC_URL', (text) => isSafeAddress(text) && !text.endsWith('/') && !text.includes('?'), `${SAFE} and without a slash at the end`),
    persons: {
      issuer: needed('OIDC_ISSUER', isSafeAddress, SAFE),
      audience: needed('OIDC_AUDIENCE', (text) => text.trim() !== '', 'what the provider writes into `aud` of tokens for this service'),
      keys: { url: needed('OIDC_JWKS_URL', isSafeAddress, SAFE) },
      types: types ?? [],
      roleClaim: claim('OIDC_ROLE_CLAIM', 'consilium_roles'),
      tenantClaim: claim('OIDC_TENANT_CLAIM', 'consilium_tenant'),
    },
    page: pageIn(environment, wrong),
    clients: clientsIn(environment['CLIENTS_FILE'], wrong),
    proxies: whole('TRUSTED_PROXIES', 0, 0, 10),
    ratePerMinute: whole('RATE_PER_MINUTE', 1_200, 1, 1_000_000),
    metricsToken: metricsTokenIn(environment['METRICS_TOKEN_FILE'], wrong),
  };
  return problems.length === before ? secured : null;
}

function pageIn(environment: Environment, wrong: (setting: string, message: string) => void): PageClient | null {
  const { OIDC_ISSUER: issuer = '', OIDC_CLIENT_ID: clientId, OIDC_SCOPE: scope = 'openid' } = environment;
  if (!/^openid( [\x21\x23-\x5b\x5d-\x7e]+)*$/.test(scope)) wrong('OIDC_SCOPE', 'openid, and further scopes after spaces');
  if (clientId === undefined) {
    if (environment['OIDC_SCOPE'] !== undefined) wrong('OIDC_SCOPE', 'means nothing without OIDC_CLIENT_ID');
    return null;
  }
  if (!/^[\x21-\x7e]{1,200}$/.test(clientId)) wrong('OIDC_CLIENT_ID', 'the name under which the provider knows the page, a public client');
  return { issuer, clientId, scope };
}

function clientsIn(file: string | undefined, wrong: (setting: string, message: string) => void): readonly RegisteredClient[] {
  if (file === undefined) return [];
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    wrong('CLIENTS_FILE', 'cannot be read as JSON');
    return [];
  }
  const { clients, problems } = readClients(json);
  for (const problem of problems) wrong('CLIENTS_FILE', problem);
  return clients;
}

function metricsTokenIn(file: string | undefined, wrong: (setting: string, message: string) => void): string | null {
  if (file === undefined) return null;
  try {
    const token = readFileSync(file, 'utf8').trim();
    if (/^[A-Za-z0-9._~+/=-]{32,200}$/.test(token)) return token;
    wrong('METRICS_TOKEN_FILE', 'holds no secret of 32 to 200 letters, digits and . _ ~ + / = -');
  } catch {
    wrong('METRICS_TOKEN_FILE', 'cannot be read');
  }
  return null;
}
