import type { ResourceName } from './bundle-reading.js';
import { FhirNode } from './fhir-node.js';

/** A resource of the bundle with what names it. */
export interface Entry {
  readonly name: ResourceName;
  readonly resource: FhirNode;
  readonly fullUrl: string | null;
}

const TYPE = /^[A-Z][A-Za-z]{1,39}$/;
const ID = /^[A-Za-z0-9\-.]{1,64}$/;

/** Reads what names a resource; `null` for an entry without one. */
export function entryOf(entry: FhirNode, index: number): Entry | null {
  const resource = entry.get('resource');
  if (!resource.isThere) return null;
  const type = resource.text('resourceType') ?? '';
  const id = resource.text('id') ?? '';
  return {
    name: { entry: index, type: TYPE.test(type) ? type : 'unknown', id: ID.test(id) ? id : null },
    resource,
    fullUrl: entry.text('fullUrl'),
  };
}
