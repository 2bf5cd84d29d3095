import { caseIdentities } from './case-identity.js';
import type { AssessmentRow, EntryRow } from './ports/record-rows.js';
import type { PageOf, RecordFilter } from './ports/record-store.js';
import type { RecordDesk } from './record-desk.js';

/** What a caller may narrow a list by. */
export interface ListFilter extends Omit<RecordFilter, 'tenant' | 'subjects'> {
  readonly subject?: string | undefined;
  /** The caller's own reference of a patient; turned into pseudonyms, under every key that is kept. */
  readonly patientReference?: string | undefined;
}

/** Recorded assessments, newest first: who, when, by which rules; never what was said of the patient. */
export function listAssessments({ kind: _kind, ...filter }: ListFilter, below: number | null, count: number, desk: RecordDesk): Promise<PageOf<AssessmentRow>> {
  return desk.reader.findAssessments({ ...searched(filter, desk), tenant: desk.tenant }, below, count);
}

/** Audit entries, newest first, without their content. */
export function listAuditEntries({ ruleSet: _ruleSet, ...filter }: ListFilter, below: number | null, count: number, desk: RecordDesk): Promise<PageOf<EntryRow>> {
  return desk.reader.findEntries(searched(filter, desk), below, count);
}

function searched<F extends ListFilter>({ subject, patientReference, ...filter }: F, { tenant, keys }: RecordDesk): Omit<F, 'subject' | 'patientReference'> & Pick<RecordFilter, 'subjects'> {
  const named = patientReference === undefined ? undefined : caseIdentities({ patientReference }, tenant, keys).map((identity) => identity.subject);
  // Both given: both must fit.
  const subjects = subject === undefined ? named : named === undefined || named.includes(subject) ? [subject] : [];
  return { ...filter, subjects };
}
