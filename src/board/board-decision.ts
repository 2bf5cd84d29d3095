import type { Receipt } from '../ledger/receipt.js';

/** How a decision stands to what the assessment suggested. */
export type DecisionClass = 'CONCORDANT' | 'CONDITIONAL' | 'DEVIATING';

/** Why a board decided otherwise. */
export type DeviationReason =
  | 'PATIENT_PREFERENCE'
  | 'COMORBIDITY'
  | 'LIVER_FUNCTION'
  | 'PERFORMANCE_STATUS'
  | 'TUMOR_FEATURE'
  | 'PRIOR_TREATMENT'
  | 'TECHNICALLY_NOT_FEASIBLE'
  | 'TREATMENT_NOT_AVAILABLE'
  | 'COST_OR_COVERAGE'
  | 'CONTRAINDICATION'
  | 'EVIDENCE_NOT_CONVINCING'
  | 'NEWER_EVIDENCE'
  | 'TRIAL_ENROLMENT'
  | 'OTHER_REASON';

/** What a board may choose that is no option of the rule set. */
export type OtherChoice =
  | 'RESECTION'
  | 'TRANSPLANTATION'
  | 'ABLATION'
  | 'RADIOTHERAPY'
  | 'OTHER_LOCAL_THERAPY'
  | 'OTHER_SYSTEMIC_THERAPY'
  | 'CLINICAL_TRIAL'
  | 'BEST_SUPPORTIVE_CARE'
  | 'FURTHER_DIAGNOSTICS'
  | 'SURVEILLANCE'
  | 'OTHER_TREATMENT';

export type DecisionConditionKind =
  | 'MISSING_FACT_KNOWN'
  | 'LIVER_FUNCTION_STAYS'
  | 'PERFORMANCE_STATUS_STAYS'
  | 'NO_PROGRESSION_ON_IMAGING'
  | 'TOXICITY_RESOLVED'
  | 'PATIENT_CONSENTS'
  | 'TREATMENT_AVAILABLE'
  | 'SECOND_OPINION';

export type PatientPreference = 'NOT_ASKED' | 'AGREES' | 'DECLINES' | 'PREFERS_OTHER' | 'UNDECIDED';

export type Specialty =
  | 'HEPATOLOGY'
  | 'SURGERY'
  | 'TRANSPLANT_SURGERY'
  | 'INTERVENTIONAL_RADIOLOGY'
  | 'DIAGNOSTIC_RADIOLOGY'
  | 'MEDICAL_ONCOLOGY'
  | 'RADIATION_ONCOLOGY'
  | 'PATHOLOGY'
  | 'PALLIATIVE_CARE'
  | 'NURSING'
  | 'OTHER_SPECIALTY';

export type WithdrawalReason = 'ENTERED_IN_ERROR' | 'NEW_INFORMATION' | 'PATIENT_CHANGED_MIND' | 'SUPERSEDED_BY_BOARD' | 'OTHER_REASON';

/** An option of the rule set, or something else; of a checked decision exactly one is not null. */
export interface DecisionChoice {
  readonly option: string | null;
  readonly other: OtherChoice | null;
}

export interface DecisionCondition {
  readonly kind: DecisionConditionKind;
  /** Path of the fact; only and always with MISSING_FACT_KNOWN. */
  readonly fact: string | null;
}

export interface Dissent {
  readonly specialty: Specialty;
  readonly choice: DecisionChoice;
  readonly reason: DeviationReason;
}

export interface Participant {
  readonly specialty: Specialty;
  /** Keyed pseudonym of the code of a member of staff. */
  readonly staff: string;
}

/** What a board decided, as it is asked for and as it is recorded, apart from the participants. */
export interface DecisionContent {
  readonly choice: DecisionChoice;
  readonly class: DecisionClass;
  readonly deviationReasons: readonly DeviationReason[];
  readonly conditions: readonly DecisionCondition[];
  readonly dissent: readonly Dissent[];
  readonly preference: PatientPreference;
  /** YYYY-MM-DD. */
  readonly followUpOn: string | null;
  /** What the board would have chosen before it was shown any option. */
  readonly firstChoice: DecisionChoice | null;
}

/** What an entry of kind board-decision-recorded commits to. */
export interface DecisionPayload extends DecisionContent {
  readonly participants: readonly Participant[];
  readonly assessment: string;
  /** Leaf hash of the entry of the assessment: what the board was shown. */
  readonly leafHash: string;
  readonly ruleSet: string;
  readonly correlation: string;
}

/** What an entry of kind board-decision-withdrawn commits to. */
export interface WithdrawalPayload {
  readonly reason: WithdrawalReason;
  readonly correlation: string;
}

/** A stored decision with the proof that it is in the log. */
export interface RecordedDecision {
  readonly id: string;
  readonly assessment: string;
  /** Keyed pseudonym of the patient. */
  readonly subject: string;
  readonly ruleSet: string;
  readonly recordedAt: string;
  readonly payload: DecisionPayload;
  readonly withdrawn: { readonly reason: WithdrawalReason; readonly recordedAt: string; readonly position: number } | null;
  readonly receipt: Receipt;
}
