import { jest } from '@jest/globals';
import { shippedCases } from '../cases/shipped-rules.js';
import { expandShorthand } from '../../src/vocabulary/shorthand.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { runningService, STARTING, TODAY, type RunningService } from './running-service.js';

const RECORD = `mutation ($input: RecordAssessmentInput!) { recordAssessment(input: $input) { __typename ... on RecordedAssessment { id subject receipt { leafHash } } } }`;
const DECISION = `__typename ... on Problem { code path } ... on InvalidInput { problems { code path message hint } }
  ... on RecordedBoardDecision { id assessment assessmentLeafHash subject class choice { option other } deviationReasons conditions { kind fact } dissent { specialty choice { option other } reason }
    preference participants { specialty staff } followUpOn firstChoice { option other } withdrawn { reason position } receipt { position leafHash inclusion head file } }`;
const DECIDE = `mutation ($input: RecordBoardDecisionInput!) { recordBoardDecision(input: $input) { ${DECISION} ... on DecisionSuperseded { newest } ... on DecisionExists { decision } } }`;
const WITHDRAW = `mutation ($input: WithdrawBoardDecisionInput!) { withdrawBoardDecision(input: $input) { ${DECISION} } }`;
const LIST = `query ($filter: BoardDecisionsFilterInput, $first: Int! = 20, $after: String) { boardDecisions(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id class withdrawn { reason } } } } }`;
const SUMMARY = `query ($filter: DecisionSummaryFilterInput) { decisionSummary(filter: $filter) { total concordant conditional deviating withdrawn byOption { option other total } byReason { reason total } } }`;

interface Recorded {
  readonly id: string;
  readonly subject: string;
  readonly receipt: { readonly leafHash: string };
}

interface Listed {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly edges: readonly { readonly node: { readonly id: string } }[];
}

jest.setTimeout(STARTING);

