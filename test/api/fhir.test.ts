import { readFileSync } from 'node:fs';
import { runningService, STARTING, type RunningService } from './running-service.js';

const bundleText = (name: string): string => readFileSync(new URL(`../fhir/bundles/${name}.json`, import.meta.url), 'utf8');
const PREVIEW = `query ($bundle: String!) {
  previewFhirBundle(bundle: $bundle, asOf: "2026-11-21") {
    __typename
    ... on BundleAssessment { assessment { sources { code state } } reading { used { resource { entry type id } fact how } ignored { resource { entry } why } refused { code path } notes { code } } }
    ... on InvalidBundle { code message path hint problems { code path effect } }
  }
}`;

describe('previewFhirBundle', () => {
  let running: RunningService;
  beforeAll(async () => {
    running = await runningService();
  }, STARTING);
  afterAll(() => running.service.close());
  const ask = async (bundle: string): Promise<unknown> => {
    const { status, body } = await running.ask(PREVIEW, { bundle });
    expect([status, body.errors]).toEqual([200, undefined]);
    return body.data?.['previewFhirBundle'];
  };

  it('assesses the patient of a bundle and tells what became of its resources', async () => {
    const answer = await ask(bundleText('source-001-applies'));
    expect(answer).toMatchObject({ __typename: 'BundleAssessment', assessment: { sources: expect.arrayContaining([{ code: '001', state: 'APPLICABLE' }]) as unknown } });
    const { reading } = answer as { reading: { used: unknown[]; ignored: unknown[] } };
    expect(reading.used).toContainEqual({ resource: { entry: 2, type: 'Observation', id: 'r3' }, fact: 'performance.karnofsky', how: 'observation, loinc 89243-0' });
    expect(reading.ignored).toContainEqual({ resource: { entry: 5 }, why: 'another statement about labs.bilirubin is newer or takes precedence' });
  }, STARTING);

  it('refuses two patients, and text that is no strict JSON, as data', async () => {
    expect(await ask(bundleText('two-patients'))).toMatchObject({ __typename: 'InvalidBundle', code: 'BUNDLE_INVALID', problems: [{ code: 'MIXED_PATIENTS', path: 'Bundle.entry[2].resource', effect: 'REFUSED' }] });
    for (const [text, code] of [['{', 'JSON_SYNTAX'], ['{"a":1,"a":2}', 'DUPLICATE_KEY'], ['{"__proto__":1}', 'FORBIDDEN_KEY'], ['['.repeat(100_000), 'TOO_DEEP']] as const) {
      expect(await ask(text)).toMatchObject({ __typename: 'InvalidBundle', problems: [{ code, path: 'bundle' }] });
    }
  }, STARTING);
});
