import type { ProfileProblem } from '../vocabulary/profile-problem.js';

interface ProblemKind {
  readonly effect: ProfileProblem['effect'];
  readonly message: string;
}

/** Every way in which a bundle can be wrong, beside those of a profile. */
export const BUNDLE_PROBLEM_CODES = {
  NOT_A_BUNDLE: { effect: 'REFUSED', message: 'not a FHIR bundle in JSON' },
  BUNDLE_TYPE: { effect: 'REFUSED', message: 'not a type of bundle that holds the resources of a patient' },
  BUNDLE_TOO_LARGE: { effect: 'REFUSED', message: 'more than is read at once' },
  TOO_DEEP: { effect: 'REFUSED', message: 'nested more deeply than a resource can be' },
  FORBIDDEN_KEY: { effect: 'REFUSED', message: 'a key that is never read' },
  PATIENT_MISSING: { effect: 'REFUSED', message: 'the bundle holds no Patient' },
  MIXED_PATIENTS: { effect: 'REFUSED', message: 'the bundle speaks of more than one patient' },
  DUPLICATE_ID: { effect: 'REFUSED', message: 'two resources with the same id and different content' },
  DATE_INVALID: { effect: 'REFUSED', message: 'not a date of FHIR' },
  DATE_IN_FUTURE: { effect: 'REFUSED', message: 'lies after the day of the assessment' },
  REFERENCE_UNRESOLVED: { effect: 'SET_ASIDE', message: 'does not say of whom it speaks: the reference leads to nothing in the bundle' },
  STATUS_UNKNOWN: { effect: 'SET_ASIDE', message: 'its status does not say whether it holds' },
  CONTRADICTION: { effect: 'SET_ASIDE', message: 'says two things that cannot both hold' },
  CODE_UNIT_MISMATCH: { effect: 'SET_ASIDE', message: 'the unit belongs to another code than the one sent' },
  VALUE_NOT_READ: { effect: 'SET_ASIDE', message: 'no value in a form that is read for this fact' },
  DUPLICATE: { effect: 'NOTE', message: 'the same resource stands there twice; it is read once' },
  PRELIMINARY: { effect: 'NOTE', message: 'a preliminary result was used' },
  ISSUED_AS_DATE: { effect: 'NOTE', message: 'no clinical time; the day of issue stands in for it' },
  CODE_RETIRED: { effect: 'NOTE', message: 'the code is retired; it was read' },
  UNIT_DISPLAY_MISMATCH: { effect: 'NOTE', message: 'the displayed unit differs from the coded one; the coded one was used' },
  DIAGNOSIS_MISSING: { effect: 'NOTE', message: 'no resource says which liver tumor the patient has' },
  PATIENT_DECEASED: { effect: 'NOTE', message: 'the patient is recorded as deceased' },
  BUNDLE_PAGED: { effect: 'NOTE', message: 'further pages of the search were not sent, so that more may be known' },
} as const satisfies Record<string, ProblemKind>;

export type BundleProblemCode = keyof typeof BUNDLE_PROBLEM_CODES;

/**
 * A problem of this kind at this place.
 * INVARIANT (no patient value): path and hint hold names of FHIR, names of the vocabulary and positions, nothing sent.
 */
export function bundleProblemOf(code: BundleProblemCode, path: string, hint: string | null = null): ProfileProblem {
  const { effect, message } = BUNDLE_PROBLEM_CODES[code];
  return { code, path, message, hint, effect };
}
