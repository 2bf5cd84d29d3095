import type { Assessment } from '../assessment/assessment.js';
import type { BundleReading } from '../fhir/bundle-reading.js';
import type { Receipt } from '../ledger/receipt.js';

/** A FHIR bundle as it is recorded: what became of it, and which one it was. The bundle itself is not kept. */
export interface RecordedBundle {
  /** SHA-256 of its canonical text. */
  readonly digest: string;
  readonly reading: Omit<BundleReading, 'profile'>;
}

/** What an entry of kind assessment-recorded commits to. */
export interface AssessmentPayload {
  /** Canonical text of the assessment. As a text, so that these bytes are what was recorded, whoever reads them. */
  readonly assessment: string;
  /** The profile as the caller sent it. */
  readonly profile: unknown;
  /** SHA-256 of the profile's canonical text. */
  readonly profileDigest: string;
  readonly asOf: string;
  readonly ruleSet: string;
  readonly engine: string;
  readonly case: string;
  /** Only when the profile was read from a FHIR bundle. */
  readonly bundle?: RecordedBundle;
}

/** A stored assessment with the proof that it is in the log. */
export interface RecordedAssessment {
  readonly id: string;
  readonly caseId: string;
  /** Keyed pseudonym of the patient. */
  readonly subject: string;
  readonly recordedAt: string;
  readonly assessment: Assessment;
  readonly payload: AssessmentPayload;
  readonly receipt: Receipt;
}
