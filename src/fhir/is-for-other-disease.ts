import type { BundleReferences } from './bundle-references.js';
import type { FhirNode } from './fhir-node.js';
import { isOtherTumor } from './read-condition.js';

/** Whether a treatment names reasons in the bundle and all of them are tumors of other organs. */
export function isForOtherDisease(resource: FhirNode, references: BundleReferences): boolean {
  const reasons = resource.list('reasonReference').map((reference) => references.resolve(reference));
  const conditions = reasons.flatMap((resolved) => (resolved.kind === 'ENTRY' && resolved.entry.name.type === 'Condition' ? [resolved.entry.resource] : []));
  return conditions.length > 0 && conditions.every(isOtherTumor);
}
