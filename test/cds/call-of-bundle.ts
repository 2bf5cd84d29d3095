import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { PrefetchKey, PrefetchTemplates } from '../../src/cds/prefetch.js';

type Json = Record<string, unknown>;

interface SentEntry {
  readonly fullUrl?: string;
  readonly resource: Json;
}

/** The entries of a kept bundle, whatever it is wrapped in. */
export function entriesOf(name: string): readonly SentEntry[] {
  const sent = JSON.parse(readFileSync(new URL(`../fhir/bundles/${name}.json`, import.meta.url), 'utf8')) as { readonly entry?: readonly SentEntry[]; readonly resource?: { readonly entry: readonly SentEntry[] } };
  return sent.entry ?? sent.resource?.entry ?? [];
}

function tokensOf(resource: Json): readonly string[] {
  const concepts = [resource['code'], resource['medicationCodeableConcept']] as ({ readonly coding?: readonly { readonly system?: string; readonly code?: string }[] } | undefined)[];
  return concepts.flatMap((concept) => concept?.coding ?? []).map(({ system, code }) => `${system ?? ''}|${code ?? ''}`);
}

/** Answers one template as a FHIR server would: a read, or a search by type and code. A post-coordinated code is found by its focus. */
export function answered(template: string, entries: readonly SentEntry[]): unknown {
  const [type = '', query = ''] = template.split('?');
  if (query === '') return entries.find(({ resource }) => resource['resourceType'] === 'Patient')?.resource ?? null;
  const wanted = /code=([^&]*)/.exec(query)?.[1]?.split(',') ?? null;
  const found = entries.filter(({ resource }) => resource['resourceType'] === type && (wanted === null || tokensOf(resource).some((token) => wanted.includes(token) || wanted.includes(token.split(':').slice(0, 2).join(':')))));
  return { resourceType: 'Bundle', type: 'searchset', total: found.length, entry: found };
}

/** What a client sends when somebody opens the chart of the patient of this bundle. */
export function callOf(name: string, templates: PrefetchTemplates, changes: Json = {}): Json & { readonly context: Json; readonly prefetch: Partial<Record<PrefetchKey, unknown>> } {
  const entries = entriesOf(name);
  const prefetch = Object.fromEntries(Object.entries(templates).map(([key, template]) => [key, answered(template, entries)]));
  const patient = entries.find(({ resource }) => resource['resourceType'] === 'Patient');
  const id = (patient?.resource['id'] as string | undefined) ?? 'p1';
  // Entries of a prefetched patient lose their full URL, so references must lead to Patient/id.
  const text = JSON.stringify(prefetch).replaceAll(`"${patient?.fullUrl ?? 'none'}"`, `"Patient/${id}"`);
  const plain = JSON.parse(text) as Partial<Record<PrefetchKey, Json>>;
  if (plain.patient !== undefined) plain.patient['id'] = id;
  return { hook: 'patient-view', hookInstance: randomUUID(), fhirServer: 'https://ehr.example.org/fhir', context: { userId: 'Practitioner/a', patientId: id }, prefetch: plain, ...changes };
}
