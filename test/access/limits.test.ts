import { jest } from '@jest/globals';
import { recordPlace } from '../../src/app/open-store.js';
import { recordFolder, STARTING } from '../api/running-service.js';
import { openIdProvider, type OpenIdProvider } from './open-id-provider.js';
import { pageDocument } from './page-document.js';
import { securedService, type Answered, type SecuredService } from './secured-service.js';
import { systemClient, tokenForm, type SystemClient } from './system-client.js';

jest.setTimeout(STARTING);

const RATE = 12;
const SECRET = 'a-secret-of-this-test-only-0123456789';

describe('limits of a service with sign-in', () => {
  const folder = recordFolder();
  let provider: OpenIdProvider;
  let service: SecuredService;
  let north: SystemClient;
  beforeAll(async () => {
    provider = await openIdProvider({ hepatologist: { roles: ['BOARD'], tenant: 'north' }, surgeon: { roles: ['BOARD'], tenant: 'north' } });
    north = await systemClient('ehr-north', 'north');
    const place = recordPlace({ databaseUrl: `sqlite://${folder.path}/record.sqlite`, keyFolder: null });
    service = await securedService({ place, issuer: provider.issuer, jwksUrl: provider.jwksUrl, clients: [north.registered], ratePerMinute: RATE, metricsToken: SECRET });
  });
  afterAll(async () => {
    await service.service.close();
    await provider.close();
    folder.remove();
  });

  const code = ({ body }: Answered): string | undefined => body.errors?.[0]?.extensions.code;

  it('give the metrics to who knows the secret, and to nobody else', async () => {
    const metrics = (headers: Record<string, string>): Promise<Response> => fetch(`${service.url}/metrics`, { headers });
    const { accessToken } = await provider.signIn('hepatologist');
    for (const authorization of ['', SECRET, `Bearer ${SECRET}x`, `Bearer ${accessToken}`]) expect([authorization, (await metrics({ authorization })).status]).toEqual([authorization, 401]);
    const read = await metrics({ authorization: `Bearer ${SECRET}` });
    expect([read.status, await read.text()]).toEqual([200, expect.stringContaining('consilium_audit_entries')]);
  });

  it('tell the page, before anybody is known, that a proxy signs people in', async () => {
    expect(await (await fetch(`${service.url}/sign-in.json`)).json()).toEqual({ signIn: 'proxy' });
    expect((await fetch(`${service.url}/sign-in.json`, { method: 'POST' })).status).toBe(405);
    expect((await fetch(`${service.url}/sign-in.json/more`)).status).toBe(404);
  });

  it('let one account ask so many times a minute, and others go on', async () => {
    const { accessToken } = await provider.signIn('surgeon');
    const answers: Answered[] = [];
    for (let number = 0; number < RATE + 3; number += 1) answers.push(await service.ask(accessToken, pageDocument('Viewer')));
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(RATE).fill(200), 429, 429, 429]);
    const last = answers.at(-1);
    expect([last === undefined ? '' : code(last), Number(last?.headers.get('retry-after')) > 0]).toEqual(['RATE_LIMITED', true]);
    // It is the account that is limited, not the token nor the address.
    expect((await service.ask((await provider.signIn('surgeon')).accessToken, pageDocument('Viewer'))).status).toBe(429);
    expect((await service.ask((await provider.signIn('hepatologist')).accessToken, pageDocument('Viewer'))).status).toBe(200);
  });

  it('forbid a page of another site to ask: no header of another origin is answered with leave to read', async () => {
    const { accessToken } = await provider.signIn('hepatologist');
    const answer = await service.ask(accessToken, pageDocument('Viewer'), {}, { origin: 'https://elsewhere.example.org' });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    const preflight = await fetch(`${service.url}/graphql`, { method: 'OPTIONS', headers: { origin: 'https://elsewhere.example.org', 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,content-type' } });
    expect([preflight.ok, preflight.headers.get('access-control-allow-origin')]).toEqual([false, null]);
    const headers = Object.fromEntries(answer.headers);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'strict-transport-security': expect.stringContaining('max-age=') as unknown, 'cross-origin-resource-policy': 'same-origin', 'content-security-policy': "default-src 'none';frame-ancestors 'none'" });
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('stop listening to an address from which too much was refused, whatever it brings', async () => {
    const statuses: number[] = [];
    for (let number = 0; number < 70; number += 1) statuses.push((await service.ask('forged', pageDocument('Viewer'))).status);
    expect(new Set(statuses)).toEqual(new Set([401, 429]));
    expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(60);
    const answer = await service.ask((await provider.signIn('hepatologist')).accessToken, pageDocument('Viewer'));
    expect([answer.status, code(answer)]).toEqual([429, 'TOO_MANY_REFUSED']);
    expect((await service.post('/token', tokenForm(await north.assertion(`${service.url}/token`)))).status).toBe(429);
  });
});
