import { gzipSync } from 'node:zlib';
import request from 'supertest';
import { runningService, STARTING, type RunningService } from './running-service.js';

const ABOUT = JSON.stringify({ query: '{ about { name } }' });

function withVariables(json: string): string {
  return `{"query":"query($p: ProfileInput!) { previewAssessment(profile: $p) { __typename } }","variables":{"p":${json}}}`;
}

/** Requests that are refused before anything is executed. */
const REFUSED: readonly (readonly [what: string, body: string | Buffer, headers: Readonly<Record<string, string>>, status: number, code: string])[] = [
  ['two megabytes', `{"query":"${'x'.repeat(2_000_000)}"}`, {}, 413, 'BODY_TOO_LARGE'],
  ['a compressed body', gzipSync(ABOUT), { 'content-encoding': 'gzip' }, 415, 'CONTENT_ENCODING'],
  ['a form', 'query=%7Babout%7Bname%7D%7D', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'CONTENT_TYPE'],
  ['plain text, as a tricked browser sends it', ABOUT, { 'content-type': 'text/plain' }, 415, 'CONTENT_TYPE'],
  ['XML', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', { 'content-type': 'application/xml' }, 415, 'CONTENT_TYPE'],
  ['another character set', ABOUT, { 'content-type': 'application/json; charset=utf-16' }, 415, 'CONTENT_TYPE'],
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), {}, 400, 'ENCODING'],
  ['a byte order mark', `\uFEFF${ABOUT}`, {}, 400, 'ENCODING'],
  ['a NUL', '{"query":"\u0000"}', {}, 400, 'ENCODING'],
  ['no JSON', '{"query": qzxcanary}', {}, 400, 'JSON_SYNTAX'],
  ['an empty body', '', {}, 400, 'JSON_SYNTAX'],
  ['nesting of 200,000 levels', '['.repeat(200_000), {}, 400, 'TOO_DEEP'],
  ['nesting in the variables', withVariables(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`), {}, 400, 'TOO_DEEP'],
  ['a key twice', withVariables('{"patient":{"sex":{"code":"MALE","code":"FEMALE"}}}'), {}, 400, 'DUPLICATE_KEY'],
  ['a key twice, once in escapes', withVariables('{"patient":{"sex":{"code":"MALE","c\\u006fde":"FEMALE"}}}'), {}, 400, 'DUPLICATE_KEY'],
  ['a prototype key', withVariables('{"__proto__":{"polluted":"yes"}}'), {}, 400, 'FORBIDDEN_KEY'],
  ['a constructor key', withVariables('{"constructor":{"prototype":{}}}'), {}, 400, 'FORBIDDEN_KEY'],
  ['half a character', withVariables('{"patient":{"sex":{"code":"\\ud800"}}}'), {}, 400, 'CHARACTER'],
  ['a batch', `[${ABOUT},${ABOUT}]`, {}, 400, 'BATCHING_DISABLED'],
  ['no query', '{}', {}, 400, 'BAD_REQUEST'],
  ['a text instead of an object', '"query"', {}, 400, 'BAD_REQUEST'],
  ['a persisted query', '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}', {}, 200, 'PERSISTED_QUERY_NOT_SUPPORTED'],
];

describe('requests', () => {
  let running: RunningService;
  beforeAll(async () => {
    running = await runningService();
  }, STARTING);
  afterAll(() => running.service.close());

  it.each(REFUSED)('refuse %s', async (_what, body, headers, status, code) => {
    const answer = await running.send(body, headers);
    expect({ status: answer.status, code: answer.body.errors?.[0]?.extensions.code }).toEqual({ status, code });
    expect(answer.text).not.toContain('qzxcanary');
    expect((Object.prototype as { polluted?: string }).polluted).toBeUndefined();
  });

  it.each(['get', 'put', 'delete', 'patch'] as const)('refuse %s, because a question about a patient never stands in an address', async (method) => {
    const answer = await request(running.service.server)[method]('/graphql?query=%7Babout%7Bname%7D%7D');
    expect([answer.status, answer.headers['allow']]).toEqual([405, 'POST']);
  });

  it('are answered with a correlation id that the log knows, and with headers that keep the answer from being kept', async () => {
    const answer = await request(running.service.server).post('/graphql').set('content-type', 'application/json').send(JSON.stringify({ query: 'query qzxcanary { about { name } }' }));
    const id = answer.headers['x-correlation-id'] as string;
    expect(answer.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
    expect(answer.headers['x-powered-by']).toBeUndefined();
    const line = running.logged.map((text) => JSON.parse(text) as Record<string, unknown>).find(({ correlationId }) => correlationId === id);
    expect(line).toMatchObject({ fields: ['about'], operation: 'query', path: '/graphql', status: 200, document: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown });
    expect(running.logged.join('')).not.toContain('qzxcanary');
  });

  it('for an address that is not there do not get the address back', async () => {
    const answer = await request(running.service.server).get('/qzxcanary?name=qzxcanary');
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('qzxcanary');
    expect(running.logged.join('')).not.toContain('qzxcanary');
  });

  it('for how people sign in are answered: not at all', async () => {
    expect((await request(running.service.server).get('/sign-in.json')).body).toEqual({ signIn: 'none' });
  });

  it('for health are answered', async () => {
    const [live, ready] = await Promise.all([request(running.service.server).get('/health/live'), request(running.service.server).get('/health/ready')]);
    expect([live.status, live.body]).toEqual([200, { status: 'live' }]);
    expect([ready.status, ready.body]).toEqual([200, { status: 'ready', ruleSet: running.prepared.ruleSet.digest }]);
  });

  it.each([
    ['a field that is misspelled', '{ abuot { name } }', 'Cannot query field (a name that the schema does not have) on type "Query". Did you mean "about"?'],
    ['an argument that is not there', '{ about(qzxcanary: 1) { name } }', 'Unknown argument (a name that the schema does not have) on field "Query.about".'],
    ['a number where a text belongs', '{ source(code: 424242) { name } }', 'String cannot represent a non string value'],
  ])('with %s get a text that helps and repeats nothing of theirs', async (_what, query, message) => {
    const answer = await running.ask(query);
    expect([answer.status, answer.body.errors?.[0]?.message]).toEqual([400, message]);
    expect(answer.text).not.toMatch(/qzxcanary|424242/);
  });

  it('with a misspelled fact in the variables are told the place and the right name, not the value', async () => {
    const answer = await running.ask('query($profile: ProfileInput!) { previewAssessment(profile: $profile) { __typename } }', { profile: { labs: { bilirubn: { value: 'qzxcanary' } } } });
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.[0]).toMatchObject({
      message: 'a variable does not have the type that the document declares at profile.labs: Field (a name that the schema does not have) is not defined by type "LabsInput". Did you mean "bilirubin"?',
      extensions: { code: 'BAD_USER_INPUT' },
    });
    expect(answer.text).not.toContain('qzxcanary');
  });
});
