import { readFileSync } from 'node:fs';
import { contentDigest } from '../../src/ledger/content-digest.js';
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

const RECORD = `mutation ($input: RecordFhirBundleInput!) {
  recordFhirBundle(input: $input) {
    __typename
    ... on Problem { code path }
    ... on InvalidBundle { problems { code path effect } }
    ... on RecordedAssessment { id subject assessment { asOf sources { code state } } bundle { digest reading { profile used { resource { entry } fact } ignored { resource { entry } } refused { code } notes { code } } } receipt { position file } }
  }
}`;
const READ = 'query ($id: ID!) { assessment(id: $id) { ... on RecordedAssessment { id fhir bundle { digest reading { profile used { fact } } } receipt { position } } } }';

interface RecordedFromBundle {
  readonly __typename: string;
  readonly id: string;
  readonly subject: string;
  readonly bundle: { readonly digest: string; readonly reading: { readonly profile: string; readonly used: readonly { readonly fact: string }[]; readonly ignored: readonly unknown[] } };
  readonly receipt: { readonly position: number; readonly file: string };
}

describe('recordFhirBundle', () => {
  let running: RunningService;
  beforeAll(async () => {
    running = await runningService();
  }, STARTING);
  afterAll(() => running.service.close());
  const record = async (input: Record<string, unknown>): Promise<RecordedFromBundle> => {
    const { status, body } = await running.ask(RECORD, { input: { asOf: '2026-11-21', ...input } });
    expect([status, body.errors]).toEqual([200, undefined]);
    return body.data?.['recordFhirBundle'] as RecordedFromBundle;
  };

  it('records the profile that was read and what became of the resources, and reads them back', async () => {
    const bundle = bundleText('source-001-applies');
    const recorded = await record({ bundle, idempotencyKey: 'bundle-1', patientReference: 'mrn-71' });
    expect(recorded).toMatchObject({ __typename: 'RecordedAssessment', assessment: { sources: expect.arrayContaining([{ code: '001', state: 'APPLICABLE' }]) as unknown } });
    expect(recorded.bundle.digest).toBe(contentDigest(JSON.parse(bundle)));
    expect(JSON.parse(recorded.bundle.reading.profile)).toMatchObject({ performance: { karnofsky: [{ value: 90 }] } });
    expect(recorded.bundle.reading.ignored).toHaveLength(2);

    const { opening } = JSON.parse(recorded.receipt.file) as { opening: { payload: { bundle: { digest: string; reading: { used: unknown[] } }; profile: unknown } } };
    expect(opening.payload.bundle.digest).toBe(recorded.bundle.digest);
    expect(opening.payload.bundle.reading.used).toHaveLength(recorded.bundle.reading.used.length);
    expect(opening.payload.profile).toEqual(JSON.parse(recorded.bundle.reading.profile));

    const { body } = await running.ask(READ, { id: recorded.id });
    const read = body.data?.['assessment'] as RecordedFromBundle & { readonly fhir: string };
    const answer = JSON.parse(read.fhir) as { entry: { resource: { resourceType: string; entity?: { what: { identifier: { value: string } } }[] } }[] };
    expect(answer.entry.map(({ resource }) => resource.resourceType)).toEqual(['GuidanceResponse', 'RequestGroup', 'Provenance']);
    expect(answer.entry[2]?.resource.entity?.map(({ what }) => what.identifier.value)).toContain(recorded.bundle.digest);
    expect(read).toMatchObject({ id: recorded.id, bundle: { digest: recorded.bundle.digest }, receipt: { position: recorded.receipt.position } });
    expect(JSON.parse(read.bundle.reading.profile)).toEqual(JSON.parse(recorded.bundle.reading.profile));
  });

  it('gives the first receipt for a repeated request, and refuses the key for another bundle', async () => {
    const first = await record({ bundle: bundleText('source-004-applies'), idempotencyKey: 'bundle-2' });
    const again = await record({ bundle: bundleText('source-004-applies'), idempotencyKey: 'bundle-2' });
    expect([again.id, again.receipt.position]).toEqual([first.id, first.receipt.position]);
    // Not in one expectation: the files are a megabyte each.
    expect(again.receipt.file === first.receipt.file).toBe(true);
    expect(await record({ bundle: bundleText('source-002-applies'), idempotencyKey: 'bundle-2' })).toMatchObject({ __typename: 'IdempotencyConflict' });
  });

  it('refuses two patients, numbers that cannot be written down, and what is no JSON; and keeps the key free', async () => {
    expect(await record({ bundle: bundleText('two-patients'), idempotencyKey: 'bundle-3' })).toMatchObject({ __typename: 'InvalidBundle', problems: [{ code: 'MIXED_PATIENTS', path: 'Bundle.entry[2].resource' }] });
    expect(await record({ bundle: '{"resourceType":"Bundle","type":"collection","total":1e999}', idempotencyKey: 'bundle-3' })).toMatchObject({ __typename: 'InvalidBundle', problems: [{ code: 'NUMBER_NOT_FINITE', path: 'bundle' }] });
    expect(await record({ bundle: '{', idempotencyKey: 'bundle-3' })).toMatchObject({ __typename: 'InvalidBundle', problems: [{ code: 'JSON_SYNTAX' }] });
    expect(await record({ bundle: bundleText('source-002-applies'), idempotencyKey: 'a name with blanks' })).toMatchObject({ __typename: 'InvalidInput', path: 'input.idempotencyKey' });
    expect(await record({ bundle: bundleText('source-002-applies'), idempotencyKey: 'bundle-3' })).toMatchObject({ __typename: 'RecordedAssessment' });
    const { body } = await running.ask('{ auditEntries(filter: { kind: "request-refused" }, first: 10) { ... on AuditEntryConnection { edges { node { facts { name value } } } } } }');
    const operations = JSON.stringify(body.data);
    expect(operations).toContain('recordFhirBundle');
  });
});
