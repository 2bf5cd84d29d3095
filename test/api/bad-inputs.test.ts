import { runningService, STARTING, type RunningService } from './running-service.js';

interface BadInput {
  readonly what: string;
  readonly profile: Readonly<Record<string, unknown>>;
  readonly code: string;
  readonly path: string;
  /** `null`: nothing to put right. */
  readonly hint: RegExp | null;
  readonly effect: 'REFUSED' | 'SET_ASIDE' | 'NOTE';
}

const CANARY = 'qzxcanary';

/** Every class of bad input, each with the one problem it must be answered with. */
const BAD_INPUTS: readonly BadInput[] = [
  { what: 'unknown unit', profile: { labs: { bilirubin: { value: '20', unit: 'furlong' } } }, code: 'UNIT_NOT_ALLOWED', path: 'labs.bilirubin[0].unit', hint: /umol\/L/, effect: 'SET_ASIDE' },
  { what: 'wrong dimension', profile: { labs: { albumin: { value: '38', unit: 'mmol/L' } } }, code: 'UNIT_NOT_ALLOWED', path: 'labs.albumin[0].unit', hint: /g\/L/, effect: 'SET_ASIDE' },
  { what: 'no unit', profile: { labs: { platelets: { value: '120' } } }, code: 'UNIT_MISSING', path: 'labs.platelets[0].unit', hint: /10\*9\/L/, effect: 'SET_ASIDE' },
  { what: 'impossible value', profile: { tumor: { largestDiameter: { value: '900', unit: 'cm' } } }, code: 'IMPLAUSIBLE_VALUE', path: 'tumor.largestDiameter[0]', hint: /./, effect: 'SET_ASIDE' },
  { what: 'plausible only in another unit', profile: { labs: { platelets: { value: '42000', unit: '10*9/L' } } }, code: 'IMPLAUSIBLE_FOR_UNIT', path: 'labs.platelets[0]', hint: /\/uL/, effect: 'SET_ASIDE' },
  { what: 'future date', profile: { labs: { bilirubin: { value: '20', unit: 'umol/L', observedOn: '2026-11-22' } } }, code: 'DATE_IN_FUTURE', path: 'labs.bilirubin[0].observedOn', hint: /./, effect: 'REFUSED' },
  { what: 'no calendar day', profile: { labs: { bilirubin: { value: '20', unit: 'umol/L', observedOn: '2026-02-30' } } }, code: 'DATE_INVALID', path: 'labs.bilirubin[0].observedOn', hint: /./, effect: 'REFUSED' },
  { what: 'not a number', profile: { labs: { bilirubin: { value: CANARY, unit: 'umol/L' } } }, code: 'NUMBER_FORMAT', path: 'labs.bilirubin[0].value', hint: /digits/, effect: 'REFUSED' },
  { what: 'decimal comma', profile: { labs: { bilirubin: { value: '1,5', unit: 'mg/dL' } } }, code: 'NUMBER_FORMAT', path: 'labs.bilirubin[0].value', hint: /comma/, effect: 'REFUSED' },
  { what: 'NaN as text', profile: { labs: { bilirubin: { value: 'NaN', unit: 'umol/L' } } }, code: 'NUMBER_NOT_FINITE', path: 'labs.bilirubin[0].value', hint: /./, effect: 'REFUSED' },
  { what: 'infinity as text', profile: { labs: { bilirubin: { value: '-Infinity', unit: 'umol/L' } } }, code: 'NUMBER_NOT_FINITE', path: 'labs.bilirubin[0].value', hint: /./, effect: 'REFUSED' },
  { what: 'an integer that a double cannot hold', profile: { labs: { platelets: { value: 9_007_199_254_740_992, unit: '10*9/L' } } }, code: 'NUMBER_OUT_OF_RANGE', path: 'labs.platelets[0].value', hint: /18/, effect: 'REFUSED' },
  { what: 'ten thousand digits', profile: { labs: { platelets: { value: '7'.repeat(10_000), unit: '10*9/L' } } }, code: 'NUMBER_OUT_OF_RANGE', path: 'labs.platelets[0].value', hint: /18/, effect: 'REFUSED' },
  { what: 'two values in one statement', profile: { labs: { bilirubin: { value: '20', low: '10', unit: 'umol/L' } } }, code: 'TWO_VALUES', path: 'labs.bilirubin[0]', hint: /./, effect: 'REFUSED' },
  { what: 'two values for one fact', profile: { labs: { bilirubin: [{ value: '20', unit: 'umol/L' }, { value: '90', unit: 'umol/L' }] } }, code: 'CONFLICTING_VALUES', path: 'labs.bilirubin', hint: /./, effect: 'SET_ASIDE' },
  { what: 'a range the wrong way round', profile: { tumor: { largestDiameter: { low: '6', high: '5', unit: 'cm' } } }, code: 'RANGE_REVERSED', path: 'tumor.largestDiameter[0]', hint: /./, effect: 'REFUSED' },
  { what: 'unknown code', profile: { tumor: { portalVeinThrombus: { code: CANARY } } }, code: 'CODE_UNKNOWN', path: 'tumor.portalVeinThrombus[0].code', hint: /VP1/, effect: 'REFUSED' },
  { what: 'a code of the wrong type', profile: { tumor: { portalVeinThrombus: { code: 7 } } }, code: 'TYPE', path: 'tumor.portalVeinThrombus[0].code', hint: /./, effect: 'REFUSED' },
  { what: 'a boolean for a yes/no fact', profile: { liver: { cirrhosis: { code: true } } }, code: 'TYPE', path: 'liver.cirrhosis[0].code', hint: /./, effect: 'REFUSED' },
  { what: 'a value outside a published scale', profile: { performance: { ecog: { value: '7' } } }, code: 'CODE_UNKNOWN', path: 'performance.ecog[0].value', hint: /0/, effect: 'REFUSED' },
  { what: 'empty text for a number', profile: { labs: { bilirubin: { value: '', unit: 'umol/L' } } }, code: 'EMPTY_VALUE', path: 'labs.bilirubin[0]', hint: /unavailable/, effect: 'SET_ASIDE' },
  { what: '"see report" for a number', profile: { labs: { bilirubin: { value: 'see report', unit: 'umol/L' } } }, code: 'EMPTY_VALUE', path: 'labs.bilirubin[0]', hint: /unavailable/, effect: 'SET_ASIDE' },
  { what: 'an unknown reason for having no value', profile: { labs: { bilirubin: { unavailable: CANARY } } }, code: 'CODE_UNKNOWN', path: 'labs.bilirubin[0].unavailable', hint: /PENDING/, effect: 'REFUSED' },
  { what: 'an unknown comparator', profile: { labs: { afp: { value: '400', comparator: '~', unit: 'ng/mL' } } }, code: 'CODE_UNKNOWN', path: 'labs.afp[0].comparator', hint: /</, effect: 'REFUSED' },
  { what: 'minus zero', profile: { tumor: { viableSumNow: { value: '-0', unit: 'cm' } } }, code: 'NEGATIVE_ZERO', path: 'tumor.viableSumNow[0].value', hint: null, effect: 'NOTE' },
];

