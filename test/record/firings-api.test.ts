import { jest } from '@jest/globals';
import { runningService, STARTING, type RunningService } from '../api/running-service.js';

const RECORD = `mutation ($input: RecordAssessmentInput!) { recordAssessment(input: $input) { __typename ... on RecordedAssessment { id assessment { options { code state } } } } }`;
const FIRINGS = `query ($filter: FiringsFilterInput, $first: Int! = 500, $after: String) { ruleFirings(filter: $filter, first: $first, after: $after) {
  totalCount assessments pageInfo { hasNextPage hasPreviousPage endCursor } edges { cursor node { rule kind source says ruleSet assessments holds fails unknown unknownShare firstHeld lastHeld } } } }`;
const OVER_TIME = `query ($rule: String!, $every: FiringInterval! = MONTH, $filter: CountedAssessmentsFilterInput) { firingsOverTime(rule: $rule, every: $every, filter: $filter) { from to holds fails unknown } }`;
const LIST = `query ($filter: AssessmentsFilterInput) { assessments(filter: $filter) { totalCount edges { node { id } } } }`;
const RULE = 'source:000/large-hcc';

function profile(centimeters: string): object {
  return { tumor: { largestDiameterBeforeTace: [{ value: centimeters, unit: 'cm' }] } };
}

interface Firings {
  readonly totalCount: number;
  readonly assessments: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: { readonly rule: string; readonly holds: number; readonly fails: number; readonly unknown: number } }[];
}

jest.setTimeout(STARTING);

