import { contentDigest } from '../ledger/content-digest.js';
import type { ProfileProblem } from '../vocabulary/profile-problem.js';
import { admitted } from './admitted.js';
import type { Asker } from './asker.js';
import type { CaseNames } from './case-identity.js';
import { previewFhirBundle, type BundleInQuestion } from './preview-fhir-bundle.js';
import { notRecordable, recordAnswer, recordRefusal, type RecordOutcome } from './record-assessment.js';
import type { RecordDesk } from './record-desk.js';
import type { RecordedBundle } from './recorded-assessment.js';

const OPERATION = 'recordFhirBundle';

/** Nothing was read: of a bundle that is refused as it stands, no profile is kept either. */
const NOTHING_READ = {};

export interface BundleToRecord extends BundleInQuestion, CaseNames {
  /** Chosen by the caller: a repeated request with the same key gives the first answer. */
  readonly idempotencyKey: string;
  /** Name of the door the request came through; keys are told apart by it. Default: recordFhirBundle. */
  readonly operation?: string;
}

export type BundleRecordOutcome = RecordOutcome | { readonly kind: 'refused'; readonly problems: readonly ProfileProblem[] };

/**
 * Assesses the patient of a FHIR bundle and records the answer, with the profile that was read and what became of every
 * resource; the bundle itself is not kept, only its digest.
 *
 * @throws RecordUnavailable when the entry cannot be written: the answer is withheld
 */
export async function recordFhirBundle({ operation = OPERATION, ...asked }: BundleToRecord, asker: Asker, open: RecordDesk): Promise<BundleRecordOutcome> {
  const desk = admitted(asker, 'record-assessment', open);
  const { idempotencyKey, ...request } = asked;
  const unreadable = notRecordable(asked.bundle, 'bundle');
  if (unreadable !== null) return recordRefusal({ kind: 'refused', problems: [unreadable] }, operation, asker, desk);
  const { patientReference, caseReference } = asked;
  const outcome = previewFhirBundle(asked, asker, { ...desk, onPreview: undefined });
  if (outcome.kind !== 'assessed') return recordAnswer({ operation, request, idempotencyKey, profile: NOTHING_READ, patientReference, caseReference, made: outcome }, asker, desk);
  const { profile, ...reading } = outcome.reading;
  const bundle: RecordedBundle = { digest: contentDigest(asked.bundle), reading };
  return recordAnswer({ operation, request, idempotencyKey, profile, bundle, patientReference, caseReference, made: { kind: 'assessed', assessment: outcome.assessment } }, asker, desk);
}
