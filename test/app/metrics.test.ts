import request from 'supertest';
import { runningService, STARTING, type RunningService } from '../api/running-service.js';

const PREVIEW = 'query ($profile: ProfileInput!) { previewAssessment(profile: $profile) { __typename } }';
const RECORD = 'mutation ($input: RecordAssessmentInput!) { recordAssessment(input: $input) { __typename } }';
const PROFILE = { tumor: { diagnosis: { code: 'HCC' }, largestDiameterBeforeTace: [{ value: '7.2468013', unit: 'cm' }] } };

describe('metrics', () => {
  let running: RunningService;
  beforeAll(async () => {
    running = await runningService();
  }, STARTING);
  afterAll(() => running.service.close());

  /** Samples by name and labels, as Prometheus reads them. */
  const samples = async (): Promise<ReadonlyMap<string, number>> => {
    const { status, text, headers } = await request(running.service.server).get('/metrics');
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8', 'no-store']);
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]));
  };

  it('count previews as numbers, by how they ended', async () => {
    await running.ask(PREVIEW, { profile: PROFILE });
    await running.ask(PREVIEW, { profile: PROFILE });
    await running.ask(PREVIEW, { profile: { labs: { bilirubin: { value: 'qzxcanary', unit: 'umol/L' } } } });
    const found = await samples();
    expect([found.get('consilium_previews_total{ended="assessed"}'), found.get('consilium_previews_total{ended="refused"}')]).toEqual([2, 1]);
  });

  it('tell how often each rule held and could not be decided, of recorded patients only', async () => {
    expect((await samples()).get('consilium_assessments_counted')).toBe(0);
    for (const number of [1, 2]) await running.ask(RECORD, { input: { profile: PROFILE, patientReference: `qzxcanary-${number}`, idempotencyKey: `qzxcanary-${number}` } });
    const found = await samples();
    expect(found.get('consilium_assessments_counted')).toBe(2);
    const rules = [...found.keys()].filter((name) => name.startsWith('consilium_rule_firings{'));
    expect(rules.length).toBeGreaterThan(100);
    const held = rules.filter((name) => found.get(name) === 2);
    expect(held.length).toBeGreaterThan(0);
    for (const name of held) expect(found.get(name.replace('firings', 'unknown_ratio'))).toBe(0);
    expect([...found].filter(([name, share]) => name.startsWith('consilium_rule_unknown_ratio{') && share === 1).length).toBeGreaterThan(100);
    // Going on where it stopped, not counting twice.
    expect((await samples()).get('consilium_assessments_counted')).toBe(2);
  });

  it('tell how far the heads lag behind the log', async () => {
    const found = await samples();
    expect([found.get('consilium_record_readable'), found.get('consilium_audit_lag_entries{head="signed"}')]).toEqual([1, 0]);
    expect(found.get('consilium_audit_entries')).toBeGreaterThanOrEqual(4);
    // A head a minute is published: what was recorded since waits.
    expect(found.get('consilium_audit_lag_entries{head="published"}')).toBeGreaterThan(0);
    expect(found.get('consilium_audit_lag_entries{head="published"}')).toBeLessThan(found.get('consilium_audit_entries') ?? 0);
  });

  it('tell what was refused, how long requests took, and whether the event loop keeps up', async () => {
    await running.send('{', {});
    await running.send('{"query":"{ about { qzxcanary } }"}', { 'consilium-role': 'BOARD' });
    await running.send('{"query":"{ about { name } }"}', { 'consilium-role': 'qzxcanary' });
    await running.ask('{ verifyAudit { __typename } }', {}, 'BOARD');
    await request(running.service.server).get('/qzxcanary');
    const found = await samples();
    for (const code of ['JSON_SYNTAX', 'GRAPHQL_VALIDATION_FAILED', 'ROLE_UNKNOWN', 'FORBIDDEN']) expect([code, found.get(`consilium_refused_total{path="/graphql",code="${code}"}`)]).toEqual([code, 1]);
    expect(found.get('consilium_not_let_in_total{reason="ROLE_UNKNOWN"}')).toBe(1);
    expect(found.get('consilium_request_duration_seconds_count{path="other",status="404"}')).toBe(1);
    expect(found.get('consilium_request_duration_seconds_count{path="/graphql",status="200"}')).toBeGreaterThanOrEqual(5);
    expect(found.get('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0);
  });

  it('hold nothing of a patient and no name from outside', async () => {
    const names = [...(await samples()).keys()].join('\n');
    expect(names).not.toMatch(/qzxcanary|7\.2468013|mrn/);
    // Labels are of closed lists: what was sent makes no new one.
    const before = (await samples()).size;
    for (let number = 0; number < 20; number += 1) await request(running.service.server).get(`/unknown-${number}?a=${number}`);
    expect((await samples()).size).toBe(before);
  });

  it('are read with GET, by whoever sits at this machine, and nowhere below', async () => {
    expect((await request(running.service.server).post('/metrics')).status).toBe(405);
    expect((await request(running.service.server).get('/metrics/all')).status).toBe(404);
    expect((await request(running.service.server).get('/metrics').set('host', 'rebound.example.org')).status).toBe(401);
  });
});
