import { jest } from '@jest/globals';
import { runningService, STARTING, type RunningService } from './running-service.js';

// Made so that the value can't stand in the trace for another reason.
const PROFILE = { tumor: { largestDiameterBeforeTace: [{ value: '7.1357', unit: 'cm' }] } };
const RECORD = 'mutation ($input: RecordAssessmentInput!) { recordAssessment(input: $input) { ... on RecordedAssessment { id } } }';
const TRACE = 'query ($id: ID!) { recordedTrace(assessment: $id) { __typename ... on Problem { code } ... on RecordedTrace { assessment ruleSet nodes { id parent kind key truth expected } } } }';

interface Traced {
  readonly assessment: string;
  readonly nodes: readonly { readonly id: number; readonly parent: number | null; readonly kind: string; readonly key: string; readonly truth: string; readonly expected: string | null }[];
}

jest.setTimeout(STARTING);

describe('how a recorded assessment was decided, for the auditor', () => {
  let running: RunningService;
  let id: string;
  beforeAll(async () => {
    running = await runningService();
    const { body } = await running.send(JSON.stringify({ query: RECORD, variables: { input: { profile: PROFILE, idempotencyKey: 'a' } } }), { 'consilium-role': 'BOARD' });
    ({ id } = body.data?.['recordAssessment'] as { id: string });
  });
  afterAll(() => running.service.close());

  const trace = (role: string, assessment = id) => running.send(JSON.stringify({ query: TRACE, variables: { id: assessment } }), { 'consilium-role': role });

  it('names each step with its truth, a node before its parts, and no value of the patient', async () => {
    const { text, body } = await trace('AUDITOR');
    const { assessment, nodes } = body.data?.['recordedTrace'] as Traced;
    expect(assessment).toBe(id);
    expect(nodes).toContainEqual(expect.objectContaining({ kind: 'CRITERION', key: '000/large-hcc', truth: 'HOLDS' }));
    const seen = new Set<number>();
    for (const node of nodes) {
      expect(node.parent === null || seen.has(node.parent)).toBe(true);
      seen.add(node.id);
    }
    expect(text).not.toContain('7.1357');
  });

  it('is an entry of the log', async () => {
    const before = await entries();
    await trace('AUDITOR');
    expect(await entries()).toBe(before + 1);
  });

  it('is not for the board, and says of an unknown one that it is unknown', async () => {
    expect((await trace('BOARD')).body.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await trace('AUDITOR', 'nothing')).body.data?.['recordedTrace']).toEqual({ __typename: 'AssessmentUnknown', code: 'ASSESSMENT_UNKNOWN' });
  });

  async function entries(): Promise<number> {
    const { body } = await running.send(JSON.stringify({ query: '{ auditEntries(filter: { kind: "case-read" }) { totalCount } }' }), { 'consilium-role': 'AUDITOR' });
    return (body.data?.['auditEntries'] as { totalCount: number }).totalCount;
  }
});
