import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { placeOfCard } from '../../src/board/card-id.js';
import { CDS_SERVICES } from '../../src/cds/services.js';
import type { PrefetchTemplates } from '../../src/cds/prefetch.js';
import { runningService, STARTING, type RunningService } from '../api/running-service.js';
import { callOf } from './call-of-bundle.js';
import { CDS_DISCOVERY, CDS_RESPONSE, emptyPlaces } from './cds-hooks-schema.js';

interface SentCard {
  readonly uuid: string;
  readonly summary: string;
  readonly detail: string;
  readonly indicator: string;
  readonly source: { readonly topic: { readonly code: string } };
  readonly links: readonly { readonly url: string }[];
  readonly overrideReasons: readonly { readonly system: string; readonly code: string }[];
  readonly extension: { readonly 'consilium.receipt': { readonly assessment: string; readonly position: number; readonly ruleSet: string } };
}

interface Outcome {
  readonly resourceType: string;
  readonly issue: readonly { readonly code: string; readonly details: { readonly coding: readonly { readonly code: string }[] }; readonly diagnostics: string; readonly expression?: readonly string[] }[];
}

describe('CDS Hooks', () => {
  let running: RunningService;
  let templates: PrefetchTemplates;
  beforeAll(async () => {
    running = await runningService();
    const { body } = (await request(running.service.server).get('/cds-services')) as { body: { services: { prefetch: PrefetchTemplates }[] } };
    templates = body.services[0]?.prefetch ?? {};
  }, STARTING);
  afterAll(() => running.service.close());

  const post = async (path: string, body: unknown, headers: Record<string, string> = {}): Promise<{ status: number; body: unknown; text: string }> => {
    const { status, body: answer, text } = await request(running.service.server).post(path).set({ 'content-type': 'application/json', ...headers }).send(JSON.stringify(body));
    return { status, body: answer as unknown, text };
  };
  const call = (body: unknown, service = 'hcc-patient-view'): ReturnType<typeof post> => post(`/cds-services/${service}`, body);
  const cards = async (body: unknown, service?: string): Promise<readonly SentCard[]> => {
    const answer = await call(body, service);
    expect([answer.status, CDS_RESPONSE.safeParse(answer.body).error?.issues, emptyPlaces(answer.body)]).toEqual([200, undefined, []]);
    return (answer.body as { cards: readonly SentCard[] }).cards;
  };
  const codes = ({ body }: { body: unknown }): readonly string[] => (body as Outcome).issue.flatMap(({ details }) => details.coding.map(({ code }) => code));
  const entries = async (kind: string): Promise<readonly { position: number; subject: string | null; facts: readonly { name: string; value: string }[] }[]> => {
    const { body } = await running.ask(`{ auditEntries(filter: { kind: "${kind}" }, first: 100) { ... on AuditEntryConnection { edges { node { position subject facts { name value } } } } } }`);
    return (body.data?.['auditEntries'] as { edges: { node: { position: number; subject: string | null; facts: { name: string; value: string }[] } }[] }).edges.map(({ node }) => node);
  };

  it('is discovered as the specification says, with a prefetch that follows from the rules', async () => {
    const { status, body } = await request(running.service.server).get('/cds-services');
    expect([status, CDS_DISCOVERY.safeParse(body).error?.issues, emptyPlaces(body)]).toEqual([200, undefined, []]);
    const { services } = body as { services: { id: string; hook: string }[] };
    expect(services.map(({ id, hook }) => [id, hook])).toEqual([['hcc-patient-view', 'patient-view'], ['hcc-tumor-board', 'consilium.tumor-board-view']]);
    expect(templates.patient).toBe('Patient/{{context.patientId}}');
  });

  it('answers a chart that is opened with options, cautions and what is missing', async () => {
    const answered = await cards(callOf('source-001-applies', templates));
    expect(answered.map(({ source }) => source.topic.code)).toEqual(['options', 'cautions', 'missing']);
    expect(answered.map(({ indicator }) => indicator)).toEqual(['info', 'warning', 'info']);
    expect(answered[0]?.summary).toMatch(/^Evidence for HCC: \d+ supported.*; \d+ of \d+ sources apply$/);
    expect(answered[0]?.detail).toContain('**TACE + sorafenib**: supported');
    expect(answered[2]?.detail).toMatch(/^- Platelets: bears on source 00\d, /m);
    // Readable: a few are named, the rest is counted, and nothing is longer than a screen.
    const lines = answered[2]?.detail.split('\n') ?? [];
    expect(lines.filter((line) => line.includes('bears on'))).toHaveLength(10);
    expect(lines.filter((line) => /, .*, .*, .*, /.test(line.replace(/^- .*: bears on /, '')) && !line.startsWith('Rule set'))).toEqual([]);
    expect(lines).toContainEqual(expect.stringMatching(/^- and \d+ more facts$/));
    for (const { detail } of answered) expect(detail.length).toBeLessThan(6_000);
    expect(answered.every(({ overrideReasons }) => overrideReasons.some(({ code }) => code === 'PATIENT_PREFERENCE'))).toBe(true);
    // Nobody of whom a link could tell: no query, no fragment, no id.
    expect(answered.flatMap(({ links }) => links.map(({ url }) => new URL(url)))).toEqual(answered.map(() => expect.objectContaining({ pathname: '/', search: '', hash: '', hostname: '127.0.0.1' }) as unknown));
  });

  it('tells the board the arguments too, as of the day of the meeting', async () => {
    const full = await cards(callOf('source-001-applies', templates, { hook: 'consilium.tumor-board-view' }), 'hcc-tumor-board');
    expect(full[0]?.detail).toMatch(/For \(source 001, certainty very low\)/);
    expect(full[0]?.detail).toContain('Harm:');
    const call = callOf('source-001-applies', templates, { hook: 'consilium.tumor-board-view' });
    const later = await cards({ ...call, context: { ...call.context, meetingDay: '2026-11-25' } }, 'hcc-tumor-board');
    expect(later[0]?.detail).toContain('as of 2026-11-25');
  });

  it('ties the ids of its cards to the receipt of the recorded answer', async () => {
    const answered = await cards(callOf('source-003-applies', templates));
    const { assessment, position, ruleSet } = answered[0]?.extension['consilium.receipt'] ?? { assessment: '', position: -1, ruleSet: '' };
    expect(answered.map(({ uuid }) => placeOfCard(uuid)?.index)).toEqual(answered.map(() => position));
    const { body } = await running.ask('query ($id: ID!) { assessment(id: $id) { ... on RecordedAssessment { receipt { position } bundle { digest } assessment { ruleSet { digest } } } } }', { id: assessment });
    expect(body.data?.['assessment']).toMatchObject({ receipt: { position }, bundle: { digest: expect.any(String) as unknown }, assessment: { ruleSet: { digest: ruleSet } } });
  });

  it('gives the same cards for a repeated call, and refuses another one under the same hookInstance', async () => {
    const sent = callOf('source-004-applies', templates);
    const first = await cards(sent);
    expect(await cards(sent)).toEqual(first);
    const other = await call({ ...callOf('source-002-applies', templates), hookInstance: sent['hookInstance'] });
    expect([other.status, codes(other)]).toEqual([409, ['IDEMPOTENCY_CONFLICT']]);
  });

  it('says to whom it does not speak: not HCC', async () => {
    const answered = await cards(callOf('breast-cancer', templates));
    expect(answered.map(({ source }) => source.topic.code)).toEqual(['scope']);
    expect(answered[0]?.detail).toContain('OUT\\_OF\\_SCOPE');
    expect(answered[0]?.detail).toContain('supports the multidisciplinary tumor board and does not decide');
  });

  it.each(['patient', 'conditions'] as const)('answers 412 with what is needed when %s is not sent', async (key) => {
    const sent = callOf('source-001-applies', templates);
    for (const instead of [undefined, '<html>gateway</html>', { resourceType: 'OperationOutcome' }]) {
      const prefetch: Record<string, unknown> = { ...sent.prefetch, [key]: instead };
      const answer = await call({ ...sent, prefetch });
      expect([answer.status, codes(answer), (answer.body as Outcome).issue[0]?.expression]).toEqual([412, ['PREFETCH_MISSING'], [`prefetch.${key}`]]);
      expect((answer.body as Outcome).issue[0]?.diagnostics).toContain(templates[key] ?? 'none');
    }
    const none = await call({ ...sent, prefetch: undefined });
    expect([none.status, codes(none)]).toEqual([412, ['PREFETCH_MISSING', 'PREFETCH_MISSING']]);
  });

  it('answers in part what it can be told in part, with what is missing', async () => {
    const sent = callOf('source-001-applies', templates);
    const { patient, conditions } = sent.prefetch;
    const answered = await cards({ ...sent, hookInstance: randomUUID(), prefetch: { patient, conditions, observations: null, procedures: '<html>gateway</html>' } });
    expect(answered[0]?.summary).toContain('cannot be told yet');
    expect(answered.at(-1)?.source.topic.code).toBe('missing');
    expect(answered.at(-1)?.detail).toContain('Not sent: the prefetch `procedures`');
    // Asked, and nothing there: that is an answer.
    expect(answered.at(-1)?.detail).not.toContain('Not sent: the prefetch `observations`');
  });

  it('refuses another patient than the one in context, and two patients', async () => {
    const sent = callOf('source-001-applies', templates);
    const other = await call({ ...sent, context: { ...sent.context, patientId: 'somebody-else' } });
    expect([other.status, codes(other)]).toEqual([400, ['MIXED_PATIENTS']]);
    const observations = sent.prefetch.observations as { entry: { resource: Record<string, unknown> }[] };
    observations.entry[0] = { resource: { ...observations.entry[0]?.resource, subject: { reference: 'Patient/another' } } };
    const mixed = await call({ ...sent, hookInstance: randomUUID() });
    expect([mixed.status, codes(mixed)]).toEqual([400, ['MIXED_PATIENTS']]);
  });

  it.each([
    [{}, 'hookInstance'],
    [{ hookInstance: 'not-a-uuid' }, 'hookInstance'],
    [{ context: { patientId: 'a b' } }, 'context.patientId'],
    [{ context: { patientId: '../x' } }, 'context.patientId'],
    [{ hook: 'order-sign' }, 'hook'],
    [{ fhirServer: 'ftp://x' }, 'fhirServer'],
    [{ prefetch: [] }, 'prefetch'],
  ])('refuses a call that is none: %j', async (changes, path) => {
    const sent = { hook: 'patient-view', hookInstance: Object.keys(changes).length === 0 ? 7 : randomUUID(), context: { userId: 'Practitioner/a', patientId: 'p1' }, prefetch: {}, ...changes };
    const answer = await call(sent);
    expect([answer.status, (answer.body as Outcome).issue.map(({ expression }) => expression?.[0])]).toEqual([400, [path]]);
  });

  it('offers nothing under another id, and reads nothing but strict JSON', async () => {
    expect((await call({}, 'other')).status).toBe(404);
    for (const [body, status] of [['{"a":1,"a":2}', 400], ['{', 400], ['['.repeat(100_000), 400]] as const) {
      const answer = await request(running.service.server).post('/cds-services/hcc-patient-view').set('content-type', 'application/json').send(body);
      expect([body.slice(0, 9), answer.status]).toEqual([body.slice(0, 9), status]);
    }
    expect((await request(running.service.server).post('/cds-services/hcc-patient-view').set('content-type', 'text/plain').send('{}')).status).toBe(415);
  });

  it('lets only those call who may record an assessment, and writes down who was refused', async () => {
    const answer = await post('/cds-services/hcc-patient-view', callOf('source-001-applies', templates), { 'consilium-role': 'AUDITOR' });
    expect([answer.status, codes(answer)]).toEqual([403, ['FORBIDDEN']]);
    expect((await post('/cds-services/hcc-patient-view/feedback', { feedback: [{ card: randomUUID(), outcome: 'overridden', outcomeTimestamp: '2026-11-21T09:00:00Z' }] }, { 'consilium-role': 'AUTHOR' })).status).toBe(403);
    const refused = await entries('request-refused');
    expect(refused.flatMap(({ facts }) => facts.filter(({ name }) => name === 'operation').map(({ value }) => value))).toEqual(expect.arrayContaining(['cds-hooks', 'cardFeedback']));
  });

  describe('feedback', () => {
    const feedback = (items: unknown): ReturnType<typeof post> => post('/cds-services/hcc-patient-view/feedback', { feedback: items });

    it('writes to the record of the patient why a card was set aside, once, and its comment nowhere in the open', async () => {
      const [card] = await cards(callOf('source-000-applies', templates));
      const item = { card: card?.uuid, outcome: 'overridden', overrideReason: { reason: { system: 'urn:consilium:override-reason', code: 'LIVER_FUNCTION' }, userComment: 'zqxCOMMENTvqz' }, outcomeTimestamp: '2026-11-21T09:00:00Z' };
      expect(await feedback([item])).toMatchObject({ status: 200, body: {} });
      const once = await entries('override-feedback');
      expect((await feedback([item])).status).toBe(200);
      const again = await entries('override-feedback');
      expect(again).toEqual(once);
      const [entry] = once;
      expect(Object.fromEntries(entry?.facts.map(({ name, value }) => [name, value]) ?? [])).toEqual({ assessment: card?.extension['consilium.receipt'].assessment, rule: 'card/options', reason: 'LIVER_FUNCTION' });
      expect(entry?.subject).not.toBeNull();
      expect(running.logged.join('')).not.toContain('zqxCOMMENTvqz');
      const { body } = await running.ask('{ verifyAudit { ... on AuditVerification { verified } } }');
      expect(body.data?.['verifyAudit']).toEqual({ verified: true });
    });

    it('takes a reason of another system for another reason, none for none, and what was accepted as accepted', async () => {
      const [card] = await cards(callOf('source-002-applies', templates));
      const item = (rest: object, second: number): object => ({ card: card?.uuid, outcome: 'overridden', outcomeTimestamp: `2026-11-21T09:00:0${second}Z`, ...rest });
      const answer = await feedback([item({ overrideReason: { reason: { system: 'urn:other', code: 'LIVER_FUNCTION' } } }, 1), item({}, 2), item({ outcome: 'accepted' }, 3)]);
      expect(answer.status).toBe(200);
      const reasons = (await entries('override-feedback')).filter(({ facts }) => facts.some(({ value }) => value === card?.extension['consilium.receipt'].assessment)).map(({ facts }) => facts.find(({ name }) => name === 'reason')?.value);
      expect(reasons.sort()).toEqual(['ACCEPTED', 'NOT_GIVEN', 'OTHER_REASON']);
    });

    it('writes nothing when one card was never shown', async () => {
      const [card] = await cards(callOf('source-003-applies', templates));
      const before = (await entries('override-feedback')).length;
      const item = (uuid: string | undefined): object => ({ card: uuid, outcome: 'overridden', outcomeTimestamp: '2026-11-21T10:00:00Z' });
      const uuid = card?.uuid ?? '';
      const forged = uuid.slice(0, -1) + (uuid.endsWith('0') ? '1' : '0');
      const answer = await feedback([item(uuid), item(forged), item(randomUUID())]);
      expect([answer.status, (answer.body as Outcome).issue.map(({ expression }) => expression?.[0])]).toEqual([404, ['feedback.1.card', 'feedback.2.card']]);
      expect((await entries('override-feedback')).length).toBe(before);
    });

    it.each([
      [{ feedback: [] }, 'feedback'],
      [{}, 'feedback'],
      [{ feedback: [{ card: 'x', outcome: 'ignored', outcomeTimestamp: '2026-11-21T10:00:00Z' }] }, 'feedback.0.outcome'],
      [{ feedback: [{ card: 'x', outcome: 'overridden', outcomeTimestamp: 'yesterday' }] }, 'feedback.0.outcomeTimestamp'],
      [{ feedback: [{ card: 'x', outcome: 'accepted', acceptedSuggestions: [{ id: 's' }], outcomeTimestamp: '2026-11-21T10:00:00Z' }] }, 'feedback.0.acceptedSuggestions'],
    ])('refuses %j', async (body, path) => {
      const answer = await post('/cds-services/hcc-patient-view/feedback', body);
      expect([answer.status, (answer.body as Outcome).issue.map(({ expression }) => expression?.[0])]).toEqual([400, [path]]);
    });
  });

  it('logs which service was called, and nothing that was sent', async () => {
    await cards(callOf('source-001-applies', templates, { context: { patientId: 'r1', userId: 'Practitioner/zqxCANARYvqz' } as never })).catch(() => undefined);
    const log = running.logged.join('');
    expect(log).toContain('/cds-services/hcc-patient-view');
    expect(log).not.toContain('zqxCANARYvqz');
    expect(log).not.toContain('ehr.example.org');
    expect(CDS_SERVICES.length).toBe(2);
  });
});
