import { join } from 'node:path';
import { jest } from '@jest/globals';
import Database from 'better-sqlite3';
import { recordFolder, runningService, STARTING, type RunningService } from './running-service.js';

const PROFILE = { liver: { childPughClass: [{ code: 'A' }] }, tumor: { largestDiameterBeforeTace: [{ value: '7.2', unit: 'cm' }] } };
const RECORD = `mutation ($input: RecordAssessmentInput!) { recordAssessment(input: $input) { __typename ... on Problem { code } ... on RecordedAssessment { id subject receipt { position } } } }`;
const READ = `query ($id: ID!) { assessment(id: $id) { __typename ... on Problem { code } ... on RecordedAssessment { id } } }`;
const REPLAY = `mutation ($id: ID!, $ruleSet: String) { replayAssessment(id: $id, ruleSet: $ruleSet) { __typename ... on Problem { code } ... on Replay { outcome recordedDigest replayedDigest ruleSet difference { criteria { key before after } } reasonsChanged } } }`;
const ERASE = `mutation ($input: EraseCaseInput!) { eraseCase(input: $input) { __typename ... on Problem { code path } ... on ErasedCase { erasures { subject position erased } } } }`;
const VERIFY = `{ verifyAudit { __typename ... on AuditVerification { verified finding { code from to } entries opened erased heads } } }`;
const ENTRIES = `query ($filter: AuditEntriesFilterInput, $first: Int! = 100, $after: String) { auditEntries(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { position kind subject facts { name value } } } } }`;
const LIST = `query ($filter: AssessmentsFilterInput, $first: Int! = 100, $after: String) { assessments(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { node { id subject position } } } }`;

interface Listed {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: { readonly id: string; readonly position: number; readonly kind: string; readonly subject: string | null } }[];
}

// Each recorded assessment is about a megabyte of text; a busy machine may need long, and nothing is judged by it.
jest.setTimeout(STARTING);

