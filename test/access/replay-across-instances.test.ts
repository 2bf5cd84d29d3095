import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { recordPlace, type RecordPlace } from '../../src/app/open-store.js';
import { recordFolder, STARTING } from '../api/running-service.js';
import { postgresServer, runOn, type PostgresServer } from '../persistence/postgres-database.js';
import { openIdProvider, type OpenIdProvider } from './open-id-provider.js';
import { securedService, type SecuredService } from './secured-service.js';
import { systemClient, tokenForm, type SystemClient } from './system-client.js';

jest.setTimeout(STARTING);

const VIEWER = '{ viewer { name tenant } }';

describe.each(['PostgreSQL', 'SQLite'] as const)('an assertion that was used at one instance, on %s', (database) => {
  const folder = recordFolder();
  let server: PostgresServer | null = null;
  let place: RecordPlace;
  let provider: OpenIdProvider;
  let ehr: SystemClient;
  const running: SecuredService[] = [];

  const instance = async (publicUrl?: string): Promise<SecuredService> => {
    const started = await securedService({ place, issuer: provider.issuer, jwksUrl: provider.jwksUrl, clients: [ehr.registered], ...(publicUrl === undefined ? {} : { publicUrl }) });
    running.push(started);
    return started;
  };

  beforeAll(async () => {
    server = database === 'PostgreSQL' ? await postgresServer() : null;
    place = recordPlace({ databaseUrl: server === null ? `sqlite://${folder.path}/record.sqlite` : await server.newDatabase(), keyFolder: `${folder.path}/keys` });
    provider = await openIdProvider({});
    ehr = await systemClient('ehr-north', 'north');
  });
  afterAll(async () => {
    for (const each of running) await each.service.close();
    await provider.close();
    await server?.stop();
    folder.remove();
  });

  it('is refused there, at another instance, and after both were started again', async () => {
    const first = await instance();
    const audience = `${first.url}/token`;
    const second = await instance(first.url);
    const [here, there] = [await ehr.assertion(audience), await ehr.assertion(audience)];
    expect((await first.post('/token', tokenForm(here))).status).toBe(200);
    expect((await second.post('/token', tokenForm(here))).body).toEqual({ error: 'invalid_client', error_description: 'the assertion is not accepted' });
    const issued = await second.post('/token', tokenForm(there));
    expect(issued.status).toBe(200);
    expect((await first.post('/token', tokenForm(there))).status).toBe(401);
    // What one instance issued, every other takes.
    expect((await first.ask(issued.body['access_token'] as string, VIEWER)).body.data).toEqual({ viewer: { name: 'ehr-north', tenant: 'north' } });

    for (const each of running.splice(0)) await each.service.close();
    const again = await instance(first.url);
    expect((await again.post('/token', tokenForm(here))).status).toBe(401);
    expect((await again.post('/token', tokenForm(there))).status).toBe(401);
    expect((await again.post('/token', tokenForm(await ehr.assertion(audience)))).status).toBe(200);
  });

  it('is accepted once of 50 times that come at the same moment at two instances', async () => {
    const [first] = running;
    if (first === undefined) throw new Error('no instance runs');
    const second = await instance((await tokenUrl(first)).replace(/\/token$/, ''));
    const assertion = await ehr.assertion(await tokenUrl(first), { jti: randomUUID() });
    const answers = await Promise.all(Array.from({ length: 50 }, (_, number) => (number % 2 === 0 ? first : second).post('/token', tokenForm(assertion))));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(49);
  });

  it('is forgotten once it would be refused for its age anyway', async () => {
    const old = `INSERT INTO used_token_ids (issuer, token_id, claim, expires_at) VALUES ('old', 'old', 'c', 1000)`;
    const [first] = running;
    if (first === undefined) throw new Error('no instance runs');
    await run(old);
    expect((await first.post('/token', tokenForm(await ehr.assertion(await tokenUrl(first))))).status).toBe(200);
    expect(await run(`SELECT * FROM used_token_ids WHERE issuer = 'old'`)).toEqual([]);
    expect((await run('SELECT * FROM used_token_ids')).length).toBeGreaterThan(3);
  });

  async function tokenUrl(service: SecuredService): Promise<string> {
    return ((await (await fetch(`${service.url}/.well-known/smart-configuration`)).json()) as { readonly token_endpoint: string }).token_endpoint;
  }

  async function run(sql: string): Promise<readonly unknown[]> {
    if (place.url !== null) return runOn(place.url, sql);
    const connection = new Sqlite(place.file ?? '');
    try {
      const statement = connection.prepare(sql);
      return statement.reader ? statement.all() : [statement.run()];
    } finally {
      connection.close();
    }
  }
});
