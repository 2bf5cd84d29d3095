import type { DeviationReason } from './board-decision.js';

/** Why a clinician set a card aside: the reasons for which a board deviates, in words for a reader. */
export const OVERRIDE_REASONS: Readonly<Record<DeviationReason, string>> = {
  PATIENT_PREFERENCE: 'The patient prefers otherwise',
  COMORBIDITY: 'Another disease of the patient',
  LIVER_FUNCTION: 'Liver function',
  PERFORMANCE_STATUS: 'Performance status',
  TUMOR_FEATURE: 'A feature of the tumor',
  PRIOR_TREATMENT: 'Earlier treatment',
  TECHNICALLY_NOT_FEASIBLE: 'Technically not feasible',
  TREATMENT_NOT_AVAILABLE: 'The treatment is not available',
  COST_OR_COVERAGE: 'Cost or coverage',
  CONTRAINDICATION: 'A contraindication',
  EVIDENCE_NOT_CONVINCING: 'The evidence does not convince',
  NEWER_EVIDENCE: 'Newer evidence is known',
  TRIAL_ENROLMENT: 'Enrolment in a clinical trial',
  OTHER_REASON: 'Another reason',
};

/** The reason with this code; OTHER_REASON for any text that is none of ours. */
export function overrideReason(code: string | null): DeviationReason {
  return code !== null && Object.hasOwn(OVERRIDE_REASONS, code) ? (code as DeviationReason) : 'OTHER_REASON';
}
