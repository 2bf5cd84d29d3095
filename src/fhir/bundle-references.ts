import type { Entry } from './entry.js';
import type { FhirNode } from './fhir-node.js';

/** Where a reference leads. FOREIGN: to a resource that is named by type and id and is not in the bundle. */
export type Resolved = { readonly kind: 'ENTRY'; readonly entry: Entry } | { readonly kind: 'FOREIGN'; readonly type: string } | { readonly kind: 'NOWHERE' };

const RELATIVE = /^([A-Z][A-Za-z]{1,39})\/([A-Za-z0-9\-.]{1,64})(?:\/_history\/[A-Za-z0-9\-.]{1,64})?$/;

/** Resolves the references of one bundle, by the full URL of an entry or by type and id. Nothing is ever fetched. */
export class BundleReferences {
  private readonly byUrl = new Map<string, Entry>();
  private readonly byId = new Map<string, Entry>();

  constructor(entries: readonly Entry[]) {
    for (const entry of entries) {
      const { fullUrl, name } = entry;
      if (fullUrl !== null) this.byUrl.set(fullUrl, entry);
      if (name.id !== null) this.byId.set(`${name.type}/${name.id}`, entry);
      const tail = fullUrl === null ? null : /([A-Z][A-Za-z]+\/[A-Za-z0-9\-.]{1,64})$/.exec(fullUrl)?.[1];
      if (tail !== null && tail !== undefined && tail.startsWith(`${name.type}/`) && !this.byId.has(tail)) this.byId.set(tail, entry);
    }
  }

  resolve(reference: FhirNode): Resolved {
    const text = reference.text('reference');
    if (text === null) return { kind: 'NOWHERE' };
    const relative = RELATIVE.exec(text);
    const entry = this.byUrl.get(text) ?? (relative === null ? undefined : this.byId.get(`${relative[1] ?? ''}/${relative[2] ?? ''}`));
    if (entry !== undefined) return { kind: 'ENTRY', entry };
    return relative === null ? { kind: 'NOWHERE' } : { kind: 'FOREIGN', type: relative[1] ?? '' };
  }
}