describe('which rules fired, over GraphQL', () => {
  let running: RunningService;
  const ids: string[] = [];
  let option: { readonly code: string; readonly state: string };
  beforeAll(async () => {
    running = await runningService();
    for (const [at, sent] of [profile('12'), profile('7'), profile('2'), {}].entries()) {
      const { body } = await running.ask(RECORD, { input: { profile: sent, idempotencyKey: `k${at}`, patientReference: `mrn-${at}` } });
      const recorded = body.data?.['recordAssessment'] as { readonly id: string; readonly assessment: { readonly options: readonly (typeof option)[] } };
      ids.push(recorded.id);
      option = recorded.assessment.options[0] as typeof option;
    }
  });
  afterAll(() => running.service.close());

  async function ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { status, body } = await running.ask(query, variables, 'AUDITOR');
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
    return Object.values(body.data ?? {})[0] as T;
  }

  const refusal = async (query: string, variables: Record<string, unknown>): Promise<unknown> => (await running.ask(query, variables, 'AUDITOR')).body.errors?.[0]?.extensions.code;

  /** Every rule, however many pages they fill. */
  async function allFirings(): Promise<Firings> {
    let all = await ask<Firings>(FIRINGS);
    while (all.pageInfo.hasNextPage) {
      const next = await ask<Firings>(FIRINGS, { after: all.pageInfo.endCursor });
      all = { ...next, edges: [...all.edges, ...next.edges] };
    }
    return all;
  }

  it('counts every rule of the rule set that answered', async () => {
    const all = await allFirings();
    expect(all.assessments).toBe(4);
    expect(all.edges).toHaveLength(all.totalCount);
    expect(all.edges.every(({ node }) => node.holds + node.fails + node.unknown === 4)).toBe(true);
    expect(all.edges.find(({ node }) => node.rule === RULE)?.node).toMatchObject({
      kind: 'CRITERION', source: '000', ruleSet: running.prepared.ruleSet.digest, assessments: 4, holds: 2, fails: 1, unknown: 1, unknownShare: '0.25', firstHeld: '2026-11-21T08:00:00.000Z', lastHeld: '2026-11-21T08:00:00.000Z',
    });
  });

  it('narrows rules and assessments, and goes through them a page at a time', async () => {
    const ofSource = await ask<Firings>(FIRINGS, { filter: { source: '000', rulePrefix: 'source:' } });
    const paged: string[] = [];
    for (let after: string | null = null; ; ) {
      const page: Firings = await ask<Firings>(FIRINGS, { filter: { source: '000', rulePrefix: 'source:' }, first: 3, after });
      expect(page.totalCount).toBe(ofSource.totalCount);
      paged.push(...page.edges.map(({ node }) => node.rule));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(paged).toEqual(ofSource.edges.map(({ node }) => node.rule));
    expect((await ask<Firings>(FIRINGS, { filter: { actor: 'nobody' } })).assessments).toBe(0);
    expect((await ask<Firings>(FIRINGS, { filter: { to: '2026-11-21' } })).assessments).toBe(0);
    const silent = await ask<Firings>(FIRINGS, { filter: { silence: 'NEVER_FIRED' } });
    expect(silent.edges.every(({ node }) => node.holds === 0)).toBe(true);
    expect(silent.edges.map(({ node }) => node.rule)).not.toContain(RULE);
    expect(await refusal(FIRINGS, { first: 501 })).toBe('PAGE_REFUSED');
    expect(await refusal(FIRINGS, { after: 'bm9uZQ' })).toBe('PAGE_REFUSED');
    expect(await refusal(FIRINGS, { filter: { from: 'yesterday' } })).toBe('PAGE_REFUSED');
    expect(await refusal(FIRINGS, { filter: { to: '2026-13-01' } })).toBe('PAGE_REFUSED');
  });

  it('counts one rule over time', async () => {
    expect(await ask(OVER_TIME, { rule: RULE })).toEqual([{ from: '2026-11-01', to: '2026-12-01', holds: 2, fails: 1, unknown: 1 }]);
    expect(await ask(OVER_TIME, { rule: RULE, every: 'DAY', filter: { from: '2026-11-20', to: '2026-11-23' } })).toEqual([
      { from: '2026-11-20', to: '2026-11-21', holds: 0, fails: 0, unknown: 0 },
      { from: '2026-11-21', to: '2026-11-22', holds: 2, fails: 1, unknown: 1 },
      { from: '2026-11-22', to: '2026-11-23', holds: 0, fails: 0, unknown: 0 },
    ]);
    expect(await ask(OVER_TIME, { rule: 'source:000/no-such' })).toBeNull();
    expect(await refusal(OVER_TIME, { rule: RULE, every: 'DAY', filter: { from: '2001-01-01' } })).toBe('PAGE_REFUSED');
  });

  it('says of a rule how it was decided so far, and nothing of an option that needs nothing or of guidance, which decides none', async () => {
    const one = await ask<{ readonly firings: unknown }>(`{ rule(code: "${RULE}") { firings { holds fails unknown unknownShare lastHeld } } }`);
    expect(one.firings).toEqual({ holds: 2, fails: 1, unknown: 1, unknownShare: '0.25', lastHeld: '2026-11-21T08:00:00.000Z' });
    const { rules } = await ask<{ readonly rules: readonly { readonly code: string; readonly firings: { readonly holds: number } | null }[] }>(`{ ruleSet(digest: "${running.prepared.ruleSet.digest}") { rules { code firings { holds } } } }`);
    const counted = await allFirings();
    const without = rules.filter(({ firings }) => firings === null).map(({ code }) => code);
    expect(without.every((code) => /^(?:option|guidance):/u.test(code))).toBe(true);
    expect(rules.filter(({ firings }) => firings !== null).map(({ code, firings }) => [code, firings?.holds])).toEqual(counted.edges.map(({ node }) => [node.rule, node.holds]));
  });

  it('finds assessments by what they say of a source or option', async () => {
    const found = async (filter: object): Promise<readonly string[]> => (await ask<{ readonly edges: readonly { readonly node: { readonly id: string } }[] }>(LIST, { filter })).edges.map(({ node }) => node.id);
    expect(await found({ source: '000', sourceState: 'NOT_APPLICABLE' })).toEqual([ids[2]]);
    expect(await found({ source: '000', sourceState: 'UNDETERMINED' })).toEqual([ids[3], ids[1], ids[0]]);
    expect(await found({ source: 'none' })).toEqual([]);
    expect(await found({ option: option.code, optionState: option.state })).toContain(ids[3]);
    expect(await found({ source: '000', sourceState: 'NOT_APPLICABLE', option: option.code })).toEqual([ids[2]]);
    expect(await refusal(LIST, { filter: { from: 'now' } })).toBe('PAGE_REFUSED');
  });

  it('forgets an erased patient', async () => {
    await running.ask(`mutation ($input: EraseCaseInput!) { eraseCase(input: $input) { __typename } }`, { input: { patientReference: 'mrn-0', ground: 'PATIENT_REQUEST' } });
    expect(await ask(OVER_TIME, { rule: RULE })).toEqual([{ from: '2026-11-01', to: '2026-12-01', holds: 1, fails: 1, unknown: 1 }]);
    expect((await ask<{ readonly totalCount: number }>(LIST, { filter: { source: '000' } })).totalCount).toBe(3);
    expect((await ask<{ readonly totalCount: number }>(LIST)).totalCount).toBe(4);
  });
});
