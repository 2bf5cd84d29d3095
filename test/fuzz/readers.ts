import { readFileSync, readdirSync } from 'node:fs';
import { readStrictJson } from '../../src/api/request/strict-json.js';
import { bundleOfPrefetch } from '../../src/cds/bundle-of-prefetch.js';
import type { PrefetchTemplates } from '../../src/cds/prefetch.js';
import { readCall } from '../../src/cds/read-call.js';
import { readFeedback } from '../../src/cds/read-feedback.js';
import { CDS_SERVICES } from '../../src/cds/services.js';
import { readBundle } from '../../src/fhir/read-bundle.js';
import { readProfile } from '../../src/vocabulary/read-profile.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { CANARY } from '../api/hostile-document.js';
import { callOf } from '../cds/call-of-bundle.js';
import { AS_OF } from '../fhir/bundle-of.js';
import type { SeededRandom } from '../generators/seeded-random.js';
import { mutateJson, mutateText } from './mutate-json.js';

/** Reads one mutated input without a network in between; what is wrong, or `null`. Throwing is wrong, too. */
export type Reader = (draw: SeededRandom) => string | null;

const FOLDER = new URL('../fhir/bundles/', import.meta.url);
const names = readdirSync(FOLDER).map((name) => name.replace('.json', ''));
const texts = names.map((name) => readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'));
const bundles = texts.map((text) => JSON.parse(text) as unknown);
const profiles = bundles.map((bundle) => readBundle(bundle, AS_OF).profile).filter((profile) => Object.keys(profile).length > 0);

function leak(problems: unknown): string | null {
  return JSON.stringify(problems).includes(CANARY) ? `a problem repeats what was sent: ${JSON.stringify(problems).slice(0, 300)}` : null;
}

function strictly(text: string): string | null {
  const read = readStrictJson(text);
  if (read.kind === 'refused') return leak(read);
  return JSON.stringify(JSON.parse(text)) === JSON.stringify(read.value) ? null : 'strict JSON reads something else than JSON';
}

/** The readers behind the doors, by name. */
export function fuzzedReaders(templates: PrefetchTemplates): Readonly<Record<string, Reader>> {
  const calls = names.filter((name) => name !== 'two-patients').map((name) => callOf(name, templates));
  const [service] = CDS_SERVICES;
  if (service === undefined) throw new Error('no service is offered');
  return {
    'reader of JSON': (draw) => strictly(mutateText(draw.pick(texts), draw)),
    'reader of bundles': (draw) => {
      const { profile, refused, notes } = readBundle(mutateJson(draw.pick(bundles), draw), AS_OF);
      const read = readProfile(profile, AS_OF, VOCABULARY);
      if (read.refused && !refused.some(({ effect }) => effect === 'REFUSED')) return 'the profile reader refuses what the bundle reader let pass';
      return leak([...refused, ...notes, ...read.problems]);
    },
    'reader of profiles': (draw) => leak(readProfile(mutateJson(draw.pick(profiles), draw), AS_OF, VOCABULARY).problems),
    'reader of CDS calls': (draw) => {
      const read = readCall(mutateJson(draw.pick(calls), draw), service);
      if (read.kind === 'refused') return leak(read.issues);
      const { bundle } = bundleOfPrefetch(read.call, templates);
      return leak(readBundle(bundle, AS_OF).refused);
    },
    'reader of feedback': (draw) => {
      const read = readFeedback(mutateJson({ feedback: [{ card: 'c', outcome: 'overridden', overrideReason: { reason: { code: 'COMORBIDITY' } }, outcomeTimestamp: '2026-11-21T09:00:00Z' }] }, draw));
      return read.kind === 'refused' ? leak(read.issues) : null;
    },
  };
}
