import { answerAsFhir } from '../fhir/answer-as-fhir.js';
import { leafHashOf } from './receipt-file.js';
import type { RecordedAssessment } from './recorded-assessment.js';

/** A recorded assessment as a FHIR R4 bundle in JSON: one text for one assessment, whenever it is asked for. */
export function assessmentAsFhir({ id, subject, recordedAt, assessment, payload, receipt }: RecordedAssessment): string {
  const { entry } = receipt;
  return JSON.stringify(
    answerAsFhir({
      id,
      subject,
      recordedAt,
      actor: entry.actor.id,
      assessment,
      profileDigest: payload.profileDigest,
      bundleDigest: payload.bundle?.digest ?? null,
      receipt: { position: entry.index, leafHash: leafHashOf(receipt) },
    }),
  );
}
