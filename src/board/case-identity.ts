import { canonicalText } from '../ledger/canonical-text.js';
import { pseudonymsOf } from '../ledger/pseudonym.js';
import type { KeyRing } from './ports/key-ring.js';

/** A patient and a case by pseudonyms, under one key. */
export interface CaseIdentity {
  readonly subject: string;
  /** `null`: the patient's one case without a reference. */
  readonly reference: string | null;
}

/** How the caller names patient and case; at least one of the two. */
export interface CaseNames {
  readonly patientReference?: string | undefined;
  readonly caseReference?: string | undefined;
}

/**
 * The pseudonyms of what a caller names, under every key that is kept, the present key first; empty when nothing is
 * named. The caller's references are not stored. A case without a patient is taken for one patient of its own.
 */
export function caseIdentities({ patientReference, caseReference }: CaseNames, tenant: string, keys: KeyRing): readonly CaseIdentity[] {
  if (patientReference === undefined && caseReference === undefined) return [];
  const patient = canonicalText(patientReference === undefined ? { case: caseReference } : { patient: patientReference });
  const subjects = pseudonymsOf(tenant, patient, keys.pseudonyms);
  if (caseReference === undefined) return subjects.map((subject) => ({ subject, reference: null }));
  const references = pseudonymsOf(tenant, canonicalText({ patient: patientReference ?? null, case: caseReference }), keys.pseudonyms);
  return subjects.map((subject, place) => ({ subject, reference: references[place] ?? null }));
}
