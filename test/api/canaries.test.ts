import type { AddressInfo } from 'node:net';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { callOf } from '../cds/call-of-bundle.js';
import { about, concept, LOINC, laboratory, SNOMED, type Json } from '../fhir/bundle-of.js';
import type { PrefetchTemplates } from '../../src/cds/prefetch.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { recordFolder, runningService, STARTING, type RunningService } from './running-service.js';

/** What no text of the program holds: wherever it is found, it can only have come from a patient or a stranger. */
const WORD = 'zqxcanary';
// Long enough that no digest, identifier or time of day holds it by chance.
const NUMBER = '7319528046';
/** Before a canary that is an idempotency key. */
const KEY = 'key-';
const CANARY = /zqxcanary|7319528046/i;
const AT_LEAST = 1_000;

const PREVIEW = `query ($profile: ProfileInput!) { previewAssessment(profile: $profile) { __typename ... on Problem { code message path hint } ... on InvalidProfile { problems { code message path hint } } ... on Assessment { options { because } sources { because } missing { label } cautions: options { cautions { says } } profile { problems { code message path hint } } } } }`;
const RECORD = 'mutation ($input: RecordAssessmentInput!) { recordAssessment(input: $input) { __typename ... on RecordedAssessment { id receipt { position } } ... on Problem { code message path hint } ... on InvalidProfile { problems { code message path hint } } } }';
const BUNDLE = 'mutation ($input: RecordFhirBundleInput!) { recordFhirBundle(input: $input) { __typename ... on RecordedAssessment { id } ... on Problem { code message path hint } ... on InvalidBundle { problems { code message path hint } } } }';
const READ = 'query ($id: ID!) { assessment(id: $id) { __typename ... on Problem { code message } } }';
const FEEDBACK = '/cds-services/hcc-patient-view/feedback';
const STATEMENT = ['value', 'low', 'high', 'unit', 'code', 'comparator', 'observedOn', 'unavailable', 'note'] as const;

interface Sent {
  readonly path: string;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly method?: string;
}

