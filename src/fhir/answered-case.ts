import { createHash } from 'node:crypto';
import type { Reference } from 'fhir/r4.js';
import type { Assessment } from '../assessment/assessment.js';

/** A recorded answer with what its resources name. */
export interface AnsweredCase {
  /** Id of the recorded assessment. */
  readonly id: string;
  /** Keyed pseudonym of the patient. */
  readonly subject: string;
  /** RFC 3339 in UTC. */
  readonly recordedAt: string;
  /** Account that asked. */
  readonly actor: string;
  readonly assessment: Assessment;
  /** SHA-256 of the canonical text of the profile; hexadecimal digits. */
  readonly profileDigest: string;
  /** SHA-256 of the bundle the profile was read from; `null` when it did not come as one. */
  readonly bundleDigest: string | null;
  /** Place in the log and leaf hash of the entry. */
  readonly receipt: { readonly position: number; readonly leafHash: string };
}

/** URL of a resource within the answer: a UUID of version 8 that follows from the assessment's id. */
export function urlOf(id: string, what: string): string {
  const digits = createHash('sha256').update(`consilium-fhir/1 ${id} ${what}`).digest('hex');
  const variant = ((Number.parseInt(digits.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `urn:uuid:${digits.slice(0, 8)}-${digits.slice(8, 12)}-8${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20, 32)}`;
}

/** The patient, by the pseudonym alone. */
export function subjectOf({ subject }: AnsweredCase): Reference {
  return { type: 'Patient', identifier: { system: 'urn:consilium:subject', value: subject } };
}

/** This software, as what answered. */
export function answeringDevice({ assessment }: AnsweredCase): Reference {
  return { type: 'Device', display: `Consilium ${assessment.engine.version}` };
}
