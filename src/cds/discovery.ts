import type { PreparedRuleSet } from '../assessment/prepared-rule-set.js';
import { prefetchFor, REQUIRED_PREFETCH, type PrefetchTemplates } from './prefetch.js';
import { CDS_SERVICES } from './services.js';

export interface DiscoveredService {
  readonly hook: string;
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly prefetch: PrefetchTemplates;
  readonly usageRequirements: string;
}

const USAGE = `Nothing is fetched from the FHIR server: what is not sent is not known. Without ${REQUIRED_PREFETCH.join(' and ')} the answer is 412; without the others it is a partial answer that lists what is missing. consiliumObservations may be left out where urn:consilium:fact is not used.`;

/** What GET /cds-services answers (CDS Hooks 2.0, "Discovery"): the prefetch follows from the rules that are active. */
export function discovery({ matters }: Pick<PreparedRuleSet, 'matters'>): { readonly services: readonly DiscoveredService[] } {
  const prefetch = prefetchFor(matters);
  return { services: CDS_SERVICES.map(({ hook, id, title, description }) => ({ hook, id, title, description, prefetch, usageRequirements: USAGE })) };
}
