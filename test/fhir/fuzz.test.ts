import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { readBundle } from '../../src/fhir/read-bundle.js';
import { BUNDLE_PROBLEM_CODES } from '../../src/fhir/bundle-problem.js';
import { PROBLEM_CODES } from '../../src/vocabulary/problem-codes.js';
import { readProfile } from '../../src/vocabulary/read-profile.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { AS_OF } from './bundle-of.js';

const FOLDER = new URL('./bundles/', import.meta.url);
const texts = readdirSync(FOLDER).map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));
/** Stands in for a patient's value: nowhere else in the code or the bundles. */
const CANARY = 'zqxCANARYvqz';
const KNOWN: readonly string[] = [...Object.keys(BUNDLE_PROBLEM_CODES), ...Object.keys(PROBLEM_CODES)];

type Place = { readonly holder: Record<string, unknown> | unknown[]; readonly key: string };

/** Every member of every object and list below. */
function placesOf(value: unknown, places: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null) return places;
  for (const key of Object.keys(value)) {
    places.push({ holder: value as Record<string, unknown>, key });
    placesOf((value as Record<string, unknown>)[key], places);
  }
  return places;
}

const strange = fc.oneof(
  fc.constantFrom<unknown>(null, CANARY, '', 0, -0, 1e308, -1, true, [], {}, [[]], [null], '2026-02-30', '2027-01-01', '2026', 'final', 'active', 'entered-in-error', 'completed', '441525007', '109841003', '261665006', '__proto__', 'toString'),
  fc.jsonValue(),
  fc.string(),
);
const change = fc.record({ at: fc.nat(), kind: fc.constantFrom('set', 'set', 'delete', 'canary', 'swap'), value: strange, other: fc.nat() });

/** A bundle with some of its members replaced, deleted or exchanged. */
const mutated = fc.tuple(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 8 })).map(([text, changes]) => {
  const bundle = JSON.parse(text) as unknown;
  for (const { at, kind, value, other } of changes) {
    const places = placesOf(bundle);
    const place = places[at % Math.max(1, places.length)];
    const source = places[other % Math.max(1, places.length)];
    if (place === undefined || source === undefined) continue;
    const holder = place.holder as Record<string, unknown>;
    if (kind === 'delete') delete holder[place.key];
    else holder[place.key] = kind === 'canary' ? CANARY : kind === 'swap' ? (JSON.parse(JSON.stringify((source.holder as Record<string, unknown>)[source.key] ?? null)) as unknown) : value;
  }
  return bundle;
});

/** What does not hold of a reading, whatever was sent. */
function unsound(sent: unknown): readonly string[] {
  const reading = readBundle(sent, AS_OF);
  const problems = [...reading.refused, ...reading.notes];
  const complaints = problems.filter(({ code }) => !KNOWN.includes(code)).map(({ code }) => `unknown problem ${code}`);
  if (reading.notes.some(({ effect }) => effect !== 'NOTE') || reading.refused.some(({ effect }) => effect === 'NOTE')) complaints.push('a problem in the wrong list');
  if (JSON.stringify(problems).includes(CANARY)) complaints.push('a problem tells a value');
  const read = readProfile(reading.profile, AS_OF, VOCABULARY);
  if (JSON.stringify(read.problems).includes(CANARY)) complaints.push('a profile problem tells a value');
  const mayAssess = !reading.refused.some(({ effect }) => effect === 'REFUSED');
  if (mayAssess && read.refused) complaints.push(`the profile reader refuses what the bundle reader let pass: ${read.problems.map(({ code, path }) => `${code} ${path}`).join(', ')}`);
  const used = new Set(reading.used.map(({ resource }) => resource.entry));
  if (reading.ignored.some(({ resource }) => used.has(resource.entry))) complaints.push('a resource both used and ignored');
  return complaints;
}

describe('readBundle on anything', () => {
  it('never throws on mutated bundles, tells no value in a problem, and composes a profile that can be read', () => {
    fc.assert(fc.property(mutated, (sent) => expect(unsound(sent)).toEqual([])), { numRuns: 600 });
  });

  it('never throws on arbitrary values', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }), (sent) => expect(unsound(sent)).toEqual([])), { numRuns: 500 });
  });

  it('gives the same profile whatever the order of the resources', () => {
    const whole = texts.map((text) => JSON.parse(text) as { entry?: unknown[] }).filter(({ entry }) => entry !== undefined);
    fc.assert(
      fc.property(fc.constantFrom(...whole).chain((bundle) => fc.tuple(fc.constant(bundle), fc.shuffledSubarray(bundle.entry ?? [], { minLength: bundle.entry?.length ?? 0 }))), ([bundle, entry]) => {
        const sets = (sent: unknown): unknown => readProfile(readBundle(sent, AS_OF).profile, AS_OF, VOCABULARY).states;
        expect(sets({ ...bundle, entry })).toEqual(sets(bundle));
      }),
      { numRuns: 40 },
    );
  });
});
