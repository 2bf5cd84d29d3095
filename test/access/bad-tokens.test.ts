import { randomUUID } from 'node:crypto';
import type { Identified } from '../../src/access/identified.js';
import { securedAccess, type SecuredAccess } from '../../src/access/secured-access.js';
import { generateKeyPairSync } from 'node:crypto';
import type { TokenUse } from '../../src/board/ports/token-ids.js';
import { BAD_TOKENS, badToken, goodToken, type Forge } from './bad-tokens.js';
import { AUDIENCE, openIdProvider, type OpenIdProvider } from './open-id-provider.js';
import { systemClient, type SystemClient } from './system-client.js';

/** How many of each kind. */
const EACH = 100;

const SERVICE = 'http://127.0.0.1:9';
const now = (): number => Math.floor(Date.now() / 1_000);

describe(`bad tokens, ${Object.keys(BAD_TOKENS).length} kinds, ${EACH} of each`, () => {
  let provider: OpenIdProvider;
  let forge: Forge;
  let access: SecuredAccess;
  let ehr: SystemClient;
  beforeAll(async () => {
    provider = await openIdProvider({});
    ehr = await systemClient('ehr-north', 'north');
    forge = { issuer: provider.issuer, audience: AUDIENCE, key: provider.key(), foreignKeys: 'https://forger.example.org/jwks' };
    const used = new Set<string>();
    const tokenIds = {
      use: ({ issuer, tokenId }: TokenUse) => {
        const isFirst = !used.has(`${issuer} ${tokenId}`);
        used.add(`${issuer} ${tokenId}`);
        return Promise.resolve(isFirst);
      },
    };
    const persons = { issuer: provider.issuer, audience: AUDIENCE, keys: { url: provider.jwksUrl }, types: ['at+jwt'], roleClaim: 'consilium_roles', tenantClaim: 'consilium_tenant' };
    access = securedAccess({ publicUrl: SERVICE, persons, clients: [ehr.registered], tokenKeys: [{ id: 't1', privateKey: generateKeyPairSync('ed25519').privateKey }] }, tokenIds, () => new Date());
  });
  afterAll(() => provider.close());

  const identify = (token: string): Promise<Identified> => access.general.identify({ authorization: `Bearer ${token}` }, '/graphql');

  it('are made of a token that is accepted', async () => {
    expect(await identify(await goodToken(forge))).toMatchObject({ kind: 'known', account: { actor: { id: 'hepatologist', role: 'BOARD', tenant: 'north', verified: true } } });
    expect(Object.keys(BAD_TOKENS).length).toBeGreaterThanOrEqual(40);
  });

  it.each(Object.keys(BAD_TOKENS))('are refused: %s', async (kind) => {
    const answers = new Set<string>();
    for (let number = 0; number < EACH; number += 1) {
      const identified = await identify(await badToken(kind, forge));
      answers.add(identified.kind === 'known' ? 'ACCEPTED' : `${identified.status} ${identified.code} ${identified.message}`);
    }
    // One answer for all: a forger does not learn how near a token came.
    expect([...answers]).toEqual(['401 UNAUTHENTICATED a valid token is needed']);
  });

  it('do not make the service ask the provider for its keys again and again', () => {
    expect(provider.keyRequests()).toBeLessThan(30);
  });

  it.each([undefined, '', 'Bearer', 'Basic dXNlcjp3b3Jk', 'Bearer a b', 'Bearer =', ['Bearer a', 'Bearer b']])('are refused when the header is %j', async (authorization) => {
    expect(await access.general.identify({ authorization }, '/graphql')).toMatchObject({ kind: 'refused', status: 401 });
  });

  const ASSERTIONS: Readonly<Record<string, (client: SystemClient) => Promise<string>>> = {
    'for another address': (client) => client.assertion('https://elsewhere.example.org/token'),
    'for a list of addresses': (client) => client.assertion(`${SERVICE}/token`, { aud: [`${SERVICE}/token`, 'https://elsewhere.example.org'] }),
    'for the service and not its token endpoint': (client) => client.assertion(SERVICE),
    'of another subject': (client) => client.assertion(`${SERVICE}/token`, { sub: 'ehr-south' }),
    'of a client nobody registered': (client) => client.assertion(`${SERVICE}/token`, { iss: 'unknown', sub: 'unknown' }),
    'without an id': (client) => client.assertion(`${SERVICE}/token`, { jti: undefined }),
    'with an id that is a number': (client) => client.assertion(`${SERVICE}/token`, { jti: 7 }),
    'with an endless id': (client) => client.assertion(`${SERVICE}/token`, { jti: 'x'.repeat(201) }),
    'valid for an hour': (client) => client.assertion(`${SERVICE}/token`, { exp: now() + 3_600 }),
    'expired': (client) => client.assertion(`${SERVICE}/token`, { exp: now() - 120 }),
    'that never expires': (client) => client.assertion(`${SERVICE}/token`, { exp: undefined }),
    'of another type': (client) => client.assertion(`${SERVICE}/token`, {}, { typ: 'at+jwt' }),
    'with another key id': (client) => client.assertion(`${SERVICE}/token`, {}, { kid: 'key-of-another' }),
    'with an address of keys that was not registered': (client) => client.assertion(`${SERVICE}/token`, {}, { jku: 'https://forger.example.org/jwks' }),
    'by another key': async () => (await systemClient('ehr-north', 'north')).assertion(`${SERVICE}/token`),
  };

  it.each(Object.keys(ASSERTIONS))('of systems are refused: an assertion %s', async (kind) => {
    expect(await access.issue(await ehr.assertion(`${SERVICE}/token`))).toMatchObject({ kind: 'issued' });
    for (let number = 0; number < 10; number += 1) expect(await access.issue((await ASSERTIONS[kind]?.(ehr)) ?? '')).toMatchObject({ kind: 'refused' });
  });

  it('of systems are refused: one of another kind than the door takes', async () => {
    const cds = (token: string): Promise<Identified> => access.cds.identify({ authorization: `Bearer ${token}` }, '/cds-services/a');
    const issued = await access.issue(await ehr.assertion(`${SERVICE}/token`));
    const accessToken = issued.kind === 'issued' ? issued.token : '';
    expect(await identify(accessToken)).toMatchObject({ kind: 'known', account: { actor: { id: 'ehr-north', role: 'INTEGRATION', tenant: 'north' } } });
    expect(await cds(await ehr.cdsToken(`${SERVICE}/cds-services/a`))).toMatchObject({ kind: 'known', account: { signIn: 'CDS_HOOKS_TOKEN' } });
    for (const token of [accessToken, await goodToken(forge), await ehr.assertion(`${SERVICE}/token`), await ehr.cdsToken(`${SERVICE}/cds-services/b`), await ehr.cdsToken(`${SERVICE}/cds-services/a`, { iat: undefined })]) expect(await cds(token)).toMatchObject({ kind: 'refused', status: 401 });
    for (const token of [await ehr.assertion(`${SERVICE}/token`), await ehr.cdsToken(`${SERVICE}/graphql`)]) expect(await identify(token)).toMatchObject({ kind: 'refused', status: 401 });
    expect(await access.issue(await ehr.cdsToken(`${SERVICE}/token`))).toMatchObject({ kind: 'refused' });
  });

  it('of systems are refused: a second use', async () => {
    const jti = randomUUID();
    const assertion = await ehr.assertion(`${SERVICE}/token`, { jti });
    expect(await access.issue(assertion)).toMatchObject({ kind: 'issued' });
    expect(await access.issue(assertion)).toMatchObject({ kind: 'refused', reason: 'TOKEN_REPLAYED', isReplay: { actor: { id: 'ehr-north', tenant: 'north' } } });
    expect(await access.issue(await ehr.assertion(`${SERVICE}/token`, { jti }))).toMatchObject({ kind: 'refused', reason: 'TOKEN_REPLAYED' });
  });
});
