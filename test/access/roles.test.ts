import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLObjectType } from 'graphql';
import { FIELD_POLICY } from '../../src/access/policy.js';
import { PERMISSIONS, roleMay } from '../../src/board/permission.js';
import { ROLES } from '../../src/board/role.js';
import { runningService, STARTING, type RunningService } from '../api/running-service.js';
import { fieldDocument } from './field-document.js';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

/** Every root field with the smallest document that asks for it. */
const FIELDS = (['query', 'mutation'] as const).flatMap((operation) => {
  const root = schema.getType(operation === 'query' ? 'Query' : 'Mutation') as GraphQLObjectType;
  return Object.values(root.getFields()).map((field) => [`${root.name}.${field.name}`, fieldDocument(operation, field)] as const);
});

const VIEWER = '{ viewer { name role roles verified tenant mode signIn } }';
const ENTRIES = '{ auditEntries(first: 1) { totalCount edges { node { kind actor { id role } facts { name value } } } } }';

interface Entries {
  readonly totalCount: number;
  readonly edges: readonly { readonly node: unknown }[];
}

describe('roles', () => {
  let running: RunningService;
  beforeAll(async () => {
    running = await runningService();
  }, STARTING);
  afterAll(() => running.service.close());

  const entries = async (): Promise<Entries> => (await running.ask(ENTRIES, {}, 'AUDITOR')).body.data?.['auditEntries'] as Entries;

  it.each(FIELDS)('decide who may ask for %s, for every role', async (name, document) => {
    for (const role of ROLES) {
      const { status, body } = await running.ask(document, {}, role);
      const codes = (body.errors ?? []).map(({ extensions }) => extensions.code);
      const permission = FIELD_POLICY[name];
      const allowed = permission !== undefined && roleMay(role, permission);
      expect([name, role, codes.includes('FORBIDDEN')]).toEqual([name, role, !allowed]);
      expect([name, role, status, codes.filter((code) => code !== 'FORBIDDEN')]).toEqual([name, role, 200, []]);
      if (!allowed) expect(JSON.stringify(body.data ?? null)).toMatch(/^(?:null|\{"\w+":null\})$/);
    }
  });

  it('tell people as whom they are seen', async () => {
    expect((await running.send(JSON.stringify({ query: VIEWER }))).body.data?.['viewer']).toEqual({ name: 'local', role: 'BOARD', roles: ROLES, verified: false, tenant: 'local', mode: 'LOCAL', signIn: 'NONE' });
    const headers = { 'consilium-actor': 'hep-1', 'consilium-role': 'AUDITOR' };
    expect((await running.send(JSON.stringify({ query: VIEWER }), headers)).body.data?.['viewer']).toMatchObject({ name: 'hep-1', role: 'AUDITOR', verified: false });
  });

  it('stand in the record, with a word that says nobody vouched for them; so does what was refused', async () => {
    const before = (await entries()).totalCount;
    const { body } = await running.send(JSON.stringify({ query: '{ verifyAudit { __typename } }' }), { 'consilium-actor': 'hep-1', 'consilium-role': 'BOARD' });
    expect(body.errors).toEqual([{ message: 'your role may not do this: this needs the permission read-audit', locations: expect.anything() as unknown, path: ['verifyAudit'], extensions: { code: 'FORBIDDEN', correlationId: expect.any(String) as unknown } }]);
    const after = await entries();
    expect(after.totalCount).toBe(before + 1);
    expect(after.edges[0]?.node).toEqual({
      kind: 'request-refused',
      actor: { id: 'hep-1', role: 'unverified:board' },
      facts: expect.arrayContaining([{ name: 'operation', value: 'verifyAudit' }, { name: 'code', value: 'FORBIDDEN' }]) as unknown,
    });
  });

  it.each([
    ['another name of this machine', { host: 'rebound.example.org' }, 421, 'HOST_REFUSED'],
    ['an account that is none', { 'consilium-actor': '<script>' }, 400, 'ACTOR_INVALID'],
    ['a role that is none', { 'consilium-role': 'GOD' }, 400, 'ROLE_UNKNOWN'],
  ])('are not given to %s', async (_what, headers, status, code) => {
    const answer = await running.send(JSON.stringify({ query: VIEWER }), headers);
    expect([answer.status, answer.body.errors?.[0]?.extensions.code]).toEqual([status, code]);
  });

  it('are all tried', () => {
    expect(FIELDS.length).toBeGreaterThanOrEqual(19);
    expect(Object.keys(PERMISSIONS).length).toBeGreaterThan(10);
  });
});