describe('the record under audit', () => {
  const folder = recordFolder();
  let running: RunningService;
  let a: { readonly id: string; readonly subject: string; readonly receipt: { readonly position: number } };
  let b: typeof a;
  beforeAll(async () => {
    running = await runningService(folder.path);
    a = await record('a', 'mrn-1');
    b = await record('b', 'mrn-2');
  });
  afterAll(async () => {
    await running.service.close();
    folder.remove();
  });

  async function ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { status, body } = await running.ask(query, variables);
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
    return Object.values(body.data ?? {})[0] as T;
  }

  async function record(idempotencyKey: string, patientReference: string): Promise<typeof a> {
    return ask(RECORD, { input: { profile: PROFILE, idempotencyKey, patientReference } });
  }

  function change(sql: string): void {
    const database = new Database(join(folder.path, 'consilium.sqlite'));
    database.prepare(sql).run();
    database.close();
  }

  it('replays to the same bytes under the recorded rules, and says which bytes', async () => {
    const replay = await ask<Record<string, unknown>>(REPLAY, { id: a.id });
    expect(replay).toMatchObject({ __typename: 'Replay', outcome: 'IDENTICAL', ruleSet: running.prepared.ruleSet.digest, difference: { criteria: [] }, reasonsChanged: [] });
    expect(replay['recordedDigest']).toBe(replay['replayedDigest']);
    expect(await ask(REPLAY, { id: a.id, ruleSet: 'f'.repeat(64) })).toEqual({ __typename: 'RuleSetUnknown', code: 'RULE_SET_UNKNOWN' });
    expect(await ask(REPLAY, { id: 'nothing' })).toEqual({ __typename: 'AssessmentUnknown', code: 'ASSESSMENT_UNKNOWN' });
  });

  it('lists assessments by patient, newest first, a page at a time', async () => {
    expect((await ask<Listed>(LIST, { filter: { patientReference: 'mrn-1' } })).edges.map(({ node }) => node.id)).toEqual([a.id]);
    expect((await ask<Listed>(LIST, { filter: { subject: b.subject } })).edges.map(({ node }) => node.id)).toEqual([b.id]);
    expect((await ask<Listed>(LIST, { filter: { patientReference: 'mrn-1', subject: b.subject } })).totalCount).toBe(0);
    expect((await ask<Listed>(LIST, { filter: { from: '2026-11-22' } })).totalCount).toBe(0);
    expect((await ask<Listed>(LIST, { filter: { from: '2026-11-21', to: '2026-11-22', actor: 'local', ruleSet: running.prepared.ruleSet.digest } })).totalCount).toBe(2);
    const first = await ask<Listed>(LIST, { first: 1 });
    expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true }, edges: [{ node: { id: b.id } }] });
    expect(await ask<Listed>(LIST, { first: 1, after: first.pageInfo.endCursor })).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: false }, edges: [{ node: { id: a.id } }] });
  });

  it('lists entries by kind and by patient, without their content', async () => {
    const all = await ask<Listed>(ENTRIES);
    expect(all.edges.map(({ node }) => node.position)).toEqual(all.edges.map((_, at) => all.totalCount - 1 - at));
    const ofPatient = await ask<Listed>(ENTRIES, { filter: { subject: a.subject } });
    expect(ofPatient.edges.map(({ node }) => node.kind)).toEqual(['assessment-replayed', 'assessment-recorded']);
    expect((await ask<Listed>(ENTRIES, { filter: { kind: 'request-refused' } })).totalCount).toBe(2);
    const { body } = await running.ask(ENTRIES, { first: 101 });
    expect(body.errors?.[0]?.extensions.code).toBe('PAGE_REFUSED');
    expect((await running.ask(ENTRIES, { after: 'bm9uZQ' })).body.errors?.[0]?.extensions.code).toBe('PAGE_REFUSED');
  });

  it('verifies, and records that it did', async () => {
    const before = (await ask<Listed>(ENTRIES)).totalCount;
    expect(await ask(VERIFY)).toMatchObject({ __typename: 'AuditVerification', verified: true, finding: null, entries: before, opened: before, erased: 0 });
    expect((await ask<Listed>(ENTRIES, { first: 1 })).edges[0]?.node).toMatchObject({ kind: 'audit-verified', facts: expect.arrayContaining([{ name: 'outcome', value: 'VERIFIED' }]) as unknown });
  });

  it('erases a patient: nothing is readable, the log still verifies, the other patient stays', async () => {
    expect(await ask(ERASE, { input: { ground: 'PATIENT_REQUEST' } })).toMatchObject({ __typename: 'InvalidInput' });
    expect(await ask(ERASE, { input: { ground: 'PATIENT_REQUEST', patientReference: 'mrn-1', assessment: a.id } })).toMatchObject({ __typename: 'InvalidInput' });
    expect(await ask(ERASE, { input: { ground: 'PATIENT_REQUEST', patientReference: 'mrn-3' } })).toMatchObject({ __typename: 'NothingToErase' });

    const erased = await ask<{ readonly erasures: readonly { readonly subject: string; readonly erased: readonly number[] }[] }>(ERASE, { input: { ground: 'PATIENT_REQUEST', patientReference: 'mrn-1' } });
    expect(erased.erasures).toHaveLength(1);
    expect(erased.erasures[0]?.subject).toBe(a.subject);
    expect(erased.erasures[0]?.erased).toContain(a.receipt.position);
    expect(await ask(READ, { id: a.id })).toEqual({ __typename: 'CaseErased', code: 'CASE_ERASED' });
    expect(await ask(REPLAY, { id: a.id })).toEqual({ __typename: 'CaseErased', code: 'CASE_ERASED' });
    expect(await ask(RECORD, { input: { profile: PROFILE, idempotencyKey: 'a', patientReference: 'mrn-1' } })).toEqual({ __typename: 'CaseErased', code: 'CASE_ERASED' });
    expect(await ask(READ, { id: b.id })).toMatchObject({ __typename: 'RecordedAssessment', id: b.id });
    expect(await ask(VERIFY)).toMatchObject({ verified: true, erased: erased.erasures[0]?.erased.length });
  });

  it('takes up the patient again afterwards, in another case', async () => {
    const again = await record('a-again', 'mrn-1');
    expect(again.subject).toBe(a.subject);
    expect(await ask(READ, { id: again.id })).toMatchObject({ __typename: 'RecordedAssessment' });
  });

  it('names the entry that somebody changed', async () => {
    change(`DELETE FROM audit_openings WHERE log_index = ${b.receipt.position}`);
    expect(await ask(VERIFY)).toMatchObject({ verified: false, finding: { code: 'PAYLOAD_MISSING', from: b.receipt.position, to: b.receipt.position } });
  });
});
