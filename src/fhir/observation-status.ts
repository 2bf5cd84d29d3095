import type { FhirNode } from './fhir-node.js';

/** What the status of an Observation allows. */
export type ObservationStatus = { readonly kind: 'USE'; readonly preliminary: boolean } | { readonly kind: 'PENDING' } | { readonly kind: 'IGNORE'; readonly why: string } | { readonly kind: 'UNKNOWN' };

/** Reads the status of an Observation. A status that is missing or strange does not say that the result holds. */
export function observationStatus(resource: FhirNode): ObservationStatus {
  switch (resource.text('status')) {
    case 'final':
    case 'amended':
    case 'corrected':
      return { kind: 'USE', preliminary: false };
    case 'preliminary':
      return { kind: 'USE', preliminary: true };
    case 'registered':
      return { kind: 'PENDING' };
    case 'entered-in-error':
      return { kind: 'IGNORE', why: 'entered in error' };
    case 'cancelled':
      return { kind: 'IGNORE', why: 'cancelled' };
    default:
      return { kind: 'UNKNOWN' };
  }
}
