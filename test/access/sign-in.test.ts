import { jest } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { recordPlace } from '../../src/app/open-store.js';
import { PAGE_DOCUMENTS } from '../../src/api/request/page-documents.js';
import { createHash } from 'node:crypto';
import { recordFolder, STARTING } from '../api/running-service.js';
import { openIdProvider, type OpenIdProvider } from './open-id-provider.js';
import { pageDocument } from './page-document.js';
import { securedService, type SecuredService } from './secured-service.js';
import { systemClient, tokenForm, type SystemClient } from './system-client.js';

jest.setTimeout(STARTING);

const PEOPLE = {
  hepatologist: { roles: ['offline', 'BOARD', 'AUDITOR'], tenant: 'north' },
  auditor: { roles: 'auditor', tenant: 'north' },
  surgeon: { roles: ['BOARD'], tenant: 'south' },
  stranger: { roles: [], tenant: 'north' },
  impostor: { roles: ['INTEGRATION'], tenant: 'north' },
  homeless: { roles: ['BOARD'], tenant: 'consilium' },
};

const VIEWER = '{ viewer { name role roles verified tenant mode signIn } }';
const RECORD = 'mutation ($input: RecordAssessmentInput!) { recordAssessment(input: $input) { __typename ... on RecordedAssessment { id actor { id role } } } }';
const READ = 'query ($id: ID!) { assessment(id: $id) { __typename } }';

