import { jest } from '@jest/globals';
import { openRecordService } from '../../src/app/record-service.js';
import { memoryShelf } from '../../src/app/memory-shelf.js';
import { recordPlace } from '../../src/app/open-store.js';
import { prepareRuleSet } from '../../src/assessment/prepared-rule-set.js';
import { DERIVATIONS } from '../../src/medicine/derivations.js';
import type { RuleSetContent } from '../../src/rulebook/content.js';
import { ruleSetOf } from '../../src/rulebook/rule-set.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { shippedRules } from '../cases/shipped-rules.js';
import { recordFolder, runningService, STARTING, TODAY, type RunningService } from './running-service.js';

const RULE_SETS = `{ ruleSets { digest version active author activations { ruleSet previous activatedBy activatedAt reason position } } }`;
const DIFFERENCE = `query ($from: String!, $to: String!) { ruleSetDifference(from: $from, to: $to) { sentences added { code } removed { code } changed { kind code sentence before after } } }`;
const ACTIVATE = `mutation ($input: ActivateRuleSetInput!) { activateRuleSet(input: $input) { __typename ... on Problem { code path } ... on RuleSetActivation { ruleSet previous activatedBy reason } } }`;
const START = `mutation ($input: StartRuleSetImpactInput!) { startRuleSetImpact(input: $input) { __typename ... on Problem { code path } ... on RuleSetImpactJob { id state total } } }`;
const IMPACT = `query ($from: String!, $to: String!) { ruleSetImpact(from: $from, to: $to) { job { state done total } cases { totalCount edges { node { assessment flips { kind code before after } reasonOnly { kind code verdict } decision } } } } }`;
const RECORD = `mutation ($input: RecordAssessmentInput!) { recordAssessment(input: $input) { ... on RecordedAssessment { id } } }`;

/** Looks at a job until it ended; a test that never ends would tell nothing. */
const MOST_LOOKS = 600;

jest.setTimeout(STARTING);

describe('rule sets over HTTP', () => {
  const folder = recordFolder();
  const { content, digest } = shippedRules().ruleSet;
  const text = JSON.stringify({ ...content, version: '0.9.0', author: 'author-1' }).replace('"fact":"tumor.largestDiameterBeforeTace","atLeast":"5 cm"', '"fact":"tumor.largestDiameterBeforeTace","atLeast":"9 cm"');
  const former = prepareRuleSet(ruleSetOf(JSON.parse(text) as RuleSetContent, VOCABULARY), DERIVATIONS);
  const pair = { from: former.ruleSet.digest, to: digest };
  let running: RunningService;
  beforeAll(async () => {
    // The record begins under former rules, so that those that ship today are only offered.
    const place = recordPlace({ databaseUrl: `sqlite://${folder.path}/consilium.sqlite`, keyFolder: null });
    const before = await openRecordService(place, { shelf: memoryShelf(former), clock: { today: () => TODAY, now: () => `${TODAY}T08:00:00.000Z` }, vocabulary: VOCABULARY, engineVersion: '0' }, () => undefined);
    await before.close();
    running = await runningService(folder.path);
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

  it('tells which one answers, since when and by whom', async () => {
    expect(await ask(RULE_SETS)).toEqual([
      { digest: pair.from, version: '0.9.0', active: true, author: 'author-1', activations: [{ ruleSet: pair.from, previous: null, activatedBy: 'consilium', activatedAt: `${TODAY}T08:00:00.000Z`, reason: 'first start', position: 1 }] },
      { digest: pair.to, version: content.version, active: false, author: null, activations: [] },
    ]);
  });

  it('tells how they differ', async () => {
    const difference = await ask<{ sentences: readonly string[]; changed: readonly { kind: string; code: string }[] }>(DIFFERENCE, pair);
    expect(difference.changed.map(({ kind, code }) => `${kind} ${code}`)).toEqual(['POLICY rulebook', 'POLICY rulebook', 'THRESHOLD 000/large-hcc']);
    expect(difference.sentences.at(-1)).toBe('criterion 000/large-hcc now requires tumor.largestDiameterBeforeTace at least 5 cm instead of tumor.largestDiameterBeforeTace at least 9 cm');
    expect(await ask(DIFFERENCE, { ...pair, to: 'nothing' })).toBeNull();
  });

  it('computes what would change, before anybody activates anything', async () => {
    expect(await ask(IMPACT, pair)).toBeNull();
    const { id } = await ask<{ id: string }>(RECORD, { input: { profile: { tumor: { largestDiameterBeforeTace: [{ value: '7.2', unit: 'cm' }] } }, idempotencyKey: 'one', patientReference: 'p-1' } });
    expect(await ask(START, { input: pair })).toMatchObject({ __typename: 'RuleSetImpactJob', total: 1 });
    expect(await ask(START, { input: { ...pair, to: 'nothing' } })).toEqual({ __typename: 'RuleSetUnknown', code: 'RULE_SET_UNKNOWN', path: 'input' });
    expect(await ask(START, { input: { ...pair, to: pair.from } })).toEqual({ __typename: 'InvalidInput', code: 'INPUT_INVALID', path: 'input.to' });
    let impact: { readonly job: { readonly state: string } } = { job: { state: 'QUEUED' } };
    for (let looks = 0; looks < MOST_LOOKS && impact.job.state !== 'DONE'; looks += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      impact = await ask(IMPACT, pair);
    }
    expect(impact).toMatchObject({
      job: { state: 'DONE', done: 1, total: 1 },
      cases: { totalCount: 1, edges: [{ node: { assessment: id, flips: expect.arrayContaining([{ kind: 'CRITERION', code: '000/large-hcc', before: 'FAILS', after: 'HOLDS' }]) as unknown, decision: null } }] },
    });
  });

  it('lets a second person activate one, with a reason', async () => {
    expect(await ask(ACTIVATE, { input: { digest: pair.to, reason: 'short' } })).toEqual({ __typename: 'InvalidInput', code: 'INPUT_INVALID', path: 'input.reason' });
    expect(await ask(ACTIVATE, { input: { digest: 'nothing', reason: 'there is no such rule set' } })).toEqual({ __typename: 'RuleSetUnknown', code: 'RULE_SET_UNKNOWN', path: 'input.digest' });
    expect(await ask(ACTIVATE, { input: { digest: pair.from, reason: 'it answers already, does it not' } })).toEqual({ __typename: 'RuleSetActive', code: 'RULE_SET_ACTIVE', path: 'input.digest' });
    expect(await ask(ACTIVATE, { input: { digest: pair.to, reason: 'the threshold of the paper is 5 cm' } })).toMatchObject({ __typename: 'RuleSetActivation', ruleSet: pair.to, previous: pair.from, reason: 'the threshold of the paper is 5 cm' });
    const [first] = await ask<readonly { readonly digest: string; readonly active: boolean }[]>(RULE_SETS);
    expect(first).toMatchObject({ digest: pair.to, active: true });
    expect(await ask(`{ about { ruleSet { digest } } }`)).toEqual({ ruleSet: { digest: pair.to } });
  });
});