/** Requests full of canaries, each with a number of its own, and how many canaries were given out. */
function canaryRequests(templates: PrefetchTemplates): { readonly requests: readonly Sent[]; readonly canaries: number } {
  let canaries = 0;
  const word = (): string => `${WORD}${(canaries += 1)}`;
  const number = (): string => `${NUMBER}${(canaries += 1)}.8`;
  const requests: Sent[] = [];
  const post = (path: string, body: unknown, headers: Record<string, string> = {}): void => {
    requests.push({ path, body: typeof body === 'string' ? body : JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } });
  };
  const graphql = (query: string, variables: unknown, headers: Record<string, string> = {}): void => post('/graphql', { query, variables }, headers);

  // Every fact with a canary in every field of its statement; and names that no fact has.
  for (const [at, { path }] of VOCABULARY.facts.entries()) {
    const [group = '', name = ''] = path.split('.');
    const field = STATEMENT[at % STATEMENT.length] as string;
    graphql(PREVIEW, { profile: { [group]: { [name]: [{ value: number(), unit: word() }, { code: word() }, { [field]: word() }] } } });
    if (at % 4 === 0) graphql(PREVIEW, { profile: { [group]: { [word()]: { value: number() } } } });
  }
  const profile = (): Json => ({ tumor: { diagnosis: { code: 'HCC' }, largestDiameterBeforeTace: [{ value: '7.2', unit: 'cm', note: word() }] }, labs: { afp: { value: number(), unit: 'ng/mL' } } });
  for (let turn = 0; turn < 12; turn += 1) graphql(RECORD, { input: { profile: profile(), patientReference: word(), caseReference: word(), idempotencyKey: `${KEY}${word()}` } });
  for (let turn = 0; turn < 10; turn += 1) graphql(RECORD, { input: { profile: profile(), [word()]: word() } });

  // FHIR: names of the patient, identifiers, display texts, notes, file names, values, unknown codes.
  for (let turn = 0; turn < 30; turn += 1) {
    const entry = [
      { resource: { resourceType: 'Patient', id: 'p1', gender: 'male', name: [{ family: word(), given: [word()] }], identifier: [{ system: `urn:${word()}`, value: word() }], address: [{ text: word() }], photo: [{ title: `${word()}.png` }] } },
      { resource: about('Condition', { code: concept(SNOMED, '109841003', word()), note: [{ text: word() }] }) },
      { resource: laboratory('1834-1', Number(number()), 'ng/mL', { note: [{ text: word() }], identifier: [{ value: word() }] }) },
      { resource: about('Observation', { status: 'final', code: concept(turn % 2 === 0 ? LOINC : word(), word(), word()), valueString: word() }) },
      { resource: { resourceType: 'DocumentReference', content: [{ attachment: { title: `${word()}.pdf`, url: `https://ehr.example.org/${word()}` } }] } },
    ].map((each, place) => ({ fullUrl: place === 0 ? 'urn:uuid:00000000-0000-4000-8000-000000000001' : `urn:uuid:${word()}`, ...each }));
    const bundle = JSON.stringify({ resourceType: 'Bundle', id: word(), type: 'collection', [turn % 3 === 0 ? word() : 'language']: 'en', entry });
    graphql(BUNDLE, { input: { bundle: turn % 5 === 4 ? bundle.slice(0, -7) : bundle, patientReference: word(), idempotencyKey: `${KEY}${word()}` } });
  }

  // CDS Hooks: ids, prefetch, comments.
  for (let turn = 0; turn < 20; turn += 1) {
    const call = callOf('source-001-applies', templates);
    const patient = word();
    const text = JSON.stringify({ ...call, hookInstance: call['hookInstance'] as string, context: { ...call.context, userId: `Practitioner/${word()}`, encounterId: word() }, [word()]: word(), fhirAuthorization: { access_token: word(), token_type: 'Bearer', expires_in: 300, scope: word(), subject: word() } });
    post(`/cds-services/hcc-patient-view`, turn % 2 === 0 ? text : text.replaceAll(`"${String(call.context['patientId'])}"`, `"${patient}"`));
    post(FEEDBACK, { feedback: [{ card: word(), outcome: 'overridden', overrideReason: { reason: { system: word(), code: word(), display: word() }, userComment: word() }, outcomeTimestamp: '2026-11-21T09:00:00Z' }] });
    post(`/cds-services/${word()}`, { [word()]: word() });
  }

  // Headers, addresses, documents, bodies that cannot be read.
  for (let turn = 0; turn < 30; turn += 1) {
    graphql('{ about { name } }', {}, { 'consilium-actor': `<${word()}>`, 'user-agent': word(), cookie: `${word()}=${word()}`, 'x-correlation-id': word(), traceparent: word(), referer: `https://${word()}.example.org/` });
    graphql('{ about { name } }', {}, { 'consilium-role': word(), 'x-forwarded-for': word() });
    requests.push({ path: `/graphql?${word()}=${word()}`, body: '{}', method: 'PUT', headers: { 'content-type': 'application/json' } });
    requests.push({ path: `/${word()}/${word()}.pdf?mrn=${word()}`, body: word(), headers: { 'content-type': 'text/plain', 'content-disposition': `attachment; filename="${word()}.pdf"` } });
    graphql(`query ${word()} ($${word()}: Int) { ${word()}(${word()}: "${word()}") { name } }`, { [word()]: word() });
    graphql(`fragment ${word()} on ${word()} { ${word()} } { source(code: "${word()}") { ${word()} @${word()} } }`, {});
    post('/graphql', `{"query": ${word()}, "${word()}`);
    post('/export', { format: word(), [word()]: word(), actor: word(), patientReference: word() }, { 'consilium-role': 'AUDITOR' });
    graphql(READ, { id: word() });
    graphql('query ($reference: String!) { assessments(filter: { patientReference: $reference }) { totalCount } auditEntries(filter: { patientReference: $reference }) { totalCount } }', { reference: word() });
  }
  return { requests, canaries };
}

