import { readFileSync, readdirSync } from 'node:fs';
import type { PrefetchTemplates } from '../../src/cds/prefetch.js';
import { readBundle } from '../../src/fhir/read-bundle.js';
import { CANARY, hostileDocument } from '../api/hostile-document.js';
import { callOf } from '../cds/call-of-bundle.js';
import { AS_OF } from '../fhir/bundle-of.js';
import type { SeededRandom } from '../generators/seeded-random.js';
import { mutateJson, mutateText } from './mutate-json.js';

/** One request with a body exactly as it is sent. */
export interface FuzzedRequest {
  readonly path: string;
  readonly body: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Door = (draw: SeededRandom) => FuzzedRequest;

const BUNDLES = new URL('../fhir/bundles/', import.meta.url);
const QUERIES = new URL('../../docs/graphql/', import.meta.url);

const bundleTexts = readdirSync(BUNDLES).map((name) => readFileSync(new URL(name, BUNDLES), 'utf8'));
const bundles = bundleTexts.map((text) => JSON.parse(text) as unknown);
const bundleNames = readdirSync(BUNDLES).map((name) => name.replace('.json', '')).filter((name) => name !== 'two-patients');
const profiles = bundles.map((bundle) => readBundle(bundle, AS_OF).profile).filter((profile) => Object.keys(profile).length > 0);
const samples = readdirSync(QUERIES).filter((name) => name.endsWith('.graphql')).map((name) => readFileSync(new URL(name, QUERIES), 'utf8'));

// What is selected repeats nothing that a sender may send, so that a word of theirs in an answer is a leak.
const PROBLEMS = '... on Problem { code message path hint }';
const PREVIEW = `query ($profile: ProfileInput!) { previewAssessment(profile: $profile, asOf: "${AS_OF}") { __typename ... on Assessment { complete sources { code state } options { code state } missing { fact reason } profile { problems { code path message hint effect } contradictions { facts } } } ${PROBLEMS} ... on InvalidProfile { problems { code path message hint effect } } } }`;
const READING = 'reading { used { resource { entry } fact } ignored { resource { entry type } why } refused { code path message hint } notes { code path message hint } }';
const PREVIEW_BUNDLE = `query ($bundle: String!) { previewFhirBundle(bundle: $bundle, asOf: "${AS_OF}") { __typename ... on BundleAssessment { assessment { sources { code state } profile { problems { code path message hint } } } ${READING} } ${PROBLEMS} ... on InvalidBundle { problems { code path message hint } } } }`;
const RECORD_BUNDLE = `mutation ($input: RecordFhirBundleInput!) { recordFhirBundle(input: $input) { __typename ... on RecordedAssessment { assessment { sources { code state } } bundle { ${READING} } receipt { position } } ${PROBLEMS} ... on InvalidBundle { problems { code path message hint } } } }`;

function graphql(query: unknown, variables: unknown, rest: Readonly<Record<string, unknown>> = {}): FuzzedRequest {
  return { path: '/graphql', body: Buffer.from(JSON.stringify({ query, variables, ...rest }), 'utf8') };
}

function uuid(draw: SeededRandom): string {
  const hex = (length: number): string => Array.from({ length }, () => draw.whole(0, 15).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
}

/** A sample query in which words were cut, doubled, exchanged or invented. */
function mutateDocument(draw: SeededRandom): string {
  const words = draw.pick(samples).split(/([{}()[\]:!$@,]|\s+)/).filter((word) => word !== '');
  for (let change = draw.whole(1, 6); change > 0; change -= 1) {
    const at = draw.whole(0, words.length - 1);
    const invented = [CANARY, '{', '}', '(', ')', '$', '@', '...', '"', '"""', '!', '__typename', 'on', 'null', '1e999', '-1', draw.pick(words)];
    if (draw.chance(0.3)) words.splice(at, draw.whole(1, 4));
    else words.splice(at, draw.whole(0, 1), draw.pick(invented));
  }
  return words.join(draw.chance(0.9) ? '' : ' ');
}

/** Every door, as what it is fed with. */
export function fuzzedDoors(templates: PrefetchTemplates): Readonly<Record<string, Door>> {
  const call = (draw: SeededRandom): Record<string, unknown> => ({ ...callOf(draw.pick(bundleNames), templates), hookInstance: uuid(draw) });
  const service = (draw: SeededRandom): string => draw.pick(['/cds-services/hcc-patient-view', '/cds-services/hcc-tumor-board']);
  const json = (path: string, value: unknown): FuzzedRequest => ({ path, body: Buffer.from(JSON.stringify(value), 'utf8') });
  return {
    'graphql: hostile document': (draw) => {
      const { query, variables, operationName } = hostileDocument(draw.whole(0, 9_999), draw);
      return graphql(query, variables, operationName === undefined ? {} : { operationName });
    },
    'graphql: mutated document': (draw) => graphql(mutateDocument(draw), {}),
    'graphql: mutated profile': (draw) => graphql(PREVIEW, { profile: mutateJson(draw.pick(profiles), draw) }),
    'json: mutated text': (draw) => ({ path: '/graphql', body: Buffer.from(mutateText(JSON.stringify({ query: PREVIEW, variables: { profile: draw.pick(profiles) } }), draw), draw.chance(0.9) ? 'utf8' : 'latin1') }),
    'json: bytes': (draw) => {
      const { path, body } = draw.chance(0.5) ? graphql('{ about { name } }', {}) : json(service(draw), call(draw));
      for (let change = draw.whole(1, 10); change > 0; change -= 1) body[draw.whole(0, body.length - 1)] = draw.whole(0, 255);
      return { path, body, headers: { 'content-type': draw.pick(['application/json', 'application/json; charset=utf-8', 'application/json; charset=utf-16', 'text/plain', 'application/fhir+json', '']) } };
    },
    'fhir: mutated bundle': (draw) => graphql(PREVIEW_BUNDLE, { bundle: JSON.stringify(mutateJson(draw.pick(bundles), draw)) }),
    'fhir: mutated text': (draw) => graphql(PREVIEW_BUNDLE, { bundle: Buffer.from(mutateText(draw.pick(bundleTexts), draw), 'utf8').toString('utf8') }),
    'fhir: mutated bundle, recorded': (draw) => graphql(RECORD_BUNDLE, { input: { bundle: JSON.stringify(mutateJson(draw.pick(bundles), draw)), idempotencyKey: draw.chance(0.9) ? uuid(draw) : 'again', asOf: AS_OF } }),
    'cds: mutated call': (draw) => json(service(draw), mutateJson(call(draw), draw)),
    'cds: mutated feedback': (draw) => json(`${service(draw)}/feedback`, mutateJson({ feedback: [{ card: uuid(draw), outcome: 'overridden', overrideReason: { reason: { system: 'urn:consilium:override-reason', code: 'COMORBIDITY' }, userComment: 'x' }, outcomeTimestamp: '2026-11-21T09:00:00Z' }] }, draw)),
  };
}
