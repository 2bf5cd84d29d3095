import { readFileSync, readdirSync } from 'node:fs';
import { readBundle } from '../../src/fhir/read-bundle.js';

const FOLDER = new URL('../../test/fhir/bundles/', import.meta.url);
const DAY = '2026-11-21';

/**
 * Patients that differ from each other: those of the kept bundles that are in scope, each at so many ages and platelet
 * counts. No two are the same, so that an answer that is remembered helps nobody.
 */
export function loadProfiles(count: number): readonly object[] {
  const names = readdirSync(FOLDER).filter((name) => name.startsWith('source-') || name.startsWith('progression'));
  const seen = names.map((name) => readBundle(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as unknown, DAY).profile);
  return Array.from({ length: count }, (_, place) => {
    const profile = seen[place % seen.length] as Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    return { ...profile, patient: { ...profile['patient'], age: [{ value: String(30 + (place % 50)) }] }, labs: { ...profile['labs'], platelets: [{ value: String(40 + place), unit: '10*9/L', observedOn: '2026-11-18' }] } };
  });
}
