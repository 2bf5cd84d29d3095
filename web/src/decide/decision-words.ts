import type { DecisionClass, DecisionConditionKind, DeviationReason, OtherChoice, PatientPreference, Specialty, WithdrawalReason } from '../api/graphql';

export const CLASS_WORDS: Readonly<Record<DecisionClass, string>> = { CONCORDANT: 'Concordant', CONDITIONAL: 'Conditional', DEVIATING: 'Deviating' };

export const CLASS_MEANS: Readonly<Record<DecisionClass, string>> = {
  CONCORDANT: 'what the evidence speaks for',
  CONDITIONAL: 'if something comes true first',
  DEVIATING: 'something else, with a reason',
};

export const REASON_WORDS: Readonly<Record<DeviationReason, string>> = {
  PATIENT_PREFERENCE: 'Wish of the patient',
  COMORBIDITY: 'Other diseases',
  LIVER_FUNCTION: 'Liver function',
  PERFORMANCE_STATUS: 'Performance status',
  TUMOR_FEATURE: 'Feature of the tumor',
  PRIOR_TREATMENT: 'Earlier treatment',
  TECHNICALLY_NOT_FEASIBLE: 'Technically not feasible',
  TREATMENT_NOT_AVAILABLE: 'Treatment not available',
  COST_OR_COVERAGE: 'Cost or coverage',
  CONTRAINDICATION: 'Contraindication',
  EVIDENCE_NOT_CONVINCING: 'Evidence does not convince',
  NEWER_EVIDENCE: 'Newer evidence',
  TRIAL_ENROLMENT: 'Enrolled in a trial',
  OTHER_REASON: 'Other reason',
};

export const OTHER_WORDS: Readonly<Record<OtherChoice, string>> = {
  RESECTION: 'Resection',
  TRANSPLANTATION: 'Transplantation',
  ABLATION: 'Ablation',
  RADIOTHERAPY: 'Radiotherapy',
  OTHER_LOCAL_THERAPY: 'Another local therapy',
  OTHER_SYSTEMIC_THERAPY: 'Another systemic therapy',
  CLINICAL_TRIAL: 'Clinical trial',
  BEST_SUPPORTIVE_CARE: 'Best supportive care',
  FURTHER_DIAGNOSTICS: 'Further diagnostics',
  SURVEILLANCE: 'Surveillance',
  OTHER_TREATMENT: 'Another treatment',
};

export const CONDITION_WORDS: Readonly<Record<DecisionConditionKind, string>> = {
  MISSING_FACT_KNOWN: 'a missing fact is known',
  LIVER_FUNCTION_STAYS: 'liver function stays',
  PERFORMANCE_STATUS_STAYS: 'performance status stays',
  NO_PROGRESSION_ON_IMAGING: 'no progression on imaging',
  TOXICITY_RESOLVED: 'toxicity has resolved',
  PATIENT_CONSENTS: 'the patient consents',
  TREATMENT_AVAILABLE: 'the treatment is available',
  SECOND_OPINION: 'a second opinion agrees',
};

export const PREFERENCE_WORDS: Readonly<Record<PatientPreference, string>> = {
  NOT_ASKED: 'Not asked yet',
  AGREES: 'Agrees',
  DECLINES: 'Declines',
  PREFERS_OTHER: 'Prefers something else',
  UNDECIDED: 'Undecided',
};

export const SPECIALTY_WORDS: Readonly<Record<Specialty, string>> = {
  HEPATOLOGY: 'Hepatology',
  SURGERY: 'Surgery',
  TRANSPLANT_SURGERY: 'Transplant surgery',
  INTERVENTIONAL_RADIOLOGY: 'Interventional radiology',
  DIAGNOSTIC_RADIOLOGY: 'Diagnostic radiology',
  MEDICAL_ONCOLOGY: 'Medical oncology',
  RADIATION_ONCOLOGY: 'Radiation oncology',
  PATHOLOGY: 'Pathology',
  PALLIATIVE_CARE: 'Palliative care',
  NURSING: 'Nursing',
  OTHER_SPECIALTY: 'Other specialty',
};

export const WITHDRAWAL_WORDS: Readonly<Record<WithdrawalReason, string>> = {
  ENTERED_IN_ERROR: 'Entered in error',
  NEW_INFORMATION: 'New information',
  PATIENT_CHANGED_MIND: 'The patient changed their mind',
  SUPERSEDED_BY_BOARD: 'The board decided anew',
  OTHER_REASON: 'Other reason',
};
