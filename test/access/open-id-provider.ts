import { jest } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import Provider from 'oidc-provider';

export const AUDIENCE = 'urn:consilium';
export const PAGE_CLIENT = 'board-page';

/** What a person is, by their account. */
export interface Claims {
  readonly roles: unknown;
  readonly tenant: unknown;
}

/** A real OpenID provider on this machine. */
export interface OpenIdProvider {
  readonly issuer: string;
  readonly jwksUrl: string;
  /** Its present private key, for tokens that it never made. */
  key(): JWK;
  /** Signs a person in, through the pages a person sees, and gives the access token. */
  signIn(account: string): Promise<{ readonly accessToken: string; readonly idToken: string }>;
  /** Signs with a new key from now on, and forgets the old one. */
  rotate(): Promise<void>;
  /** How often the keys were asked for. */
  keyRequests(): number;
  close(): Promise<void>;
}

/** Starts the provider; `people` gives roles and house by account. */
export async function openIdProvider(people: Readonly<Record<string, Claims>>): Promise<OpenIdProvider> {
  // It says on the console that it is set up for development, which it is.
  jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  jest.spyOn(console, 'info').mockImplementation(() => undefined);
  let handler: RequestListener = () => undefined;
  let keys = 0;
  const server: Server = createServer((request, response) => {
    if (request.url === '/jwks') keys += 1;
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const redirectUri = 'http://127.0.0.1/signed-in';
  let key: JWK = {};

  const rotate = async (): Promise<void> => {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    key = { ...(await exportJWK(privateKey)), kid: randomBytes(8).toString('hex'), use: 'sig', alg: 'ES256' };
    const provider = new Provider(issuer, {
      clients: [{ client_id: PAGE_CLIENT, token_endpoint_auth_method: 'none', redirect_uris: [redirectUri, 'http://127.0.0.1/'], application_type: 'native', response_types: ['code'], grant_types: ['authorization_code'], id_token_signed_response_alg: 'ES256' }],
      jwks: { keys: [key as never] },
      // The page asks from its own origin.
      clientBasedCORS: () => true,
      cookies: { keys: ['a secret of this test only'] },
      features: {
        devInteractions: { enabled: true },
        resourceIndicators: {
          enabled: true,
          defaultResource: () => AUDIENCE,
          useGrantedResource: () => true,
          getResourceServerInfo: () => ({ scope: 'openid', audience: AUDIENCE, accessTokenTTL: 600, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'ES256' } } }),
        },
      },
      findAccount: (_context: unknown, accountId: string) => ({ accountId, claims: () => Promise.resolve({ sub: accountId }) }),
      extraTokenClaims: (_context: unknown, token: unknown) => {
        const { accountId = '' } = token as { readonly accountId?: string };
        const person = people[accountId];
        return person === undefined ? {} : { consilium_roles: person.roles as never, consilium_tenant: person.tenant as never, name: `Name of ${accountId}` };
      },
    });
    handler = provider.callback();
  };
  await rotate();

  return {
    issuer,
    jwksUrl: `${issuer}/jwks`,
    key: () => key,
    rotate,
    keyRequests: () => keys,
    signIn: async (account) => {
      const verifier = randomBytes(32).toString('base64url');
      const challenge = createHash('sha256').update(verifier).digest('base64url');
      const query = new URLSearchParams({ client_id: PAGE_CLIENT, response_type: 'code', redirect_uri: redirectUri, scope: 'openid', code_challenge: challenge, code_challenge_method: 'S256', resource: AUDIENCE });
      const code = await pressThrough(`${issuer}/auth?${query.toString()}`, account, redirectUri);
      const answer = await fetch(`${issuer}/token`, { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', client_id: PAGE_CLIENT, code, redirect_uri: redirectUri, code_verifier: verifier, resource: AUDIENCE }) });
      const tokens = (await answer.json()) as { readonly access_token: string; readonly id_token: string };
      return { accessToken: tokens.access_token, idToken: tokens.id_token };
    },
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

/** Follows redirects and fills in the forms of sign-in and consent, with cookies, as a browser would. */
async function pressThrough(start: string, account: string, end: string): Promise<string> {
  const cookies = new Map<string, string>();
  let address = start;
  let form: URLSearchParams | null = null;
  for (let step = 0; step < 20; step += 1) {
    const answer: Response = await fetch(address, { redirect: 'manual', headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') }, ...(form === null ? {} : { method: 'POST', body: form }) });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const to = answer.headers.get('location');
    if (to !== null) {
      address = new URL(to, address).href;
      form = null;
      if (address.startsWith(end)) return new URL(address).searchParams.get('code') ?? '';
      continue;
    }
    const page = await answer.text();
    const action = /action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (action === undefined || prompt === undefined) throw new Error(`the provider shows no form: ${answer.status}`);
    address = new URL(action, address).href;
    form = new URLSearchParams({ prompt, ...(prompt === 'login' ? { login: account, password: 'any' } : {}) });
  }
  throw new Error('the provider asks on and on');
}
