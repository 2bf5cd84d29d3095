import { RULES_FOLDER } from '../../src/app/load-rules.js';
import { assess } from '../../src/assessment/assess.js';
import { caseMismatches, type AssessedCase, type CaseOutcome } from '../../src/rulebook/cases/case-mismatches.js';
import type { WorkedCase } from '../../src/rulebook/cases/case-schema.js';
import { readCaseFolder } from '../../src/rulebook/cases/read-cases.js';
import { expandShorthand } from '../../src/vocabulary/shorthand.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { runningService, STARTING, TODAY, type RunningService } from './running-service.js';

const PREVIEW = `query ($profile: ProfileInput!, $asOf: CalendarDay, $after: String) {
  previewAssessment(profile: $profile, asOf: $asOf) {
    __typename
    ... on InvalidProfile { problems { code } }
    ... on Assessment {
      asOf
      ruleSet { digest }
      profile { problems { code } contradictions { facts } }
      sources { code state asRead criteria { id truth reason settledAlthoughMissing } findings { id match contradictedBy { source finding } } }
      options { code state }
      guidance { statements { source id truth } }
      missing { fact }
      trace(first: 200, after: $after) { pageInfo { hasNextPage endCursor } edges { node { key truth observed } } }
    }
  }
}`;

type Node = AssessedCase['trace'][number];
interface Previewed extends Omit<AssessedCase, 'trace'> {
  readonly __typename: string;
  readonly asOf: string;
  readonly ruleSet: { readonly digest: string };
  readonly problems?: readonly { readonly code: string }[];
  readonly trace: { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }; readonly edges: readonly { readonly node: Node }[] };
}

/** Patients as the papers tell them, patients who fit, and patients who fail everywhere; the other cases are run without the door. */
const TYPICAL = /(?:fits|figure-|archetype|every-criterion-fails)/;