describe('board decisions over HTTP', () => {
  let running: RunningService;
  let profile: unknown;
  let keyCount = 0;
  beforeAll(async () => {
    running = await runningService();
    profile = expandShorthand(shippedCases(running.prepared).find(({ file }) => file.endsWith('000-fits.yaml'))?.worked.profile, VOCABULARY);
  });
  afterAll(() => running.service.close());

  async function ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { status, body } = await running.ask(query, variables);
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
    return Object.values(body.data ?? {})[0] as T;
  }

  const key = (): string => `key-${(keyCount += 1)}`;
  const assessed = (patientReference: string): Promise<Recorded> => ask(RECORD, { input: { profile, asOf: TODAY, patientReference, idempotencyKey: key() } });

  function input({ id, receipt }: Recorded, change: Record<string, unknown> = {}): { readonly input: Record<string, unknown> } {
    return {
      input: {
        idempotencyKey: key(),
        assessment: id,
        leafHash: receipt.leafHash,
        choice: { option: 'rfa-sorafenib' },
        class: 'CONCORDANT',
        preference: 'AGREES',
        participants: [{ specialty: 'MEDICAL_ONCOLOGY', staffCode: 'qzx-onc.7' }],
        ...change,
      },
    };
  }

  it('are recorded with all that was said, and shown again', async () => {
    const assessment = await assessed('p-all');
    const said = {
      choice: { other: 'TRANSPLANTATION', option: null },
      class: 'DEVIATING',
      deviationReasons: ['TUMOR_FEATURE', 'OTHER_REASON'],
      conditions: [{ kind: 'MISSING_FACT_KNOWN', fact: 'labs.afp' }, { kind: 'SECOND_OPINION', fact: null }],
      dissent: [{ specialty: 'SURGERY', choice: { option: 'rfa-sorafenib', other: null }, reason: 'EVIDENCE_NOT_CONVINCING' }],
      preference: 'UNDECIDED',
      followUpOn: '2027-01-15',
      firstChoice: { option: null, other: 'RESECTION' },
    };
    const recorded = await ask<Record<string, unknown>>(DECIDE, input(assessment, said));
    expect(recorded).toMatchObject({ __typename: 'RecordedBoardDecision', assessment: assessment.id, assessmentLeafHash: assessment.receipt.leafHash, subject: assessment.subject, withdrawn: null, ...said });
    expect(recorded['participants']).toEqual([{ specialty: 'MEDICAL_ONCOLOGY', staff: expect.stringMatching(/^k[0-9a-f]{8}\.[0-9a-f]{64}$/) as unknown }]);
    expect(running.logged.join('')).not.toContain('qzx');
    const { edges } = await ask<Listed>(LIST, { filter: { patientReference: 'p-all' } });
    expect(edges).toEqual([{ cursor: expect.any(String) as unknown, node: { id: recorded['id'], class: 'DEVIATING', withdrawn: null } }]);
  });

  it('are refused with every problem, none of which repeats what was sent', async () => {
    const refused = await ask(DECIDE, input(await assessed('p-problems'), { choice: { option: 'qzx' }, class: 'CONDITIONAL', participants: [{ specialty: 'SURGERY', staffCode: 'Dr. Qzx Erika' }], followUpOn: 20270115 }));
    expect(refused).toMatchObject({
      __typename: 'InvalidInput',
      code: 'INPUT_INVALID',
      path: 'input',
      problems: [
        { code: 'OPTION_UNKNOWN', path: 'input.choice.option' },
        { code: 'CONDITION_MISSING', path: 'input.conditions' },
        { code: 'STAFF_CODE_INVALID', path: 'input.participants[0].staffCode' },
        { code: 'DAY_INVALID', path: 'input.followUpOn' },
      ],
    });
    expect(JSON.stringify(refused)).not.toMatch(/qzx|20270115/i);
    expect(await ask(DECIDE, input(await assessed('p-key'), { idempotencyKey: 'Erika Qzx' }))).toMatchObject({ __typename: 'InvalidInput', path: 'input.idempotencyKey', problems: [{ path: 'input.idempotencyKey' }] });
  });

  it('are refused when there is a newer assessment, a decision, or no assessment', async () => {
    const old = await assessed('p-twice');
    const newest = await assessed('p-twice');
    expect(await ask(DECIDE, input(old))).toEqual({ __typename: 'DecisionSuperseded', code: 'DECISION_SUPERSEDED', path: 'input.assessment', newest: newest.id });
    const first = await ask<{ id: string }>(DECIDE, input(newest));
    expect(await ask(DECIDE, input(newest))).toEqual({ __typename: 'DecisionExists', code: 'DECISION_EXISTS', path: 'input.assessment', decision: first.id });
    expect(await ask(DECIDE, input(newest, { assessment: 'nothing' }))).toEqual({ __typename: 'AssessmentUnknown', code: 'ASSESSMENT_UNKNOWN', path: 'input.assessment' });
  });

  it('are withdrawn, listed page by page and counted', async () => {
    const before = await ask<Record<string, number>>(SUMMARY);
    const first = await ask<{ id: string }>(DECIDE, input(await assessed('p-list-1')));
    const second = await ask<{ id: string }>(DECIDE, input(await assessed('p-list-2')));
    expect(await ask(WITHDRAW, { input: { idempotencyKey: key(), decision: first.id, reason: 'PATIENT_CHANGED_MIND' } })).toMatchObject({ id: first.id, withdrawn: { reason: 'PATIENT_CHANGED_MIND' } });
    expect(await ask(WITHDRAW, { input: { idempotencyKey: key(), decision: first.id, reason: 'OTHER_REASON' } })).toMatchObject({ __typename: 'DecisionWithdrawn', code: 'DECISION_WITHDRAWN' });
    expect(await ask(WITHDRAW, { input: { idempotencyKey: key(), decision: 'nothing', reason: 'OTHER_REASON' } })).toMatchObject({ __typename: 'DecisionUnknown', code: 'DECISION_UNKNOWN' });
    const page = await ask<Listed>(LIST, { first: 1 });
    expect([page.edges.map(({ node }) => node.id), page.pageInfo.hasNextPage]).toEqual([[second.id], true]);
    const next = await ask<Listed>(LIST, { first: 1, after: page.pageInfo.endCursor });
    expect([next.edges.map(({ node }) => node.id), next.totalCount]).toEqual([[first.id], page.totalCount]);
    expect((await ask<Listed>(LIST, { filter: { withdrawn: true } })).edges.map(({ node }) => node.id)).toEqual([first.id]);
    const after = await ask<Record<string, number>>(SUMMARY);
    expect([after['total'], after['concordant'], after['withdrawn']]).toEqual([Number(before['total']) + 1, Number(before['concordant']) + 1, Number(before['withdrawn']) + 1]);
    expect(await ask(SUMMARY, { filter: { option: 'nothing' } })).toEqual({ total: 0, concordant: 0, conditional: 0, deviating: 0, withdrawn: 0, byOption: [], byReason: [] });
  });
});