describe('canaries in every input', () => {
  const folder = recordFolder();
  let running: RunningService;
  let address = '';
  let sent: readonly Sent[] = [];
  const answers: { readonly request: Sent; readonly status: number; readonly text: string }[] = [];

  beforeAll(async () => {
    running = await runningService(folder.path);
    address = `http://127.0.0.1:${(running.service.server.address() as AddressInfo).port}`;
    const { services } = (await (await fetch(`${address}/cds-services`)).json()) as { readonly services: readonly { readonly prefetch: PrefetchTemplates }[] };
    const { requests, canaries } = canaryRequests(services[0]?.prefetch ?? {});
    expect(canaries).toBeGreaterThanOrEqual(AT_LEAST);
    sent = requests;
    const waiting = [...requests];
    const sender = async (): Promise<void> => {
      for (let request = waiting.shift(); request !== undefined; request = waiting.shift()) {
        const { path, body, headers, method = 'POST' } = request;
        const answer = await fetch(`${address}${path}`, { method, body, headers });
        answers.push({ request, status: answer.status, text: `${JSON.stringify([...answer.headers])} ${answer.url.slice(address.length + path.length)} ${await answer.text()}` });
      }
    };
    await Promise.all(Array.from({ length: 4 }, sender));
  }, STARTING);
  afterAll(async () => {
    await running.service.close();
    folder.remove();
  });

  it('come back in no answer, no header and no address', () => {
    expect(answers.filter(({ text }) => CANARY.test(text)).map(({ request, text }) => `${request.path} ${request.body.slice(0, 200)} -> ${text.slice(Math.max(0, text.search(CANARY) - 200), text.search(CANARY) + 60)}`).slice(0, 5)).toEqual([]);
    expect(answers).toHaveLength(sent.length);
  });

  it('were sent to be read: some requests were answered, some refused, none failed', () => {
    const statuses = new Set(answers.map(({ status }) => status));
    expect([...statuses].filter((status) => status >= 500)).toEqual([]);
    expect([...statuses]).toEqual(expect.arrayContaining([200, 400, 404, 405]));
    expect(answers.filter(({ text }) => text.includes('"__typename":"RecordedAssessment"')).length).toBeGreaterThanOrEqual(20);
  });

  it('stand in no line of the log', () => {
    expect(running.logged.length).toBeGreaterThan(sent.length);
    expect(running.logged.filter((line) => CANARY.test(line)).slice(0, 5)).toEqual([]);
  });

  it('stand in no metric', async () => {
    const metrics = await (await fetch(`${address}/metrics`)).text();
    expect(metrics).toContain('consilium_request_duration_seconds_count{path="/graphql"');
    expect(metrics).not.toMatch(CANARY);
  });

  it('stand in no file of the record in the open: only sealed and as keyed pseudonyms', () => {
    const files = readdirSync(folder.path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(2);
    const open = files.flatMap(({ parentPath, name }) => {
      const bytes = readFileSync(join(parentPath, name));
      const found: string[] = [];
      for (let at = bytes.indexOf(WORD); at >= 0; at = bytes.indexOf(WORD, at + 1)) found.push(`${name}: ${bytes.subarray(at - KEY.length, at + 20).toString('latin1')}`);
      // What a client chose as its key is compared as it was sent.
      return found.filter((text) => !text.includes(KEY));
    });
    expect(open.slice(0, 5)).toEqual([]);
  });

  it('can be found at all: what a client asked for about itself holds them', async () => {
    const answer = await fetch(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', 'consilium-actor': `${WORD}-1` }, body: '{"query":"{ viewer { name } }"}' });
    expect(await answer.text()).toMatch(CANARY);
  });
});