describe('a preview', () => {
  let running: RunningService;
  beforeAll(async () => {
    running = await runningService();
  }, STARTING);
  afterAll(() => running.service.close());

  async function preview(worked: Pick<WorkedCase, 'profile' | 'asOf'>): Promise<CaseOutcome> {
    const trace: Node[] = [];
    for (let after: string | null = null; ; ) {
      const { body } = await running.ask(PREVIEW, { profile: expandShorthand(worked.profile, VOCABULARY), asOf: worked.asOf, after });
      expect(body.errors).toBeUndefined();
      const previewed = body.data?.['previewAssessment'] as Previewed;
      if (previewed.__typename === 'InvalidProfile') return { kind: 'refused', problems: previewed.problems ?? [] };
      trace.push(...previewed.trace.edges.map(({ node }) => node));
      if (!previewed.trace.pageInfo.hasNextPage) return { kind: 'assessed', assessment: { ...previewed, trace } };
      after = previewed.trace.pageInfo.endCursor;
    }
  }

  it('of typical patients says what the worked cases expect', async () => {
    const { cases } = readCaseFolder(RULES_FOLDER, running.prepared.ruleSet.content, VOCABULARY);
    const typical = cases.filter(({ file }) => TYPICAL.test(file)).slice(0, 10);
    expect(typical.length).toBeGreaterThanOrEqual(8);
    const mismatches: unknown[] = [];
    for (const { file, worked } of typical) mismatches.push(...caseMismatches(worked, await preview(worked)).map((mismatch) => ({ file, ...mismatch })));
    expect(mismatches).toEqual([]);
  }, 120_000);

  it('of nothing supports and opposes no option, and names facts to get first', async () => {
    const outcome = await preview({ profile: {}, asOf: TODAY });
    if (outcome.kind === 'refused') throw new Error('refused');
    const states = outcome.assessment.options.map(({ state }) => state);
    expect(states.filter((state) => state === 'SUPPORTED' || state === 'OPPOSED' || state === 'CONTESTED')).toEqual([]);
    expect(outcome.assessment.missing.length).toBeGreaterThan(10);
  });

  it('is for today, under the active rules, when nothing else is said', async () => {
    const { body } = await running.ask('{ previewAssessment(profile: { performance: { ecog: { value: 1 } } }) { ... on Assessment { asOf ruleSet { digest } engine { version } } } }');
    expect(body.data).toEqual({ previewAssessment: { asOf: TODAY, ruleSet: { digest: running.prepared.ruleSet.digest }, engine: { version: expect.stringMatching(/^\d+\.\d+\.\d+/) as unknown } } });
  });

  it('is the same for a rule set named by its digest, for one statement or a list of one, and for a number or its text', async () => {
    const asked = [
      `{ previewAssessment(profile: { performance: { ecog: { value: "1" } } }, ruleSet: "${running.prepared.ruleSet.digest}") { ...all } }`,
      '{ previewAssessment(profile: { performance: { ecog: [{ value: "1" }] } }) { ...all } }',
      '{ previewAssessment(profile: { performance: { ecog: { value: 1 } } }) { ...all } }',
    ].map((query) => running.ask(`${query} fragment all on Assessment { sources { code state because } options { code state because } profile { facts { fact asSent value { text } } } missing { fact rank } }`));
    const [first, ...others] = (await Promise.all(asked)).map(({ text }) => text);
    for (const other of others) expect(other).toBe(first);
    expect(first).toContain('"asSent":"1"');
  });

  it('hands out the assessment as it was made: nothing is added, nothing lost', async () => {
    const worked = readCaseFolder(RULES_FOLDER, running.prepared.ruleSet.content, VOCABULARY).cases.find(({ file }) => file.endsWith('typical-03-portal-vein-thrombus.yaml'));
    const profile = { ...(expandShorthand(worked?.worked.profile ?? {}, VOCABULARY) as Record<string, unknown>), labs: { bilirubin: { value: '0.8', unit: 'mg/dL', observedOn: '2026-11-16' } } };
    const outcome = assess({ profile, asOf: TODAY }, { prepared: running.prepared, vocabulary: VOCABULARY, engineVersion: '0' });
    if (outcome.kind === 'refused') throw new Error('refused');
    const { body } = await running.ask(
      `query ($profile: ProfileInput!) { previewAssessment(profile: $profile) { ... on Assessment {
        options { code name state rank because needs { source criterion says truth node } harms monitor course partings { supporting contesting says criteria { criterion says other } } arguments { source finding bearsAsRead marks contradictedBy { source finding how says bearing bearsAsRead } } }
        guidance { topic differ statements { source id topic says truth node } }
        sources { code asRead notes { code says } findings { id contradictedBy { source finding how says bearing bearsAsRead } } }
        missing { fact label reason rank couldTurn { kind code from to when } neededFor }
        derived { fact value { text unit low lowIncluded high highIncluded codes } missing definition source steps }
      } } }`,
      { profile },
    );
    const { options, guidance, sources, missing, derived } = outcome.assessment;
    expect(body.data?.['previewAssessment']).toEqual({
      options: options.map(({ code, name, state, rank, because, needs, harms, monitor, course, partings, arguments: argued }) => ({
        code, name, state, rank, because, needs, harms, monitor, course, partings,
        arguments: argued.map(({ source, finding, bearsAsRead, marks, contradictedBy }) => ({ source, finding, bearsAsRead, marks, contradictedBy })),
      })),
      guidance: guidance.map(({ topic, differ, statements }) => ({ topic, differ, statements: statements.map(({ source, id, topic: of, says, truth, node }) => ({ source, id, topic: of, says, truth, node })) })),
      sources: sources.map(({ code, asRead, notes, findings }) => ({ code, asRead, notes, findings: findings.map(({ id, contradictedBy }) => ({ id, contradictedBy })) })),
      missing,
      derived: derived.map(({ fact, value, missing: lacking, definition, source, steps }) => ({ fact, value, missing: lacking, definition, source, steps })),
    });
  });

  it('refuses a page of the trace that cannot be, and answers the rest', async () => {
    const { status, body } = await running.ask('{ previewAssessment(profile: {}) { ... on Assessment { complete trace(first: 100000) { totalCount } } } }');
    expect([status, body.errors?.[0]?.extensions.code, body.data]).toEqual([400, 'QUERY_TOO_COMPLEX', undefined]);
    const forged = await running.ask('{ previewAssessment(profile: {}) { ... on Assessment { complete trace(after: "forged") { totalCount } } } }');
    expect([forged.status, forged.body.errors?.[0]?.extensions.code, forged.body.data]).toEqual([200, 'PAGE_REFUSED', { previewAssessment: { complete: false, trace: null } }]);
  });

  it('is not given five times in one document, whichever way it is asked for', async () => {
    const five = '{ a: previewAssessment(profile: {}) { __typename } ...more ... { b: previewAssessment(profile: {}) { __typename } } } fragment more on Query { c: whatIf(profile: {}, changes: {}) { __typename } d: previewAssessment(profile: {}) { __typename } }';
    const { status, body } = await running.ask(five);
    expect([status, body.errors?.[0]?.message]).toEqual([400, 'the document asks for more than 4 assessments; a what-if counts as two']);
  });
});