describe('sign-in', () => {
  const folder = recordFolder();
  let provider: OpenIdProvider;
  let service: SecuredService;
  let ehr: SystemClient;
  let other: SystemClient;
  beforeAll(async () => {
    provider = await openIdProvider(PEOPLE);
    [ehr, other] = await Promise.all([systemClient('ehr-north', 'north'), systemClient('ehr-south', 'south', 'RS384')]);
    service = await securedService({ place: recordPlace({ databaseUrl: `sqlite://${folder.path}/record.sqlite`, keyFolder: null }), issuer: provider.issuer, jwksUrl: provider.jwksUrl, clients: [ehr.registered, other.registered] });
  });
  afterAll(async () => {
    await service.service.close();
    await provider.close();
    folder.remove();
  });

  const systemToken = async (client: SystemClient): Promise<string> => {
    const { status, body } = await service.post('/token', tokenForm(await client.assertion(`${service.url}/token`)));
    expect([status, body['token_type'], body['expires_in'], body['scope']]).toEqual([200, 'bearer', 300, 'consilium.integration']);
    return body['access_token'] as string;
  };

  it('lets a person in whom the OpenID provider vouches for, as what the provider says', async () => {
    const { accessToken } = await provider.signIn('hepatologist');
    const { body } = await service.ask(accessToken, pageDocument('Viewer'));
    expect(body.data?.['viewer']).toMatchObject({ name: 'Name of hepatologist', role: 'BOARD', verified: true, mode: 'SECURED' });
    const asAuditor = await service.ask(accessToken, pageDocument('Viewer'), {}, { 'consilium-role': 'AUDITOR' });
    expect(asAuditor.body.data?.['viewer']).toMatchObject({ role: 'AUDITOR', verified: true });
    const asAdministrator = await service.ask(accessToken, pageDocument('Viewer'), {}, { 'consilium-role': 'ADMINISTRATOR' });
    expect([asAdministrator.status, asAdministrator.body.errors?.[0]?.extensions.code]).toEqual([403, 'ROLE_NOT_HELD']);
  });

  it('ignores a name that somebody merely claims', async () => {
    const { accessToken } = await provider.signIn('auditor');
    const { body } = await service.ask(accessToken, pageDocument('Viewer'), {}, { 'consilium-actor': 'somebody-else' });
    expect(body.data?.['viewer']).toMatchObject({ name: 'Name of auditor', role: 'AUDITOR' });
  });

  it.each([
    ['stranger', 403, 'NO_ROLE'],
    ['impostor', 403, 'NO_ROLE'],
    ['homeless', 401, 'UNAUTHENTICATED'],
  ] as const)('does not let in %s', async (account, status, code) => {
    const { accessToken } = await provider.signIn(account);
    const answer = await service.ask(accessToken, pageDocument('Viewer'));
    expect([answer.status, answer.body.errors?.[0]?.extensions.code]).toEqual([status, code]);
  });

  it('refuses the token that the provider made for the page and not for the service', async () => {
    const { idToken } = await provider.signIn('hepatologist');
    expect((await service.ask(idToken, pageDocument('Viewer'))).status).toBe(401);
  });

  it('refuses whoever brings no token, at every door', async () => {
    const answers = await Promise.all(['/graphql', '/export', '/cds-services/any', '/graphql/', '/GRAPHQL'].map((path) => service.post(path, '{}', { 'content-type': 'application/json' })));
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
    expect(answers[0]?.headers.get('www-authenticate')).toBe('Bearer realm="consilium"');
  });

  it('follows the provider when it changes its keys, and no longer takes what the old one signed', async () => {
    const before = await provider.signIn('hepatologist');
    expect((await service.ask(before.accessToken, pageDocument('Viewer'))).status).toBe(200);
    await provider.rotate();
    const after = await provider.signIn('hepatologist');
    // The keys were fetched a moment ago; they are not fetched again for everybody's token at once.
    await new Promise((resolve) => setTimeout(resolve, 10_500));
    expect((await service.ask(after.accessToken, pageDocument('Viewer'))).status).toBe(200);
    expect((await service.ask(before.accessToken, pageDocument('Viewer'))).status).toBe(401);
    expect(provider.keyRequests()).toBeLessThan(6);
  });

  it('lets a system in with its signed assertion, once', async () => {
    const assertion = await ehr.assertion(`${service.url}/token`);
    const first = await service.post('/token', tokenForm(assertion));
    const second = await service.post('/token', tokenForm(assertion));
    expect([first.status, second.status, second.body['error']]).toEqual([200, 401, 'invalid_client']);
    const { body } = await service.ask(first.body['access_token'] as string, VIEWER);
    expect(body.data?.['viewer']).toEqual({ name: 'ehr-north', role: 'INTEGRATION', roles: ['INTEGRATION'], verified: true, tenant: 'north', mode: 'SECURED', signIn: 'CLIENT_ASSERTION' });
    const auditor = (await provider.signIn('auditor')).accessToken;
    const { body: log } = await service.ask(auditor, pageDocument('AuditEntries'), { first: 1 });
    expect(JSON.stringify(log.data)).toContain('REPLAY');
  });

  it('tells systems how to sign in', async () => {
    const answer = await fetch(`${service.url}/.well-known/smart-configuration`);
    expect(await answer.json()).toMatchObject({ token_endpoint: `${service.url}/token`, token_endpoint_auth_methods_supported: ['private_key_jwt'], token_endpoint_auth_signing_alg_values_supported: expect.arrayContaining(['RS384', 'ES384']) as unknown });
  });

  it.each([
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
    ['another kind of assertion', { client_assertion_type: 'saml' }, 400, 'invalid_request'],
    ['a secret', { client_secret: 's' }, 400, 'invalid_request'],
    ['another scope', { scope: 'system/*.cruds' }, 400, 'invalid_scope'],
    ['no assertion that it can read', { client_assertion: 'x' }, 401, 'invalid_client'],
  ] as const)('gives no token for %s', async (_what, spoiled, status, error) => {
    const answer = await service.post('/token', tokenForm(await ehr.assertion(`${service.url}/token`), spoiled));
    expect([answer.status, answer.body['error'], answer.body['access_token']]).toEqual([status, error, undefined]);
  });

  it('gives no token for a body that is no form, too large, compressed, or asks twice', async () => {
    const form = tokenForm(await ehr.assertion(`${service.url}/token`)).toString();
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const answers = [
      await service.post('/token', JSON.stringify({ grant_type: 'client_credentials' }), { 'content-type': 'application/json' }),
      await service.post('/token', `${form}&x=${'y'.repeat(20_000)}`, type),
      await service.post('/token', `${form}&scope=consilium.integration`, type),
    ];
    expect(answers.map(({ status, body }) => [status, body['error']])).toEqual([[400, 'invalid_request'], [400, 'invalid_request'], [400, 'invalid_request']]);
    expect((await fetch(`${service.url}/token`)).status).toBe(405);
  });

  it('lets a system call a CDS service with a token for that address, once', async () => {
    const path = '/cds-services/consilium-patient-view';
    const token = await ehr.cdsToken(`${service.url}${path}`);
    const call = (with_: string, to = path) => service.post(to, '{}', { 'content-type': 'application/json', authorization: `Bearer ${with_}` });
    const first = await call(token);
    expect(first.status).not.toBe(401);
    expect((await call(token)).status).toBe(401);
    expect((await call(await ehr.cdsToken(`${service.url}/cds-services/another`))).status).toBe(401);
    expect((await call(await systemToken(ehr))).status).toBe(401);
  });

  it('keeps the patients of two hospitals apart, and answers the other one as if there were nothing', async () => {
    const north = await systemToken(ehr);
    const south = await systemToken(other);
    const input = { profile: { tumor: { largestDiameterBeforeTace: [{ value: '7.2', unit: 'cm' }] } }, patientReference: 'mrn-1', idempotencyKey: 'one' };
    const recorded = (await service.ask(north, RECORD, { input })).body.data?.['recordAssessment'] as { readonly id: string; readonly actor: object };
    expect(recorded.actor).toEqual({ id: 'ehr-north', role: 'integration' });
    // The same key and the same reference in another house are another request about another patient.
    const same = (await service.ask(south, RECORD, { input })).body.data?.['recordAssessment'] as { readonly id: string };
    expect(same.id).not.toBe(recorded.id);
    expect((await service.ask(north, READ, { id: recorded.id })).body.data).toEqual({ assessment: { __typename: 'RecordedAssessment' } });
    expect((await service.ask(south, READ, { id: recorded.id })).body.data).toEqual({ assessment: { __typename: 'AssessmentUnknown' } });
    expect((await service.ask(south, READ, { id: 'nothing' })).body.data).toEqual({ assessment: { __typename: 'AssessmentUnknown' } });
  });

  it('lets people ask the documents of the page, and systems their own', async () => {
    const { accessToken } = await provider.signIn('hepatologist');
    const own = await service.ask(accessToken, VIEWER);
    expect([own.status, own.body.errors?.[0]?.extensions.code]).toEqual([400, 'DOCUMENT_NOT_TRUSTED']);
    expect((await service.ask(await systemToken(ehr), VIEWER)).status).toBe(200);
    for (const name of PAGE_DOCUMENTS.values()) expect([name, PAGE_DOCUMENTS.get(createHash('sha256').update(pageDocument(name)).digest('hex'))]).toEqual([name, name]);
  });

  it('tells nobody its schema', async () => {
    const { body } = await service.ask(await systemToken(ehr), '{ __schema { types { name } } }');
    expect([body.data, body.errors?.[0]?.extensions.code]).toEqual([undefined, 'GRAPHQL_VALIDATION_FAILED']);
  });

  it('leaves no token and no account in the log', async () => {
    const log = service.logged.join('');
    expect(log).toContain('"reason":"TOKEN_MISSING"');
    expect(log).toContain('"reason":"TOKEN_REPLAYED"');
    expect(log).not.toMatch(/eyJ|hepatologist|ehr-north/);
    expect(readFileSync(new URL('../../src/app/request-log.ts', import.meta.url), 'utf8')).not.toContain('account.name');
  });
});
