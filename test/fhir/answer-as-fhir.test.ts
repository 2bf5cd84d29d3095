import { readFileSync, readdirSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { Bundle, GuidanceResponse, Provenance, RequestGroup } from 'fhir/r4.js';
import { shippedRules } from '../cases/shipped-rules.js';
import { assess } from '../../src/assessment/assess.js';
import { answerAsFhir, type AnswerResource } from '../../src/fhir/answer-as-fhir.js';
import type { AnsweredCase } from '../../src/fhir/answered-case.js';
import { readBundle } from '../../src/fhir/read-bundle.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { AS_OF } from './bundle-of.js';

const FOLDER = new URL('./bundles/', import.meta.url);
const NAMES = readdirSync(FOLDER).map((name) => name.replace('.json', '')).filter((name) => name !== 'two-patients');
const prepared = shippedRules();

// The published schema is of draft 6, of which Ajv reads all that it uses.
const { $schema: _draft, ...schema } = JSON.parse(readFileSync(new URL('./fhir-r4.schema.json', import.meta.url), 'utf8')) as { $schema: string };
const ajv = new Ajv({ strict: false, allErrors: true });
const isBundle = ajv.compile({ ...schema, $ref: '#/definitions/Bundle' });

function answeredCase(profile: unknown): AnsweredCase {
  const outcome = assess({ profile, asOf: AS_OF }, { prepared, vocabulary: VOCABULARY, engineVersion: '0.0.0' });
  if (outcome.kind === 'refused') throw new Error('refused');
  return {
    id: '0123456789abcdef0123456789abcdef',
    subject: 'k1.pseudonym',
    recordedAt: '2026-11-21T08:00:00.000Z',
    actor: 'ehr-1',
    assessment: outcome.assessment,
    profileDigest: 'ab'.repeat(32),
    bundleDigest: null,
    receipt: { position: 7, leafHash: 'cd'.repeat(32) },
  };
}

function answerTo(name: string): Bundle<AnswerResource> {
  const sent = JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')) as unknown;
  return answerAsFhir(answeredCase(readBundle(sent, AS_OF).profile));
}

function resourceIn<T extends AnswerResource>(bundle: Bundle<AnswerResource>, type: T['resourceType']): T | undefined {
  return bundle.entry?.map(({ resource }) => resource).find((resource) => resource?.resourceType === type) as T | undefined;
}

/** Every object below, with its path. */
function objectsIn(value: unknown, path = '$'): readonly (readonly [string, Record<string, unknown>])[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : [[path, value as Record<string, unknown>] as const];
  return [...own, ...Object.entries(value).flatMap(([key, member]) => objectsIn(member, `${path}.${key}`))];
}

describe('the answer as FHIR', () => {
  it.each(NAMES)('%s: is a bundle by the published schema of R4', (name) => {
    const bundle = answerTo(name);
    expect([isBundle(bundle), isBundle.errors]).toEqual([true, null]);
  });

  it('is judged by a schema that finds what is wrong', () => {
    const bundle = answerTo('source-001-applies') as unknown as { entry: { resource: Record<string, unknown> }[] };
    for (const spoil of [(each: Record<string, unknown>) => (each['status'] = 'perhaps'), (each: Record<string, unknown>) => delete each['moduleUri'] && (each['module'] = 'x'), (each: Record<string, unknown>) => (each['dataRequirement'] = [{ typ: 'Observation' }])]) {
      const copy = structuredClone(bundle);
      spoil(copy.entry[0]?.resource ?? {});
      expect(isBundle(copy)).toBe(false);
    }
  });

  it.each(NAMES)('%s: proposes and orders nothing', (name) => {
    const bundle = answerTo(name);
    expect(bundle.type).toBe('collection');
    expect(bundle.entry?.map(({ resource }) => resource?.resourceType).filter((type) => !['GuidanceResponse', 'RequestGroup', 'Provenance'].includes(type ?? ''))).toEqual([]);
    expect(bundle.entry?.filter(({ request }) => request !== undefined)).toEqual([]);
    const group = resourceIn<RequestGroup>(bundle, 'RequestGroup');
    if (group === undefined) return;
    expect(group.intent).toBe('proposal');
    // An action with a resource could be carried out; one of an opposed option could be taken for advice.
    expect(objectsIn(group.action).filter(([, each]) => 'resource' in each)).toEqual([]);
    const states = group.action?.flatMap(({ action }) => action ?? []).map(({ code }) => code?.[1]?.coding?.[0]?.code);
    expect(states?.filter((state) => !['SUPPORTED', 'CONTESTED', 'UNSETTLED'].includes(state ?? ''))).toEqual([]);
  });

  it.each(NAMES)('%s: every reference leads to something, and the patient is a pseudonym', (name) => {
    const bundle = answerTo(name);
    const urls = bundle.entry?.map(({ fullUrl }) => fullUrl) ?? [];
    expect(new Set(urls).size).toBe(urls.length);
    for (const url of urls) expect(url).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    for (const [path, { reference }] of objectsIn(bundle)) if (typeof reference === 'string') expect([path, urls.includes(reference) || reference === '#problems']).toEqual([path, true]);
    for (const [, { subject }] of objectsIn(bundle)) if (subject !== undefined) expect(subject).toEqual({ type: 'Patient', identifier: { system: 'urn:consilium:subject', value: 'k1.pseudonym' } });
  });

  it('names the option that a source supports, with what it rests on', () => {
    const bundle = answerTo('source-001-applies');
    const group = resourceIn<RequestGroup>(bundle, 'RequestGroup');
    const [options] = group?.action ?? [];
    expect(options).toMatchObject({ selectionBehavior: 'at-most-one' });
    const supported = options?.action?.find(({ code }) => code?.[0]?.coding?.[0]?.code === 'tace-sorafenib');
    expect(supported?.documentation).toContainEqual(expect.objectContaining({ type: 'citation', label: '001/os-from-sorafenib' }));
    // What is not proposed is said, with its state.
    expect(group?.note?.filter(({ text }) => / is not proposed \((OPPOSED|UNDETERMINED)\): /.test(text))).not.toEqual([]);
  });

  it('asks for what is missing by the codes under which the bundle reader finds it', () => {
    const { status, dataRequirement = [] } = resourceIn<GuidanceResponse>(answerTo('source-001-applies'), 'GuidanceResponse') ?? {};
    expect(status).toBe('data-requested');
    const platelets = dataRequirement.filter(({ extension }) => extension?.[0]?.valueCode === 'labs.platelets');
    expect(platelets).toEqual([
      { type: 'Observation', extension: [{ url: 'urn:consilium:fact', valueCode: 'labs.platelets' }], codeFilter: [{ path: 'code', code: [{ system: 'http://loinc.org', code: '777-3' }] }] },
      { type: 'Observation', extension: [{ url: 'urn:consilium:fact', valueCode: 'labs.platelets' }], codeFilter: [{ path: 'code', code: [{ system: 'urn:consilium:fact', code: 'labs.platelets' }] }] },
    ]);
  });

  it('requires data of whom nothing is known, and proposes nothing', () => {
    const bundle = answerAsFhir(answeredCase({}));
    const guidance = resourceIn<GuidanceResponse>(bundle, 'GuidanceResponse');
    expect(guidance?.status).toBe('data-required');
    expect(guidance?.result).toBeUndefined();
    expect(resourceIn<RequestGroup>(bundle, 'RequestGroup')).toBeUndefined();
    expect(resourceIn<Provenance>(bundle, 'Provenance')?.target).toHaveLength(1);
  });

  it('says OUT_OF_SCOPE of another tumor, with the intended use', () => {
    const guidance = resourceIn<GuidanceResponse>(answerTo('breast-cancer'), 'GuidanceResponse');
    expect(JSON.stringify(guidance?.contained)).toContain('OUT_OF_SCOPE');
    expect(guidance?.note?.[0]?.text).toBe(prepared.ruleSet.content.intendedUse);
    expect(resourceIn<RequestGroup>(answerTo('breast-cancer'), 'RequestGroup')).toBeUndefined();
  });

  it('says where it comes from: rule set, profile and receipt', () => {
    const provenance = resourceIn<Provenance>(answerTo('source-001-applies'), 'Provenance');
    expect(provenance?.entity?.map(({ what }) => what.identifier?.system)).toEqual(['urn:consilium:rule-set', 'urn:consilium:profile', 'urn:consilium:receipt']);
    expect(provenance?.entity?.[0]?.what.identifier?.value).toBe(prepared.ruleSet.digest);
  });
});
