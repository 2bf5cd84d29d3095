import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { buildSchema, getNamedType } from 'graphql';
import { everyField } from './every-field.js';
import { runningService, STARTING, type RunningService } from './running-service.js';

const SAMPLES = new URL('../../docs/graphql/', import.meta.url);
const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

function variablesOf(sample: string): Record<string, unknown> {
  const file = new URL(sample.replace('.graphql', '.variables.json'), SAMPLES);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {};
}

describe('documented queries', () => {
  let running: RunningService;
  beforeAll(async () => {
    running = await runningService();
  }, STARTING);
  afterAll(() => running.service.close());

  it.each(readdirSync(SAMPLES).filter((name) => name.endsWith('.graphql')))('%s is answered with data, without an error and without a problem', async (sample) => {
    const answer = await running.ask(readFileSync(new URL(sample, SAMPLES), 'utf8'), variablesOf(sample));
    expect({ status: answer.status, errors: answer.body.errors }).toEqual({ status: 200, errors: undefined });
    for (const value of Object.values(answer.body.data ?? {})) expect(value).not.toBeNull();
    expect(answer.text).not.toMatch(/InvalidProfile|RuleSetUnknown/);
  });

  it('tells what turns in the documented what-if', async () => {
    const { body } = await running.ask(readFileSync(new URL('what-if.graphql', SAMPLES), 'utf8'), variablesOf('what-if.graphql'));
    const { difference } = body.data?.['whatIf'] as { difference: { changes: unknown; criteria: unknown[] } };
    expect(difference.changes).toEqual(expect.arrayContaining([{ path: 'tumor.largestDiameterBeforeTace', before: '7.2 cm', after: '4.9 cm' }]));
    expect(difference.criteria).toContainEqual({ key: '000/large-hcc', before: 'HOLDS', after: 'FAILS' });
  });

  it('of the knowledge name the rule by its code, with the passage', async () => {
    const { body } = await running.ask(readFileSync(new URL('knowledge.graphql', SAMPLES), 'utf8'));
    expect(body.data?.['rule']).toMatchObject({ code: 'source:000/large-hcc', kind: 'CRITERION', requires: { fact: 'tumor.largestDiameterBeforeTace', atLeast: '5 cm' } });
    expect(body.data?.['ruleSets']).toEqual([{ digest: running.prepared.ruleSet.digest, version: running.prepared.ruleSet.content.version, active: true }]);
  });
});

describe('the limits', () => {
  let running: RunningService;
  beforeAll(async () => {
    running = await runningService();
  }, STARTING);
  afterAll(() => running.service.close());

  // A client may ask for all there is: a limit that forbids it would only make clients ask twice.
  it.each(['previewAssessment', 'sources', 'ruleSets', 'vocabulary', 'about', 'options'])('let every field of %s be asked for, and every one of them resolves', async (name) => {
    const field = schema.getQueryType()?.getFields()[name];
    if (field === undefined) throw new Error(`no query ${name}`);
    const selection = everyField(getNamedType(field.type));
    const query = name === 'previewAssessment' ? `query ($profile: ProfileInput!, $asOf: CalendarDay) { ${name}(profile: $profile, asOf: $asOf) ${selection} }` : `{ ${name} ${selection} }`;
    // How often rules fired is for auditors, who see all of the knowledge.
    const role = /\bfirings\b/.test(selection) ? 'AUDITOR' : undefined;
    const { status, body } = await running.ask(query, name === 'previewAssessment' ? variablesOf('assessment.graphql') : {}, role);
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
    expect(JSON.stringify(body.data).length).toBeGreaterThan(100);
  });
});
