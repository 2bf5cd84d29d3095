import { caseIdentities } from './case-identity.js';
import type { RecordDesk } from './record-desk.js';

/** Pseudonyms to search for: the one named, those of the caller's reference, or what both have in common; absent when neither is named. */
export function searchedSubjects(
  { subject, patientReference }: { readonly subject?: string | undefined; readonly patientReference?: string | undefined },
  { tenant, keys }: Pick<RecordDesk, 'tenant' | 'keys'>,
): readonly string[] | undefined {
  const named = patientReference === undefined ? undefined : caseIdentities({ patientReference }, tenant, keys).map((identity) => identity.subject);
  if (subject === undefined) return named;
  return named === undefined || named.includes(subject) ? [subject] : [];
}