const PREVIEW = `query ($profile: ProfileInput!) {
  previewAssessment(profile: $profile) {
    __typename
    ... on Problem { code message path hint }
    ... on InvalidProfile { problems { code path hint message effect } }
    ... on Assessment { complete profile { problems { code path hint message effect } } }
  }
}`;

interface Told {
  readonly code: string;
  readonly path: string;
  readonly hint: string | null;
  readonly effect: string;
}

interface Preview {
  readonly __typename: string;
  readonly code?: string;
  readonly problems?: readonly Told[];
  readonly complete?: boolean;
  readonly profile?: { readonly problems: readonly Told[] };
}

describe('bad input is answered with typed problems', () => {
  let running: RunningService;
  beforeAll(async () => {
    running = await runningService();
  }, STARTING);
  afterAll(() => running.service.close());

  async function preview(profile: object): Promise<{ readonly preview: Preview; readonly text: string }> {
    const { status, body, text } = await running.ask(PREVIEW, { profile });
    expect({ status, errors: body.errors }).toEqual({ status: 200, errors: undefined });
    return { preview: body.data?.['previewAssessment'] as Preview, text };
  }

  it.each(BAD_INPUTS.map((bad) => [bad.what, bad] as const))('%s', async (_what, bad) => {
    const { preview: answer, text } = await preview(bad.profile);
    const problems = answer.problems ?? answer.profile?.problems ?? [];
    const found = problems.find(({ code }) => code === bad.code);
    expect(problems.map(({ code, path, effect }) => `${code} ${path} ${effect}`)).toContain(`${bad.code} ${bad.path} ${bad.effect}`);
    if (bad.hint === null) expect(found?.hint).toBeNull();
    else expect(found?.hint).toMatch(bad.hint);
    expect(answer.__typename).toBe(bad.effect === 'REFUSED' ? 'InvalidProfile' : 'Assessment');
    if (bad.effect === 'SET_ASIDE') expect(answer.complete).toBe(false);
    expect(text).not.toContain(CANARY);
  });

  it('tells everything that is wrong at once', async () => {
    const merged: Record<string, Record<string, unknown>> = {};
    const chosen: BadInput[] = [];
    for (const bad of BAD_INPUTS) {
      const [[group, facts]] = Object.entries(bad.profile) as [[string, Record<string, unknown>]];
      const [[fact, sent]] = Object.entries(facts) as [[string, unknown]];
      if (merged[group]?.[fact] !== undefined) continue;
      merged[group] = { ...merged[group], [fact]: sent };
      chosen.push(bad);
    }
    const { preview: answer } = await preview(merged);
    expect(answer).toMatchObject({ __typename: 'InvalidProfile', code: 'PROFILE_INVALID' });
    expect(answer.problems?.map(({ code, path }) => `${code} ${path}`)).toEqual(expect.arrayContaining(chosen.map(({ code, path }) => `${code} ${path}`)));
    expect(chosen.length).toBeGreaterThanOrEqual(8);
  });

  it('reads numbers written in the document as they are written, never as floats', async () => {
    const { body } = await running.ask(
      '{ previewAssessment(profile: { labs: { platelets: { value: 1e999, unit: "10*9/L" }, afp: { value: 9007199254740993123, unit: "ng/mL" }, bilirubin: { value: 34.20, unit: "umol/L" } } }) { ... on InvalidProfile { problems { code path } } } }',
    );
    expect(body.data).toEqual({
      previewAssessment: { problems: expect.arrayContaining([{ code: 'NUMBER_NOT_FINITE', path: 'labs.platelets[0].value' }, { code: 'NUMBER_OUT_OF_RANGE', path: 'labs.afp[0].value' }]) as unknown },
    });
  });

  it('answers an unknown rule set and a wrong day with data', async () => {
    const { body } = await running.ask(
      '{ unknown: previewAssessment(profile: {}, ruleSet: "0000") { ...problem } day: previewAssessment(profile: {}, asOf: "2026-02-30") { ...problem ... on InvalidProfile { problems { code path } } } number: whatIf(profile: {}, changes: {}, asOf: 7) { __typename ... on Problem { code } } } fragment problem on PreviewResult { __typename ... on Problem { code path hint } }',
    );
    expect(body).toEqual({
      data: {
        unknown: { __typename: 'RuleSetUnknown', code: 'RULE_SET_UNKNOWN', path: 'ruleSet', hint: expect.stringContaining('ruleSets') as unknown },
        day: { __typename: 'InvalidProfile', code: 'PROFILE_INVALID', path: null, hint: expect.any(String) as unknown, problems: [{ code: 'DATE_INVALID', path: 'asOf' }] },
        number: { __typename: 'InvalidProfile', code: 'PROFILE_INVALID' },
      },
    });
  });
});
