import type { DecisionClass, DecisionConditionKind, DeviationReason, OtherChoice, PatientPreference, Specialty, WithdrawalReason } from '../../board/board-decision.js';
import { enumOf } from '../schema/enum-of.js';

export const DecisionClassEnum = enumOf<DecisionClass>('DecisionClass', 'How a board decision stands to what the assessment suggested.', {
  CONCORDANT: 'It chose an option that the assessment holds for SUPPORTED or CONTESTED.',
  CONDITIONAL: 'It holds under conditions, which are named.',
  DEVIATING: 'It chose otherwise, for reasons that are named.',
});

export const DeviationReasonEnum = enumOf<DeviationReason>('DeviationReason', 'Why a board, or one of its members, decided otherwise.', {
  PATIENT_PREFERENCE: 'The patient wants it otherwise.',
  COMORBIDITY: 'Another disease.',
  LIVER_FUNCTION: 'The liver does not allow it.',
  PERFORMANCE_STATUS: 'The general condition does not allow it.',
  TUMOR_FEATURE: 'A feature of the tumor that the rules do not see.',
  PRIOR_TREATMENT: 'What was done before.',
  TECHNICALLY_NOT_FEASIBLE: 'It cannot be carried out in this patient.',
  TREATMENT_NOT_AVAILABLE: 'It is not offered here, or not now.',
  COST_OR_COVERAGE: 'Nobody pays for it.',
  CONTRAINDICATION: 'A contraindication.',
  EVIDENCE_NOT_CONVINCING: 'The board does not find the evidence convincing.',
  NEWER_EVIDENCE: 'Evidence that the rules do not hold yet.',
  TRIAL_ENROLMENT: 'The patient takes part in a trial.',
  OTHER_REASON: 'None of these.',
});

export const OtherChoiceEnum = enumOf<OtherChoice>('OtherChoice', 'What a board may choose that is no option of the rule set.', {
  RESECTION: 'Surgical removal of the tumor.',
  TRANSPLANTATION: 'Liver transplantation.',
  ABLATION: 'Destroying the tumor in place, for example by heat.',
  RADIOTHERAPY: 'Radiation from outside or inside.',
  OTHER_LOCAL_THERAPY: 'Another treatment of the tumor in its place.',
  OTHER_SYSTEMIC_THERAPY: 'Another drug for the whole body.',
  CLINICAL_TRIAL: 'Taking part in a trial.',
  BEST_SUPPORTIVE_CARE: 'Treating symptoms, not the tumor.',
  FURTHER_DIAGNOSTICS: 'Finding out more first.',
  SURVEILLANCE: 'Watching.',
  OTHER_TREATMENT: 'None of these.',
});

export const DecisionConditionKindEnum = enumOf<DecisionConditionKind>('DecisionConditionKind', 'Under what condition a decision holds.', {
  MISSING_FACT_KNOWN: 'A fact becomes known; the condition names it.',
  LIVER_FUNCTION_STAYS: 'Liver function does not get worse.',
  PERFORMANCE_STATUS_STAYS: 'The general condition does not get worse.',
  NO_PROGRESSION_ON_IMAGING: 'Imaging shows no progression.',
  TOXICITY_RESOLVED: 'Toxicity has gone.',
  PATIENT_CONSENTS: 'The patient consents.',
  TREATMENT_AVAILABLE: 'The treatment can be had.',
  SECOND_OPINION: 'A second opinion agrees.',
});

export const PatientPreferenceEnum = enumOf<PatientPreference>('PatientPreference', 'What the patient wants, as far as the board knows.', {
  NOT_ASKED: 'The patient was not asked.',
  AGREES: 'Agrees with the choice.',
  DECLINES: 'Declines it.',
  PREFERS_OTHER: 'Prefers something else.',
  UNDECIDED: 'Has not decided.',
});

export const SpecialtyEnum = enumOf<Specialty>('Specialty', 'What a member of the board speaks for.', {
  HEPATOLOGY: 'Hepatology.',
  SURGERY: 'Surgery.',
  TRANSPLANT_SURGERY: 'Transplant surgery.',
  INTERVENTIONAL_RADIOLOGY: 'Interventional radiology.',
  DIAGNOSTIC_RADIOLOGY: 'Diagnostic radiology.',
  MEDICAL_ONCOLOGY: 'Medical oncology.',
  RADIATION_ONCOLOGY: 'Radiation oncology.',
  PATHOLOGY: 'Pathology.',
  PALLIATIVE_CARE: 'Palliative care.',
  NURSING: 'Nursing.',
  OTHER_SPECIALTY: 'None of these.',
});

export const WithdrawalReasonEnum = enumOf<WithdrawalReason>('WithdrawalReason', 'Why a decision was withdrawn.', {
  ENTERED_IN_ERROR: 'It was never decided like this.',
  NEW_INFORMATION: 'Something became known.',
  PATIENT_CHANGED_MIND: 'The patient wants it otherwise now.',
  SUPERSEDED_BY_BOARD: 'The board decided anew.',
  OTHER_REASON: 'None of these.',
});
