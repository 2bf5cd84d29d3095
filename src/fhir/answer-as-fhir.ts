import type { Bundle, BundleEntry, GuidanceResponse, Provenance, RequestGroup } from 'fhir/r4.js';
import { guidanceResponse } from './guidance-response.js';
import { answerProvenance } from './answer-provenance.js';
import { urlOf, type AnsweredCase } from './answered-case.js';
import { optionsRequestGroup } from './options-request-group.js';

export type AnswerResource = GuidanceResponse | RequestGroup | Provenance;

/**
 * A recorded answer as FHIR R4: a GuidanceResponse with the data that would settle more, a RequestGroup of the options
 * that evidence speaks about, and the Provenance of both. A proposal and nothing else: no order, no request for one, no
 * resource that a system could carry out.
 */
export function answerAsFhir(answered: AnsweredCase): Bundle<AnswerResource> {
  const group = optionsRequestGroup(answered);
  const resources: readonly AnswerResource[] = [guidanceResponse(answered, group !== null), ...(group === null ? [] : [group]), answerProvenance(answered, group !== null)];
  return {
    resourceType: 'Bundle',
    type: 'collection',
    identifier: { system: 'urn:consilium:assessment', value: answered.id },
    timestamp: answered.recordedAt,
    entry: resources.map((resource): BundleEntry<AnswerResource> => ({ fullUrl: urlOf(answered.id, resource.resourceType), resource })),
  };
}
