import type { FhirNode } from './fhir-node.js';

const MCODE = 'http://hl7.org/fhir/us/mcode/StructureDefinition/';

/** Whether a resource declares this mCODE profile, of any version. */
export function hasProfile(resource: FhirNode, id: string): boolean {
  const { value } = resource.get('meta').get('profile');
  return Array.isArray(value) && value.some((url: unknown) => typeof url === 'string' && url.split('|')[0] === `${MCODE}${id}`);
}
