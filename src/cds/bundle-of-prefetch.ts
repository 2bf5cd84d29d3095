import { isPlainObject } from '../vocabulary/plain-object.js';
import type { PrefetchKey, PrefetchTemplates } from './prefetch.js';
import type { CdsCall } from './read-call.js';

export interface PrefetchRead {
  /** All that was sent as one bundle, for the bundle reader. */
  readonly bundle: unknown;
  /** Asked for and not sent, or not sent in a form that is read; an empty answer is sent. */
  readonly notSent: readonly PrefetchKey[];
  /** The Patient sent is another one than the one in context. */
  readonly isOtherPatient: boolean;
}

type Part = { readonly kind: 'NOT_SENT' } | { readonly kind: 'SENT'; readonly entries: readonly unknown[]; readonly isPaged: boolean };

const NOT_SENT: Part = { kind: 'NOT_SENT' };

function partOf(key: PrefetchKey, prefetch: CdsCall['prefetch']): Part {
  if (!Object.hasOwn(prefetch, key)) return NOT_SENT;
  const sent = prefetch[key];
  // null says: asked, and nothing is there.
  if (sent === null) return { kind: 'SENT', entries: [], isPaged: false };
  if (!isPlainObject(sent)) return NOT_SENT;
  if (sent['resourceType'] === 'Bundle') {
    const { entry, link } = sent;
    const isPaged = Array.isArray(link) && link.some((each: unknown) => isPlainObject(each) && each['relation'] === 'next');
    // Anything else under `entry` is handed on, so that the bundle reader says what is wrong with it.
    return { kind: 'SENT', entries: Array.isArray(entry) ? entry : entry === undefined ? [] : [entry], isPaged };
  }
  // A failed query is told as an OperationOutcome, or as a page of HTML.
  if (key !== 'patient' || sent['resourceType'] !== 'Patient') return NOT_SENT;
  return { kind: 'SENT', entries: [{ resource: sent }], isPaged: false };
}

/** The Patient of an entry under the URL that references of the client's server lead to. */
function named(entry: unknown, { fhirServer, patientId }: CdsCall): unknown {
  if (fhirServer === null || !isPlainObject(entry) || entry['fullUrl'] !== undefined) return entry;
  return { fullUrl: `${fhirServer}/Patient/${patientId}`, ...entry };
}

/** Puts the answers of the prefetch together as one bundle, and tells which of them were not sent. */
export function bundleOfPrefetch(call: CdsCall, templates: PrefetchTemplates): PrefetchRead {
  const keys = Object.keys(templates) as PrefetchKey[];
  const parts = keys.map((key) => ({ key, part: partOf(key, call.prefetch) }));
  const patient = parts.flatMap(({ key, part }) => (key === 'patient' && part.kind === 'SENT' ? part.entries : []));
  const others = parts.flatMap(({ key, part }) => (key !== 'patient' && part.kind === 'SENT' ? part.entries : []));
  const isPaged = parts.some(({ part }) => part.kind === 'SENT' && part.isPaged);
  const ids = patient.map((entry) => (isPlainObject(entry) && isPlainObject(entry['resource']) ? entry['resource']['id'] : undefined));
  return {
    bundle: {
      resourceType: 'Bundle',
      type: 'collection',
      ...(isPaged ? { link: [{ relation: 'next' }] } : {}),
      entry: [...patient.map((entry) => named(entry, call)), ...others],
    },
    // An empty answer to the read of the patient is no patient.
    notSent: parts.filter(({ key, part }) => part.kind === 'NOT_SENT' || (key === 'patient' && part.entries.length === 0)).map(({ key }) => key),
    isOtherPatient: ids.some((id) => id !== call.patientId),
  };
}
