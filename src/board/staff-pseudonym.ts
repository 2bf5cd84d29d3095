import { canonicalText } from '../ledger/canonical-text.js';
import { pseudonymOf } from '../ledger/pseudonym.js';
import type { KeyRing } from './ports/key-ring.js';

/** The keyed pseudonym of a member of staff: who took part can be counted and compared, and not be named. */
export function staffPseudonym(staffCode: string, tenant: string, { pseudonyms: [present] }: KeyRing): string {
  return pseudonymOf(tenant, canonicalText({ staff: staffCode }), present);
}
