// Generated from schema.graphql and web/src/api/operations by `npm run generate`. Never edited by hand.
/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** How the service knows who asks. */
export type AccessMode =
  /** There is no sign-in: name and role are picked by whoever sits at the machine, and the record says that they are not verified. */
  | 'LOCAL'
  /** Everyone proves who they are. */
  | 'SECURED';

/** A rule set that shall answer from now on. */
export type ActivateRuleSetInput = {
  /** Digest of the rule set; `ruleSets` lists those that are kept. */
  digest: string;
  /** Why: 10 to 500 characters about the rules, never about a patient. Stands in the audit log for ever. */
  reason: string;
};

/** How the numbers of a finding were analyzed. */
export type AnalysisKind =
  /** Described only. */
  | 'DESCRIPTIVE'
  /** Between matched patients. */
  | 'MATCHED'
  /** Adjusted for other factors. */
  | 'MULTIVARIATE'
  /** Within a subgroup. */
  | 'SUBGROUP'
  /** Without adjustment. */
  | 'UNADJUSTED'
  /** One factor at a time. */
  | 'UNIVARIATE';

/** Whether an argument counts for this patient. */
export type ArgumentBearing =
  /** The source applies, the finding matches, and what the option needs holds. */
  | 'BEARS'
  /** It is about other patients. */
  | 'DOES_NOT_BEAR'
  /** Not known yet. */
  | 'MAY_BEAR';

/** Which way an argument points. */
export type ArgumentDirection =
  /** Against the option. */
  | 'AGAINST'
  /** For the option. */
  | 'FOR'
  /** The numbers leave it open. */
  | 'NOT_SETTLED';

/** Which recorded assessments; what is absent does not narrow. */
export type AssessmentsFilterInput = {
  /** Account that recorded. */
  actor?: string | null | undefined;
  /** Recorded then or later, as in "2026-11-21T08:00:00.000Z" or a day as in "2026-11-21". */
  from?: string | null | undefined;
  /** Code of an option that was judged; of erased patients it is not known any more. */
  option?: string | null | undefined;
  /** What was said of `option`; without `option`: of any option. */
  optionState?: OptionState | null | undefined;
  /** Your reference of a patient. */
  patientReference?: string | null | undefined;
  /** Digest of the rule set that answered. */
  ruleSet?: string | null | undefined;
  /** Code of a source that was judged; of erased patients it is not known any more. */
  source?: string | null | undefined;
  /** What `source` was found to be; without `source`: any source. */
  sourceState?: SourceState | null | undefined;
  /** Pseudonym of a patient. */
  subject?: string | null | undefined;
  /** Recorded before then, as in "2026-11-21T08:00:00.000Z" or a day as in "2026-11-21". */
  to?: string | null | undefined;
};

/** Which audit entries; what is absent does not narrow. */
export type AuditEntriesFilterInput = {
  /** Account that did it. */
  actor?: string | null | undefined;
  /** Recorded then or later, as in "2026-11-21T08:00:00.000Z" or a day as in "2026-11-21". */
  from?: string | null | undefined;
  /** Kind, for example "case-read". */
  kind?: string | null | undefined;
  /** Your reference of a patient. */
  patientReference?: string | null | undefined;
  /** Pseudonym of a patient. */
  subject?: string | null | undefined;
  /** Recorded before then, as in "2026-11-21T08:00:00.000Z" or a day as in "2026-11-21". */
  to?: string | null | undefined;
};

/** Whether time or treatment can change a value. */
export type CanChange =
  /** It stays as it is. */
  | 'NO'
  /** It only grows: an age, a number of treatments. */
  | 'UPWARD_ONLY'
  /** It can rise and fall. */
  | 'YES';

/** Certainty of the evidence in the four steps of GRADE. */
export type Certainty =
  /** High. */
  | 'HIGH'
  /** Low. */
  | 'LOW'
  /** Moderate. */
  | 'MODERATE'
  /** Very low. */
  | 'VERY_LOW';

/** One observation of a coded fact: a code, or several codes of which one is true, or the reason why there is none. */
export type ChoiceInput = {
  /** Codes of which one is true, when it is not known which. */
  anyOf?: Array<string> | null | undefined;
  /** The code. The field lists the allowed ones. */
  code?: string | null | undefined;
  /** When it was observed. Of several observations the newest counts; without a date the fact is taken as current. */
  observedOn?: string | null | undefined;
  /** Why there is no value, instead of a value: NOT_DONE, PENDING, NOT_RECORDED, REFUSED_BY_PATIENT, UNKNOWN_TO_SENDER. Never read as "absent". */
  unavailable?: string | null | undefined;
};

/** Facts of the group comorbidity. A field takes one observation or a list of them. */
export type ComorbidityInput = {
  /**
   * Heart dysfunction. Dysfunction of the heart as judged by the clinician. The sources that ask for it set no limit.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 90 days.
   */
  heartDysfunction?: Array<ChoiceInput> | null | undefined;
  /**
   * Kidney dysfunction. Dysfunction of the kidneys as judged by the clinician. The sources that ask for it set no limit.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 42 days.
   */
  kidneyDysfunction?: Array<ChoiceInput> | null | undefined;
  /**
   * Other malignancy. A malignant tumor other than the liver cancer in question, now or in the past.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   */
  otherMalignancy?: Array<ChoiceInput> | null | undefined;
};

/** How two arms were compared. */
export type ComparisonMeasure =
  /** Hazard ratio. */
  | 'HAZARD_RATIO'
  /** Log-rank test. */
  | 'LOG_RANK'
  /** Odds ratio. */
  | 'ODDS_RATIO'
  /** Another comparison, named in the finding. */
  | 'OTHER'
  /** Risk ratio. */
  | 'RISK_RATIO'
  /** Test of means. */
  | 'TEST_OF_MEANS'
  /** Test of proportions. */
  | 'TEST_OF_PROPORTIONS';

/** A side of a comparison. */
export type ComparisonSide =
  /** The comparator. */
  | 'COMPARATOR'
  /** The intervention. */
  | 'INTERVENTION'
  /** Neither. */
  | 'NEITHER';

/** What lowers the certainty of a study, as in GRADE. */
export type ConcernDomain =
  /** Imprecision. */
  | 'IMPRECISION'
  /** Inconsistency with other sources. */
  | 'INCONSISTENCY'
  /** Indirectness. */
  | 'INDIRECTNESS'
  /** Publication bias. */
  | 'PUBLICATION_BIAS'
  /** Risk of bias. */
  | 'RISK_OF_BIAS';

/** How a finding of another source contradicts one. */
export type ContradictionKind =
  /** A randomized comparison of the same treatments on the same endpoint does not settle it. */
  | 'NOT_CONFIRMED'
  /** It favors the other side. */
  | 'OPPOSITE'
  /** It compares something else, and a reader weighed it as speaking against. */
  | 'SPEAKS_AGAINST';

/** One observation of a whole number: a count or a score. A value, a range, a value with a comparator, or the reason why there is none. */
export type CountInput = {
  /** "<", "<=", ">" or ">=" before `value`: the true value lies on that side. */
  comparator?: string | null | undefined;
  /** Upper end of a range, included. */
  high?: string | null | undefined;
  /** Lower end of a range, included. */
  low?: string | null | undefined;
  /** When it was observed. Of several observations the newest counts; without a date the fact is taken as current. */
  observedOn?: string | null | undefined;
  /** Why there is no value, instead of a value: NOT_DONE, PENDING, NOT_RECORDED, REFUSED_BY_PATIENT, UNKNOWN_TO_SENDER. Never read as "absent". */
  unavailable?: string | null | undefined;
  /** Not needed; where the field lists a word that the number is counted in, it may stand here. */
  unit?: string | null | undefined;
  /** The whole number. */
  value?: string | null | undefined;
};

/** Which recorded assessments are counted; what is absent does not narrow. Assessments of erased patients are not counted. */
export type CountedAssessmentsFilterInput = {
  /** Account that recorded. */
  actor?: string | null | undefined;
  /** Recorded then or later, as in "2026-11-21T08:00:00.000Z" or a day as in "2026-11-21". */
  from?: string | null | undefined;
  /** Digest of the rule set that answered. */
  ruleSet?: string | null | undefined;
  /** Recorded before then, as in "2026-11-21T08:00:00.000Z" or a day as in "2026-11-21". */
  to?: string | null | undefined;
};

/** What a rule of the course of treatment is about. */
export type CourseTopic =
  /** How many cycles at most. */
  | 'CYCLE_LIMIT'
  /** Dose. */
  | 'DOSE'
  /** Change of dose. */
  | 'DOSE_STEP'
  /** When to go on. */
  | 'GOING_ON'
  /** Holding a drug for a while. */
  | 'HOLDING'
  /** Precaution. */
  | 'PRECAUTION'
  /** How a procedure is done. */
  | 'PROCEDURE'
  /** Timing. */
  | 'SCHEDULE'
  /** When to stop. */
  | 'STOPPING';

/** What a criterion decides. */
export type CriterionRole =
  /** Eligibility for one treatment of the study: conditions the option, not the source. */
  | 'ARM'
  /** After baseline or administrative: decides nothing, shown as a bias of the study. */
  | 'CONDUCT'
  /** Observed range or definition: decides nothing, shown when the patient lies outside. */
  | 'CONTEXT'
  /** Written criterion that can be decided at the board. FAILS: the source does not apply; UNKNOWN: undetermined. */
  | 'ELIGIBILITY'
  /** Stated only in patient flow, abstract or limitations. FAILS: the source does not apply; UNKNOWN is shown and does not block. */
  | 'IMPLIED';

/** What was chosen: exactly one of `option` and `other`. */
export type DecisionChoiceInput = {
  /** Code of an option of the rule set that answered. */
  option?: string | null | undefined;
  /** Something that is no option of the rule set. */
  other?: OtherChoice | null | undefined;
};

/** How a board decision stands to what the assessment suggested. */
export type DecisionClass =
  /** It chose an option that the assessment holds for SUPPORTED or CONTESTED. */
  | 'CONCORDANT'
  /** It holds under conditions, which are named. */
  | 'CONDITIONAL'
  /** It chose otherwise, for reasons that are named. */
  | 'DEVIATING';

/** A condition under which the decision holds. */
export type DecisionConditionInput = {
  /** Path of the fact, for example "labs.afp": always and only with MISSING_FACT_KNOWN. */
  fact?: string | null | undefined;
  /** Which. */
  kind: DecisionConditionKind;
};

/** Under what condition a decision holds. */
export type DecisionConditionKind =
  /** Liver function does not get worse. */
  | 'LIVER_FUNCTION_STAYS'
  /** A fact becomes known; the condition names it. */
  | 'MISSING_FACT_KNOWN'
  /** Imaging shows no progression. */
  | 'NO_PROGRESSION_ON_IMAGING'
  /** The patient consents. */
  | 'PATIENT_CONSENTS'
  /** The general condition does not get worse. */
  | 'PERFORMANCE_STATUS_STAYS'
  /** A second opinion agrees. */
  | 'SECOND_OPINION'
  /** Toxicity has gone. */
  | 'TOXICITY_RESOLVED'
  /** The treatment can be had. */
  | 'TREATMENT_AVAILABLE';

/** Which board decisions are counted; what is absent does not narrow. */
export type DecisionSummaryFilterInput = {
  /** How they stand to what was suggested. */
  class?: DecisionClass | null | undefined;
  /** Recorded then or later, as in "2026-11-21T08:00:00.000Z" or a day as in "2026-11-21". */
  from?: string | null | undefined;
  /** Code of the option that was chosen. */
  option?: string | null | undefined;
  /** Digest of the rule set whose answer was decided on. */
  ruleSet?: string | null | undefined;
  /** Recorded before then, as in "2026-11-21T08:00:00.000Z" or a day as in "2026-11-21". */
  to?: string | null | undefined;
};

/** Why a board, or one of its members, decided otherwise. */
export type DeviationReason =
  /** Another disease. */
  | 'COMORBIDITY'
  /** A contraindication. */
  | 'CONTRAINDICATION'
  /** Nobody pays for it. */
  | 'COST_OR_COVERAGE'
  /** The board does not find the evidence convincing. */
  | 'EVIDENCE_NOT_CONVINCING'
  /** The liver does not allow it. */
  | 'LIVER_FUNCTION'
  /** Evidence that the rules do not hold yet. */
  | 'NEWER_EVIDENCE'
  /** None of these. */
  | 'OTHER_REASON'
  /** The patient wants it otherwise. */
  | 'PATIENT_PREFERENCE'
  /** The general condition does not allow it. */
  | 'PERFORMANCE_STATUS'
  /** What was done before. */
  | 'PRIOR_TREATMENT'
  /** It cannot be carried out in this patient. */
  | 'TECHNICALLY_NOT_FEASIBLE'
  /** It is not offered here, or not now. */
  | 'TREATMENT_NOT_AVAILABLE'
  /** The patient takes part in a trial. */
  | 'TRIAL_ENROLMENT'
  /** A feature of the tumor that the rules do not see. */
  | 'TUMOR_FEATURE';

/** How directly the patients of a finding resemble this one. */
export type Directness =
  /** Every criterion is met. */
  | 'DIRECT'
  /** The patient lies outside the observed range. */
  | 'INDIRECT'
  /** Criteria that the source only implies are not known. */
  | 'WITH_UNKNOWNS';

/** What a member of the board would have chosen instead. */
export type DissentInput = {
  /** What they would have chosen. */
  choice: DecisionChoiceInput;
  /** Why. */
  reason: DeviationReason;
  /** Who. */
  specialty: Specialty;
};

/** Kind of a fact. */
export type FactKind =
  /** One of several codes. */
  | 'CHOICE'
  /** A whole number: a count or a score. */
  | 'COUNT'
  /** A measured quantity with a unit. */
  | 'QUANTITY';

/** What a finding is about. */
export type FindingKind =
  /** A description without comparison. */
  | 'DESCRIPTIVE'
  /** All patients of the source. */
  | 'OVERALL'
  /** What goes with a better or worse course, whatever the treatment. */
  | 'PROGNOSTIC'
  /** Response to treatment. */
  | 'RESPONSE'
  /** Harm. */
  | 'SAFETY'
  /** A subgroup. */
  | 'SUBGROUP';

/** Whether the patient belongs to those whom a finding is about. */
export type FindingMatch =
  /** Facts are missing. */
  | 'CANNOT_TELL'
  /** Does not belong to them. */
  | 'DOES_NOT_MATCH'
  /** Belongs to them. */
  | 'MATCHES';

/** How long a period is; days are days in UTC. */
export type FiringInterval =
  /** A day. */
  | 'DAY'
  /** A calendar month. */
  | 'MONTH'
  /** Monday to Sunday. */
  | 'WEEK';

/** Which rules, and over which recorded assessments they are counted; what is absent does not narrow. */
export type FiringsFilterInput = {
  /** Account that recorded. */
  actor?: string | null | undefined;
  /** Recorded then or later, as in "2026-11-21T08:00:00.000Z" or a day as in "2026-11-21". */
  from?: string | null | undefined;
  /** Code of an option: rules that speak about it. */
  option?: string | null | undefined;
  /** What the code of the rule begins with, for example "finding:000/". */
  rulePrefix?: string | null | undefined;
  /** Digest of the rule set that answered. */
  ruleSet?: string | null | undefined;
  /** Only rules that are silent in this way. */
  silence?: RuleSilence | null | undefined;
  /** Code of a source: rules that stand in it. */
  source?: string | null | undefined;
  /** Recorded before then, as in "2026-11-21T08:00:00.000Z" or a day as in "2026-11-21". */
  to?: string | null | undefined;
};

/** How a guidance names an option. */
export type GuidanceStance =
  /** As the first choice. */
  | 'FIRST'
  /** As one left out of its scheme, or advised against. */
  | 'LEFT_OUT'
  /** Among others. */
  | 'LISTED';

/** Facts of the group history. A field takes one observation or a list of them. */
export type HistoryInput = {
  /**
   * Earlier ablation. Any local ablation of a liver tumor (radiofrequency, microwave, cryoablation, ethanol) before the treatment in question.
   * Codes:
   * - YES: It happened at least once
   * - NO: It is known not to have happened
   * Known elsewhere as snomed 448781006, snomed 426830009, snomed 609232008, snomed 449404007, snomed 433876005.
   */
  ablation?: Array<ChoiceInput> | null | undefined;
  /**
   * Complete response after resection or ablation. Resection or ablation removed all tumor, imaging afterwards shows none, and the board speaks about what to add.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 90 days.
   */
  completeAfterResectionOrAblation?: Array<ChoiceInput> | null | undefined;
  /**
   * Other local treatment. A local or topical treatment of the tumor other than the TACE in question and radiofrequency ablation.
   * Codes:
   * - YES: It happened at least once
   * - NO: It is known not to have happened
   */
  otherLocalTreatment?: Array<ChoiceInput> | null | undefined;
  /**
   * Other systemic treatment. A systemic anticancer treatment other than sorafenib.
   * Codes:
   * - YES: It happened at least once
   * - NO: It is known not to have happened
   */
  otherSystemicTreatment?: Array<ChoiceInput> | null | undefined;
  /**
   * Earlier radiotherapy. Any external or internal radiotherapy for the cancer, radioembolization included.
   * Codes:
   * - YES: It happened at least once
   * - NO: It is known not to have happened
   * Known elsewhere as snomed 1217123003, snomed 108290001, snomed 764677008.
   */
  radiotherapy?: Array<ChoiceInput> | null | undefined;
  /**
   * Recurrence after other treatment. The present cancer is a recurrence after a treatment other than surgery.
   * Codes:
   * - YES: It happened at least once
   * - NO: It is known not to have happened
   * Known elsewhere as snomed 314963000.
   */
  recurrenceAfterOtherTreatment?: Array<ChoiceInput> | null | undefined;
  /**
   * Recurrence after surgery. The present cancer is a recurrence after resection or transplantation.
   * Codes:
   * - YES: It happened at least once
   * - NO: It is known not to have happened
   * Known elsewhere as snomed 314963000.
   */
  recurrenceAfterSurgery?: Array<ChoiceInput> | null | undefined;
  /**
   * Remnant tumor resected. The tumor that remained after TACE was surgically resected.
   * Codes:
   * - YES: It happened at least once
   * - NO: It is known not to have happened
   */
  remnantResected?: Array<ChoiceInput> | null | undefined;
  /**
   * Earlier liver resection. Any partial removal of the liver for the cancer before the treatment in question.
   * Codes:
   * - YES: It happened at least once
   * - NO: It is known not to have happened
   * Known elsewhere as snomed 107963000, snomed 71273005, snomed 174430004, snomed 174431000, snomed 85946004.
   */
  resection?: Array<ChoiceInput> | null | undefined;
  /**
   * Earlier systemic chemotherapy. Cytotoxic chemotherapy given systemically. Drugs given into the hepatic artery during TACE do not count.
   * Codes:
   * - YES: It happened at least once
   * - NO: It is known not to have happened
   */
  systemicChemotherapy?: Array<ChoiceInput> | null | undefined;
  /**
   * Systemic regimens so far. Number of systemic regimens for this cancer that were begun, the present one included. A dose that is only changed is no new regimen.
   * Whole number, 0 to 15.
   */
  systemicRegimens?: Array<CountInput> | null | undefined;
  /**
   * Time since resection or ablation. Time from the resection or ablation that removed all tumor to the day of the assessment.
   * Units: wk (used inside), d, mo. Possible: 0 to 2600 wk.
   * Counts as current for 30 days.
   */
  timeSinceResectionOrAblation?: Array<QuantityInput> | null | undefined;
  /**
   * Earlier liver transplant. Any liver transplantation before the treatment in question.
   * Codes:
   * - YES: It happened at least once
   * - NO: It is known not to have happened
   * Known elsewhere as snomed 18027006, snomed 174425003, snomed 426356008, snomed 174427006.
   */
  transplant?: Array<ChoiceInput> | null | undefined;
};

/** How far a comparison is. */
export type ImpactState =
  /** All are. */
  | 'DONE'
  /** It cannot be done: a rule set or a recorded case cannot be used by this release. The service log says more. */
  | 'FAILED'
  /** Nobody has begun. */
  | 'QUEUED'
  /** Some cases are compared. */
  | 'RUNNING';

/** Facts of the group labs. A field takes one observation or a list of them. */
export type LabsInput = {
  /**
   * Alpha-fetoprotein (AFP). Alpha-fetoprotein in serum or plasma as mass. International units are not accepted, because their conversion differs by assay.
   * Units: ng/mL (used inside), ug/L, ng/L. Possible: 0.1 to 10000000 ng/mL.
   * Counts as current for 42 days.
   * Known elsewhere as loinc 1834-1, loinc 53962-7, loinc 83073-7.
   */
  afp?: Array<QuantityInput> | null | undefined;
  /**
   * Albumin. Albumin in serum or plasma.
   * Units: g/L (used inside), g/dL, mg/dL. Possible: 8 to 80 g/L.
   * Counts as current for 30 days.
   * Known elsewhere as loinc 1751-7.
   */
  albumin?: Array<QuantityInput> | null | undefined;
  /**
   * ALT. Activity of alanine aminotransferase in serum or plasma.
   * Units: U/L (used inside), ukat/L. Possible: 1 to 30000 U/L.
   * Counts as current for 30 days.
   * Known elsewhere as loinc 1742-6.
   */
  alt?: Array<QuantityInput> | null | undefined;
  /**
   * ALT as multiple of the upper limit. ALT divided by the upper limit of normal of the laboratory that measured it.
   * Units: {ULN} (used inside). Possible: 0.01 to 3000 {ULN}.
   * Counts as current for 30 days.
   */
  altTimesUln?: Array<QuantityInput> | null | undefined;
  /**
   * Upper limit of normal of ALT. Upper limit of the reference interval for ALT of the laboratory that measured it.
   * Units: U/L (used inside), ukat/L. Possible: 10 to 100 U/L.
   * When nothing is sent, 40 is assumed, and shown as assumed.
   */
  altUpperLimit?: Array<QuantityInput> | null | undefined;
  /**
   * AST. Activity of aspartate aminotransferase in serum or plasma.
   * Units: U/L (used inside), ukat/L. Possible: 1 to 30000 U/L.
   * Counts as current for 30 days.
   * Known elsewhere as loinc 1920-8.
   */
  ast?: Array<QuantityInput> | null | undefined;
  /**
   * AST as multiple of the upper limit. AST divided by the upper limit of normal of the laboratory that measured it.
   * Units: {ULN} (used inside). Possible: 0.01 to 3000 {ULN}.
   * Counts as current for 30 days.
   */
  astTimesUln?: Array<QuantityInput> | null | undefined;
  /**
   * Upper limit of normal of AST. Upper limit of the reference interval for AST of the laboratory that measured it.
   * Units: U/L (used inside), ukat/L. Possible: 10 to 100 U/L.
   * When nothing is sent, 40 is assumed, and shown as assumed.
   */
  astUpperLimit?: Array<QuantityInput> | null | undefined;
  /**
   * Bilirubin, total. Total bilirubin in serum or plasma. 1 mg/dL is taken as 17.1 umol/L exactly.
   * Units: umol/L (used inside), mg/dL. Possible: 1.7 to 1200 umol/L.
   * Counts as current for 30 days.
   * Known elsewhere as loinc 14631-6, loinc 1975-2.
   */
  bilirubin?: Array<QuantityInput> | null | undefined;
  /**
   * Creatinine. Creatinine in serum or plasma. 1 mg/dL is taken as 88.4 umol/L exactly.
   * Units: umol/L (used inside), mg/dL. Possible: 15 to 3000 umol/L.
   * Counts as current for 30 days.
   * Known elsewhere as loinc 2160-0.
   */
  creatinine?: Array<QuantityInput> | null | undefined;
  /**
   * Creatinine as multiple of the upper limit. Creatinine divided by the upper limit of normal of the laboratory that measured it.
   * Units: {ULN} (used inside). Possible: 0.05 to 100 {ULN}.
   * Counts as current for 30 days.
   */
  creatinineTimesUln?: Array<QuantityInput> | null | undefined;
  /**
   * Upper limit of normal of creatinine. Upper limit of the reference interval for creatinine of the laboratory that measured it.
   * Units: umol/L (used inside), mg/dL. Possible: 40 to 200 umol/L.
   * When nothing is sent, 106.08 is assumed, and shown as assumed.
   */
  creatinineUpperLimit?: Array<QuantityInput> | null | undefined;
  /**
   * Hemoglobin. Hemoglobin in blood.
   * Units: g/L (used inside), g/dL. Possible: 25 to 260 g/L.
   * Counts as current for 30 days.
   * Known elsewhere as loinc 718-7.
   */
  hemoglobin?: Array<QuantityInput> | null | undefined;
  /**
   * INR. International normalized ratio of the prothrombin time.
   * Units: {INR} (used inside). Possible: 0.5 to 20 {INR}.
   * Counts as current for 30 days.
   * Known elsewhere as loinc 6301-6.
   */
  inr?: Array<QuantityInput> | null | undefined;
  /**
   * Platelets. Platelets in blood.
   * Units: 10*9/L (used inside), 10*3/uL, 10*4/uL, /uL. Possible: 1 to 3000 10*9/L.
   * Counts as current for 30 days.
   * Known elsewhere as loinc 777-3.
   */
  platelets?: Array<QuantityInput> | null | undefined;
  /**
   * Prothrombin time of the control. Prothrombin time of the control plasma of the laboratory that measured the patient.
   * Units: s (used inside). Possible: 7 to 20 s.
   * Counts as current for 30 days.
   */
  prothrombinControl?: Array<QuantityInput> | null | undefined;
  /**
   * Prolongation of the prothrombin time. Prothrombin time of the patient minus that of the control.
   * Units: s (used inside). Possible: -15 to 193 s.
   * Counts as current for 30 days.
   */
  prothrombinProlongation?: Array<QuantityInput> | null | undefined;
  /**
   * Prothrombin time. Prothrombin time of the patient in seconds, not the prolongation over control.
   * Units: s (used inside). Possible: 5 to 200 s.
   * Counts as current for 30 days.
   * Known elsewhere as loinc 5902-2.
   */
  prothrombinTime?: Array<QuantityInput> | null | undefined;
  /**
   * Sodium. Sodium in serum or plasma.
   * Units: mmol/L (used inside), meq/L. Possible: 90 to 200 mmol/L.
   * Counts as current for 30 days.
   * Known elsewhere as loinc 2951-2.
   */
  sodium?: Array<QuantityInput> | null | undefined;
  /**
   * White blood cells. White blood cells (leukocytes) in blood.
   * Units: 10*9/L (used inside), 10*3/uL, 10*4/uL, /uL. Possible: 0.1 to 500 10*9/L.
   * Counts as current for 30 days.
   * Known elsewhere as loinc 6690-2.
   */
  whiteCells?: Array<QuantityInput> | null | undefined;
};

/** Facts of the group liver. A field takes one observation or a list of them. */
export type LiverInput = {
  /**
   * Alcohol-related liver disease. Liver disease attributed to alcohol.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   */
  alcohol?: Array<ChoiceInput> | null | undefined;
  /**
   * Ascites. Ascites in the degrees of the Child-Pugh score.
   * Codes:
   * - NONE: No ascites on examination and imaging
   * - SLIGHT: Slight, or controlled by diuretics
   * - MODERATE_SEVERE: Moderate to severe, or present despite diuretics
   * - PRESENT: any of SLIGHT, MODERATE_SEVERE
   * Counts as current for 30 days.
   * Known elsewhere as snomed 389026000.
   */
  ascites?: Array<ChoiceInput> | null | undefined;
  /**
   * Child-Pugh class. Class of liver function by Child-Pugh points: A for 5 to 6, B for 7 to 9, C for 10 to 15.
   * Codes:
   * - A: 5 to 6 points
   * - B: 7 to 9 points
   * - C: 10 to 15 points
   * Counts as current for 30 days.
   * Known elsewhere as snomed 3191000175106.
   */
  childPughClass?: Array<ChoiceInput> | null | undefined;
  /**
   * Child-Pugh points. Sum of the points for bilirubin, albumin, clotting, ascites and encephalopathy, each 1 to 3.
   * Whole number, 5 to 15.
   * Counts as current for 30 days.
   */
  childPughPoints?: Array<CountInput> | null | undefined;
  /**
   * Cirrhosis. Cirrhosis of the liver, established by histology, imaging, elastography or clinical signs.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Known elsewhere as snomed 19943007, icd10cm K74.60.
   */
  cirrhosis?: Array<ChoiceInput> | null | undefined;
  /**
   * Hepatic encephalopathy. Hepatic encephalopathy in the degrees of the Child-Pugh score.
   * Codes:
   * - NONE: No encephalopathy
   * - GRADE_1_2: Grade 1 or 2, or suppressed by medicine
   * - GRADE_3_4: Grade 3 or 4, or refractory to medicine
   * - PRESENT: any of GRADE_1_2, GRADE_3_4
   * Counts as current for 30 days.
   * Known elsewhere as snomed 13920009, icd10cm K76.82.
   */
  encephalopathy?: Array<ChoiceInput> | null | undefined;
  /**
   * Liver failure. Failure of the liver as judged by the clinician.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 30 days.
   */
  failure?: Array<ChoiceInput> | null | undefined;
  /**
   * Hepatitis B virus DNA. Hepatitis B virus DNA in serum or plasma, in international units.
   * Units: [IU]/mL (used inside). Possible: 0 to 1000000000000 [IU]/mL.
   * Counts as current for 90 days.
   * Known elsewhere as loinc 42595-9.
   */
  hbvDna?: Array<QuantityInput> | null | undefined;
  /**
   * Hepatitis B. Chronic infection with the hepatitis B virus.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Known elsewhere as snomed 66071002, loinc 5195-3.
   */
  hepatitisB?: Array<ChoiceInput> | null | undefined;
  /**
   * Hepatitis C. Chronic infection with the hepatitis C virus, also when cured since.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Known elsewhere as snomed 50711007, loinc 16128-1.
   */
  hepatitisC?: Array<ChoiceInput> | null | undefined;
  /**
   * Steatohepatitis without alcohol. Metabolic (non-alcoholic) steatohepatitis.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Known elsewhere as snomed 442685003.
   */
  steatohepatitis?: Array<ChoiceInput> | null | undefined;
  /**
   * Candidate for liver transplantation. Listed for liver transplantation, or judged fit to be listed.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 90 days.
   */
  transplantCandidate?: Array<ChoiceInput> | null | undefined;
  /**
   * Esophageal or gastric varices. Varices of the esophagus or stomach on endoscopy or imaging.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 365 days.
   * Known elsewhere as snomed 28670008, icd10cm I85.00.
   */
  varices?: Array<ChoiceInput> | null | undefined;
};

/** Facts of the group localTherapy. A field takes one observation or a list of them. */
export type LocalTherapyInput = {
  /**
   * Contraindication to cryoablation. Any condition that rules out percutaneous cryoablation in this patient, as judged by the interventional radiologist.
   * Codes:
   * - YES: At least one contraindication
   * - NO: Judged free of contraindications
   * Counts as current for 60 days.
   */
  cryoablationContraindication?: Array<ChoiceInput> | null | undefined;
};

/** What the evidence that bears on this patient says about an option. */
export type OptionState =
  /** Deciding arguments speak for it and against it. */
  | 'CONTESTED'
  /** No evidence of this rule set bears on the patient. */
  | 'NOT_COVERED'
  /** Deciding arguments speak against it, none for. */
  | 'OPPOSED'
  /** Deciding arguments speak for it, none against. */
  | 'SUPPORTED'
  /** Facts are missing to tell whether evidence bears on the patient. */
  | 'UNDETERMINED'
  /** Evidence bears on the patient but does not settle the question. */
  | 'UNSETTLED';

/** Where the value of a fact comes from. */
export type Origin =
  /** Neither sent nor computed; a declared assumption stands in. */
  | 'ASSUMED'
  /** Computed from other facts by a published definition. */
  | 'DERIVED'
  /** Sent by the caller. */
  | 'GIVEN'
  /** Sent, and computed from other facts too. */
  | 'GIVEN_AND_DERIVED'
  /** Nothing is known. */
  | 'NONE';

/** What a board may choose that is no option of the rule set. */
export type OtherChoice =
  /** Destroying the tumor in place, for example by heat. */
  | 'ABLATION'
  /** Treating symptoms, not the tumor. */
  | 'BEST_SUPPORTIVE_CARE'
  /** Taking part in a trial. */
  | 'CLINICAL_TRIAL'
  /** Finding out more first. */
  | 'FURTHER_DIAGNOSTICS'
  /** Another treatment of the tumor in its place. */
  | 'OTHER_LOCAL_THERAPY'
  /** Another drug for the whole body. */
  | 'OTHER_SYSTEMIC_THERAPY'
  /** None of these. */
  | 'OTHER_TREATMENT'
  /** Radiation from outside or inside. */
  | 'RADIOTHERAPY'
  /** Surgical removal of the tumor. */
  | 'RESECTION'
  /** Watching. */
  | 'SURVEILLANCE'
  /** Liver transplantation. */
  | 'TRANSPLANTATION';

/** Somebody who took part in deciding. */
export type ParticipantInput = {
  /** What they speak for. */
  specialty: Specialty;
  /** Your code of the member of staff: 1 to 40 letters, digits and . _ -, never a name. Kept only as a keyed pseudonym. */
  staffCode: string;
};

/** Facts of the group patient. A field takes one observation or a list of them. */
export type PatientInput = {
  /**
   * Age. Completed years of life on the day of the assessment.
   * Whole number, 0 to 120. May be marked as counted in a, y, yr, yrs, year, years.
   */
  age?: Array<CountInput> | null | undefined;
  /**
   * Sex. Sex as recorded for clinical use.
   * Codes:
   * - MALE: Recorded as male
   * - FEMALE: Recorded as female
   * - OTHER: Recorded as neither male nor female
   */
  sex?: Array<ChoiceInput> | null | undefined;
};

/** What the patient wants, as far as the board knows. */
export type PatientPreference =
  /** Agrees with the choice. */
  | 'AGREES'
  /** Declines it. */
  | 'DECLINES'
  /** The patient was not asked. */
  | 'NOT_ASKED'
  /** Prefers something else. */
  | 'PREFERS_OTHER'
  /** Has not decided. */
  | 'UNDECIDED';

/** Facts of the group performance. A field takes one observation or a list of them. */
export type PerformanceInput = {
  /**
   * ECOG performance status. Grade of the Eastern Cooperative Oncology Group scale: 0 fully active, 1 restricted in strenuous activity, 2 up more than half of waking hours and unable to work, 3 limited self-care, 4 completely disabled.
   * Whole number, 0 to 4.
   * Counts as current for 30 days.
   * Known elsewhere as loinc 89247-1, snomed 423740007.
   */
  ecog?: Array<CountInput> | null | undefined;
  /**
   * Performance loss caused by the cancer. Whether a reduced performance status is attributed to the hepatocellular carcinoma or the liver disease, and not to another condition.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 30 days.
   */
  ecogAttributableToHcc?: Array<ChoiceInput> | null | undefined;
  /**
   * Karnofsky performance status. Karnofsky index in steps of ten, 100 for no complaints, 0 for death.
   * Whole number, 0 to 100 in steps of 10. May be marked as counted in %.
   * Counts as current for 30 days.
   * Known elsewhere as loinc 89243-0, snomed 761869008.
   */
  karnofsky?: Array<CountInput> | null | undefined;
  /**
   * Nutritional impairment. Malnutrition or serious loss of weight, as judged by the clinician.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 30 days.
   */
  nutritionalImpairment?: Array<ChoiceInput> | null | undefined;
};

/** What a problem in the profile does to the answer. */
export type ProblemEffect =
  /** Taken as sent, and said so. */
  | 'NOTE'
  /** Nothing is assessed. */
  | 'REFUSED'
  /** The fact counts as unknown; the rest is assessed. */
  | 'SET_ASIDE';

/** What is known of one patient. Leave out what is not known: it is then unknown, never absent. Carries no name, no date of birth, no number of the patient. */
export type ProfileInput = {
  /** Facts of the group comorbidity. */
  comorbidity?: ComorbidityInput | null | undefined;
  /** Facts of the group history. */
  history?: HistoryInput | null | undefined;
  /** Facts of the group labs. */
  labs?: LabsInput | null | undefined;
  /** Facts of the group liver. */
  liver?: LiverInput | null | undefined;
  /** Facts of the group localTherapy. */
  localTherapy?: LocalTherapyInput | null | undefined;
  /** Facts of the group patient. */
  patient?: PatientInput | null | undefined;
  /** Facts of the group performance. */
  performance?: PerformanceInput | null | undefined;
  /** Facts of the group sorafenib. */
  sorafenib?: SorafenibInput | null | undefined;
  /** Facts of the group tace. */
  tace?: TaceInput | null | undefined;
  /** Facts of the group tumor. */
  tumor?: TumorInput | null | undefined;
};

/** Where something was published. */
export type PublishedAs =
  /** At a congress only. */
  | 'CONGRESS'
  /** As guidance of a society. */
  | 'GUIDANCE'
  /** In a journal. */
  | 'PAPER'
  /** In a press release only. */
  | 'PRESS';

/** One observation of a quantity: a value with its unit, or a range, or a value with a comparator ("< 0.3"), or the reason why there is none. */
export type QuantityInput = {
  /** "<", "<=", ">" or ">=" before `value`: the true value lies on that side. */
  comparator?: string | null | undefined;
  /** Upper end of a range, included. */
  high?: string | null | undefined;
  /** Lower end of a range, included. */
  low?: string | null | undefined;
  /** When it was observed. Of several observations the newest counts; without a date the fact is taken as current. */
  observedOn?: string | null | undefined;
  /** Why there is no value, instead of a value: NOT_DONE, PENDING, NOT_RECORDED, REFUSED_BY_PATIENT, UNKNOWN_TO_SENDER. Never read as "absent". */
  unavailable?: string | null | undefined;
  /** Unit of the numbers; mandatory with a number. The field lists the accepted ones. */
  unit?: string | null | undefined;
  /** The value, in `unit`. */
  value?: string | null | undefined;
};

/** How much of a publication was read. */
export type ReadExtent =
  /** Its abstract, or a summary of it. */
  | 'ABSTRACT'
  /** Parts of it. */
  | 'PART'
  /** What others write about it. */
  | 'SECOND_HAND';

/** A patient whose assessment shall be recorded. */
export type RecordAssessmentInput = {
  /** Day of the assessment; default: today. */
  asOf?: string | null | undefined;
  /** Your reference of the case, where a patient has more than one. Kept only as a keyed pseudonym. */
  caseReference?: string | null | undefined;
  /** Chosen by you, once a request: repeating the request with the same key gives the same receipt and records nothing new. */
  idempotencyKey: string;
  /** Your reference of the patient: an id, never a name. Kept only as a keyed pseudonym, by which the same patient is found again. */
  patientReference?: string | null | undefined;
  /** What is known of the patient. */
  profile: ProfileInput;
  /** Digest of the rule set that shall answer; default: the active one. */
  ruleSet?: string | null | undefined;
};

/** What a board decided on a recorded assessment. */
export type RecordBoardDecisionInput = {
  /** The assessment the board was shown. It must be the newest of its case. */
  assessment: string | number;
  /** What was chosen. */
  choice: DecisionChoiceInput;
  /** How it stands to what the assessment suggested. */
  class: DecisionClass;
  /** Conditions; at least one when CONDITIONAL, none when CONCORDANT. */
  conditions?: Array<DecisionConditionInput> | null | undefined;
  /** Why it deviates; at least one when DEVIATING, none otherwise. */
  deviationReasons?: Array<DeviationReason> | null | undefined;
  /** Who did not agree. */
  dissent?: Array<DissentInput> | null | undefined;
  /** What the board would have chosen before it was shown any option, where it noted that. */
  firstChoice?: DecisionChoiceInput | null | undefined;
  /** When the board looks at the patient again; not before the day of the assessment. */
  followUpOn?: string | null | undefined;
  /** Chosen by you, once a request: repeating the request with the same key gives the same answer and records nothing new. */
  idempotencyKey: string;
  /** receipt.leafHash of that assessment: the decision is bound to these very bytes. */
  leafHash: string;
  /** Who decided; at least one. */
  participants: Array<ParticipantInput>;
  /** What the patient wants. */
  preference: PatientPreference;
};

/** How a replay compares with what was recorded. */
export type ReplayOutcome =
  /** Not the same bytes; what differs is told. */
  | 'DIFFERENT'
  /** The same bytes. */
  | 'IDENTICAL';

/** What somebody may be here. */
export type Role =
  /** Runs the house: erases, activates rules, reads the log; sees no patient. */
  | 'ADMINISTRATOR'
  /** Reads the log, pseudonyms and rules; sees no patient. */
  | 'AUDITOR'
  /** Writes rules and tries them; sees no recorded patient. */
  | 'AUTHOR'
  /** Member of the board: assesses, records, decides. */
  | 'BOARD'
  /** A system that asks for the board, such as a hospital record; reads only what it recorded itself. */
  | 'INTEGRATION';

/** What a rule is a rule of. */
export type RuleKind =
  /** A caution. */
  | 'CAUTION'
  /** The course of treatment. */
  | 'COURSE'
  /** A criterion of a source. */
  | 'CRITERION'
  /** Whom a finding is about. */
  | 'FINDING'
  /** What a guidance says on a topic. */
  | 'GUIDANCE'
  /** What an option needs. */
  | 'OPTION'
  /** Whom the rule set speaks about. */
  | 'SCOPE';

/** What a change of a rule set is about. */
export type RuleSetChangeKind =
  /** A caution. */
  | 'CAUTION'
  /** A rule about dose, stopping or going on. */
  | 'COURSE_RULE'
  /** A criterion, or whom the rule set is for. */
  | 'CRITERION'
  /** A finding of a source, or a number in it. */
  | 'FINDING'
  /** An option. */
  | 'OPTION'
  /** The weighing policy, or the name, version or intended use. */
  | 'POLICY'
  /** A source, or anything else that is written in it. */
  | 'SOURCE'
  /** A bound inside an expression that is otherwise the same. */
  | 'THRESHOLD';

/** A rule that says nothing to the board, and how. */
export type RuleSilence =
  /** It held in the earlier half of the period and not in the later one. */
  | 'GONE_SILENT'
  /** It was UNKNOWN in nine of ten of at least twenty assessments. */
  | 'NEARLY_ALWAYS_UNKNOWN'
  /** It never held. */
  | 'NEVER_FIRED';

/** Facts of the group sorafenib. A field takes one observation or a list of them. */
export type SorafenibInput = {
  /**
   * Clinically stable on sorafenib. No clinical worsening (performance, liver function, symptoms) while sorafenib is taken.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 30 days.
   */
  clinicallyStable?: Array<ChoiceInput> | null | undefined;
  /**
   * Daily dose of sorafenib. Sorafenib taken a day, on average when the dose alternates between days.
   * Units: mg (used inside). Possible: 0 to 1600 mg.
   * Counts as current for 30 days.
   */
  dailyDose?: Array<QuantityInput> | null | undefined;
  /**
   * Duration of sorafenib. Time on sorafenib in all, up to now or up to its end. One month is 30.4375 days as in UCUM.
   * Units: mo (used inside), wk, d. Possible: 0 to 300 mo.
   * Counts as current for 30 days.
   */
  duration?: Array<QuantityInput> | null | undefined;
  /**
   * Line of sorafenib. Which systemic treatment of this cancer sorafenib is or would be: 1 for the first.
   * Whole number, 1 to 10.
   */
  line?: Array<CountInput> | null | undefined;
  /**
   * Radiological progression on sorafenib. Progression on imaging while sorafenib is taken.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 60 days.
   */
  radiologicalProgression?: Array<ChoiceInput> | null | undefined;
  /**
   * Sorafenib refused. The patient declines sorafenib.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 30 days.
   */
  refused?: Array<ChoiceInput> | null | undefined;
  /**
   * Sorafenib. Whether the patient has had or has sorafenib for this cancer.
   * Codes:
   * - NEVER: Never had sorafenib
   * - CURRENT: Takes sorafenib now; a short pause with a plan to go on counts as current
   * - STOPPED: Had sorafenib and stopped it for good
   * - EVER: any of CURRENT, STOPPED
   * Counts as current for 30 days.
   * Known elsewhere as rxnorm 495881, atc L01EX02.
   */
  status?: Array<ChoiceInput> | null | undefined;
  /**
   * Sorafenib tolerated. At least 400 mg of sorafenib a day on at least 20 of the last 28 days of treatment.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 30 days.
   */
  tolerated?: Array<ChoiceInput> | null | undefined;
  /**
   * Duration of the worst toxicity. How long the toxicity of that grade has lasted. One month is 30.4375 days as in UCUM.
   * Units: d (used inside), wk, mo. Possible: 0 to 3650 d.
   * Counts as current for 30 days.
   */
  toxicityDuration?: Array<QuantityInput> | null | undefined;
  /**
   * Worst toxicity of sorafenib. Highest present CTCAE grade of an adverse event attributed to sorafenib: 0 none, 1 mild, 2 moderate, 3 severe, 4 life-threatening.
   * Whole number, 0 to 4.
   * Counts as current for 30 days.
   */
  toxicityGrade?: Array<CountInput> | null | undefined;
  /**
   * Wishes to go on with sorafenib. The patient wants to go on with sorafenib after having been told of the progression.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 30 days.
   */
  wishesToContinue?: Array<ChoiceInput> | null | undefined;
};

/** Whether a source still counts. */
export type SourceCurrency =
  /** It counts. */
  | 'CURRENT'
  /** Withdrawn: it is shown and never applies. */
  | 'RETRACTED'
  /** A newer source takes its place. */
  | 'SUPERSEDED';

/** What must be known about a source besides what it says. */
export type SourceNoteCode =
  /** Known from a congress or a press release only. */
  | 'SOURCE_NOT_IN_A_PAPER'
  /** Its day of review has passed; it goes on to count. */
  | 'SOURCE_OUTDATED'
  /** Not all of it was read, so it never applies for certain. */
  | 'SOURCE_READ_IN_PART'
  /** It speaks about nobody. */
  | 'SOURCE_RETRACTED'
  /** A later source takes its place; it is shown and decides nothing. */
  | 'SOURCE_SUPERSEDED';

/** Whether a source reports results. */
export type SourceResults =
  /** A protocol or registration without results. */
  | 'NONE'
  /** Results are reported. */
  | 'REPORTED';

/** Whether a source speaks about this patient. */
export type SourceState =
  /** Every criterion that can be decided at the board holds. */
  | 'APPLICABLE'
  /** At least one criterion fails. */
  | 'NOT_APPLICABLE'
  /** The patient is outside what the rule set speaks about, or the source no longer counts. */
  | 'NOT_COVERED'
  /** No criterion fails, but at least one is not known, or the source was read only in part. */
  | 'UNDETERMINED';

/** What a member of the board speaks for. */
export type Specialty =
  /** Diagnostic radiology. */
  | 'DIAGNOSTIC_RADIOLOGY'
  /** Hepatology. */
  | 'HEPATOLOGY'
  /** Interventional radiology. */
  | 'INTERVENTIONAL_RADIOLOGY'
  /** Medical oncology. */
  | 'MEDICAL_ONCOLOGY'
  /** Nursing. */
  | 'NURSING'
  /** None of these. */
  | 'OTHER_SPECIALTY'
  /** Palliative care. */
  | 'PALLIATIVE_CARE'
  /** Pathology. */
  | 'PATHOLOGY'
  /** Radiation oncology. */
  | 'RADIATION_ONCOLOGY'
  /** Surgery. */
  | 'SURGERY'
  /** Transplant surgery. */
  | 'TRANSPLANT_SURGERY';

/** Which way other evidence speaks about a source. */
export type StandingSide =
  /** Against it. */
  | 'AGAINST'
  /** For it. */
  | 'FOR'
  /** Nobody knows. */
  | 'UNKNOWN';

/** Two rule sets that shall be compared over every recorded case. */
export type StartRuleSetImpactInput = {
  /** Digest of the rule set before. */
  from: string;
  /** Digest of the rule set after. */
  to: string;
};

/** Whether the source says so. Words, because a boolean cannot say that the source is silent. */
export type Stated =
  /** No. */
  | 'NO'
  /** The question does not arise. */
  | 'NOT_APPLICABLE'
  /** The source does not say. */
  | 'UNKNOWN'
  /** Yes. */
  | 'YES';

/** What the numbers of a finding support, computed from them and not taken from the words of the authors. */
export type Support =
  /** The numbers favor the comparator. */
  | 'FAVORS_COMPARATOR'
  /** The numbers favor the intervention. */
  | 'FAVORS_INTERVENTION'
  /** The numbers leave both open. Never "no effect". */
  | 'NOT_SETTLED'
  /** The finding compares nothing. */
  | 'NO_COMPARISON';

/** Facts of the group tace. A field takes one observation or a list of them. */
export type TaceInput = {
  /**
   * BCLC stage at first TACE. Stage of the Barcelona Clinic Liver Cancer system when TACE was first done.
   * Codes:
   * - BCLC_0: Very early stage
   * - BCLC_A: Early stage
   * - BCLC_B1: Intermediate stage, substage 1
   * - BCLC_B2: Intermediate stage, substage 2
   * - BCLC_B3: Intermediate stage, substage 3
   * - BCLC_B4: Intermediate stage, substage 4
   * - BCLC_C: Advanced stage
   * - BCLC_D: Terminal stage
   * - BCLC_B: any of BCLC_B1, BCLC_B2, BCLC_B3, BCLC_B4
   * Known elsewhere as ncit C115134.
   */
  bclcAtFirst?: Array<ChoiceInput> | null | undefined;
  /**
   * Best response of the last two TACE cycles. The better of the two mRECIST responses after the last two consecutive TACE sessions.
   * Codes:
   * - CR: No arterial enhancement left in any target lesion
   * - PR: Sum of viable diameters at least 30 percent below baseline
   * - SD: Neither partial response nor progression
   * - PD: Sum of viable diameters at least 20 percent above the smallest sum
   */
  bestResponseOfLastTwo?: Array<ChoiceInput> | null | undefined;
  /**
   * Consecutive TACE cycles. TACE sessions in a row without another anticancer treatment between them, the last one included.
   * Whole number, 0 to 50.
   */
  consecutiveCycles?: Array<CountInput> | null | undefined;
  /**
   * Consecutive insufficient responses to TACE. TACE sessions in a row, up to the last one, after each of which more than half of the treated tumor was still viable.
   * Whole number, 0 to 50.
   */
  consecutiveInsufficientResponses?: Array<CountInput> | null | undefined;
  /**
   * Contraindication to TACE. Any condition that rules out TACE in this patient, as judged by the interventional radiologist.
   * Codes:
   * - YES: At least one contraindication
   * - NO: Judged free of contraindications
   * Counts as current for 30 days.
   */
  contraindication?: Array<ChoiceInput> | null | undefined;
  /**
   * TACE done. At least one transarterial chemoembolization of this cancer.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Known elsewhere as snomed 441525007.
   */
  done?: Array<ChoiceInput> | null | undefined;
  /**
   * Failed locoregional treatments in 12 months. Locoregional treatments of the last twelve months that failed.
   * Whole number, 0 to 50.
   * Counts as current for 90 days.
   */
  failedLocoregionalTreatmentsIn12Months?: Array<CountInput> | null | undefined;
  /**
   * TACE failure as judged by the clinician. The treating clinician judges that TACE has failed.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 60 days.
   */
  failureByClinician?: Array<ChoiceInput> | null | undefined;
  /**
   * Feeding artery accessible. The feeding artery can be reached with a catheter, as judged by the interventional radiologist.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 60 days.
   */
  feedingArteryAccessible?: Array<ChoiceInput> | null | undefined;
  /**
   * Feeding artery visible. The artery that feeds the tumor is seen on angiography or arterial-phase imaging.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 60 days.
   */
  feedingArteryVisible?: Array<ChoiceInput> | null | undefined;
  /**
   * Deposition of iodized oil. Share of the treated tumor that holds iodized oil on imaging after TACE.
   * Units: % (used inside). Possible: 0 to 100 %.
   * Counts as current for 60 days.
   */
  iodizedOilDeposition?: Array<QuantityInput> | null | undefined;
  /**
   * Time from last TACE to progression. Time from the last of the consecutive TACE sessions to the progression that brought the patient to the board. One month is 30.4375 days as in UCUM.
   * Units: mo (used inside), wk, d. Possible: 0 to 240 mo.
   */
  monthsFromLastToProgression?: Array<QuantityInput> | null | undefined;
  /**
   * New lesions outside the liver after TACE. A new tumor outside the liver on imaging after TACE.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 60 days.
   */
  newExtrahepaticLesions?: Array<ChoiceInput> | null | undefined;
  /**
   * New lesions in the liver after TACE. A new tumor inside the liver on imaging after TACE.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 60 days.
   */
  newIntrahepaticLesions?: Array<ChoiceInput> | null | undefined;
  /**
   * Diameter of the remnant. Longest diameter of the viable tumor that remains after TACE.
   * Units: cm (used inside), mm. Possible: 0.1 to 35 cm.
   * Counts as current for 60 days.
   * Known elsewhere as loinc 33728-7.
   */
  remnantDiameter?: Array<QuantityInput> | null | undefined;
  /**
   * Remnant after TACE. Viable tumor remains in the treated lesion after TACE.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 60 days.
   */
  remnantPresent?: Array<ChoiceInput> | null | undefined;
  /**
   * Remnant, share of the lesion. Viable remnant after TACE in percent of the volume of the lesion.
   * Units: % (used inside). Possible: 0 to 100 %.
   * Counts as current for 60 days.
   */
  remnantVolumeShare?: Array<QuantityInput> | null | undefined;
  /**
   * Amenable to TACE. The board or the interventional radiologist judges the tumor amenable to embolization in this patient.
   * Codes:
   * - YES: Judged amenable to TACE
   * - NO: Judged not amenable to TACE
   * Counts as current for 60 days.
   */
  suitable?: Array<ChoiceInput> | null | undefined;
};

/** What a node of the trace stands for. */
export type TraceKind =
  /** Holds when every part holds. */
  | 'ALL'
  /** Holds when one part holds. */
  | 'ANY'
  /** When a caution bears. */
  | 'CAUTION'
  /** When a course rule bears. */
  | 'COURSE'
  /** A criterion of a source. */
  | 'CRITERION'
  /** One fact against one bound or set of codes. */
  | 'FACT'
  /** The population of a finding. */
  | 'FINDING'
  /** When a statement of guidance speaks about the patient. */
  | 'GUIDANCE'
  /** Holds when its part fails. */
  | 'NOT'
  /** What an option needs. */
  | 'OPTION'
  /** A reading of an ambiguous criterion that was not chosen. */
  | 'READING'
  /** The rule set and its scope. */
  | 'RULE_SET'
  /** A source. */
  | 'SOURCE';

/** The three values of truth. UNKNOWN is never a failure. */
export type Truth =
  /** False for every value that the facts may still have. */
  | 'FAILS'
  /** True for every value that the facts may still have. */
  | 'HOLDS'
  /** True for some of these values and false for others. */
  | 'UNKNOWN';

/** Facts of the group tumor. A field takes one observation or a list of them. */
export type TumorInput = {
  /**
   * Arterial enhancement. The tumor takes up contrast in the arterial phase.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 60 days.
   */
  arterialEnhancement?: Array<ChoiceInput> | null | undefined;
  /**
   * BCLC stage. Stage of the Barcelona Clinic Liver Cancer system now, as given by the clinician.
   * Codes:
   * - BCLC_0: Very early stage
   * - BCLC_A: Early stage
   * - BCLC_B1: Intermediate stage, substage 1
   * - BCLC_B2: Intermediate stage, substage 2
   * - BCLC_B3: Intermediate stage, substage 3
   * - BCLC_B4: Intermediate stage, substage 4
   * - BCLC_C: Advanced stage
   * - BCLC_D: Terminal stage
   * - BCLC_B: any of BCLC_B1, BCLC_B2, BCLC_B3, BCLC_B4
   * Counts as current for 60 days.
   * Known elsewhere as ncit C115134.
   */
  bclc?: Array<ChoiceInput> | null | undefined;
  /**
   * Bilobar. Tumor in both lobes of the liver.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 60 days.
   */
  bilobar?: Array<ChoiceInput> | null | undefined;
  /**
   * Caval tumor thrombus. Tumor thrombus in the inferior vena cava or the right atrium on imaging.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 60 days.
   */
  cavalThrombus?: Array<ChoiceInput> | null | undefined;
  /**
   * Diagnosis. Kind of tumor that the board speaks about.
   * Codes:
   * - HCC: Primary hepatocellular carcinoma
   * - FIBROLAMELLAR: Fibrolamellar variant of hepatocellular carcinoma
   * - MIXED_HCC_CCA: Combined hepatocellular carcinoma and cholangiocarcinoma
   * - INTRAHEPATIC_CCA: Cholangiocarcinoma of the intrahepatic bile ducts
   * - LIVER_METASTASIS: Metastasis in the liver from a tumor of another organ
   * - OTHER: Any other tumor
   * When nothing is sent, HCC is assumed, and shown as assumed.
   */
  diagnosis?: Array<ChoiceInput> | null | undefined;
  /**
   * Basis of the diagnosis. What the diagnosis rests on.
   * Codes:
   * - PATHOLOGICAL: Confirmed by biopsy or surgical specimen
   * - CLINICAL: Confirmed by imaging and clinical criteria without tissue
   * - UNCONFIRMED: Suspected; neither tissue nor imaging criteria confirm it
   */
  diagnosisBasis?: Array<ChoiceInput> | null | undefined;
  /**
   * Differentiation. Histological grade of differentiation.
   * Codes:
   * - WELL: Well differentiated
   * - MODERATE: Moderately differentiated
   * - POOR: Poorly differentiated
   */
  differentiation?: Array<ChoiceInput> | null | undefined;
  /**
   * Extrahepatic metastasis. Any metastasis outside the liver, lymph nodes included.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 60 days.
   * Known elsewhere as snomed 128462008.
   */
  extrahepaticMetastasis?: Array<ChoiceInput> | null | undefined;
  /**
   * Growth pattern. How the tumor grows in the liver, on imaging.
   * Codes:
   * - WELL_DEFINED: Nodules with clear borders and without growth beyond them
   * - EXTRANODULAR: A nodule from which tumor grows beyond its border
   * - CONFLUENT: Nodules that run into one another
   * - MASSIVE: One mass without clear borders that fills much of the liver
   * - INFILTRATIVE: Tumor spread through the liver without clear borders
   * Counts as current for 60 days.
   */
  growthPattern?: Array<ChoiceInput> | null | undefined;
  /**
   * Hepatic vein tumor thrombus. Tumor thrombus in a hepatic vein on imaging.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 60 days.
   */
  hepaticVeinThrombus?: Array<ChoiceInput> | null | undefined;
  /**
   * Largest diameter. Longest diameter of the largest tumor now.
   * Units: cm (used inside), mm. Possible: 0.1 to 35 cm.
   * Counts as current for 60 days.
   * Known elsewhere as loinc 33728-7.
   */
  largestDiameter?: Array<QuantityInput> | null | undefined;
  /**
   * Largest diameter before TACE. Longest diameter of the largest tumor before the TACE in question.
   * Units: cm (used inside), mm. Possible: 0.1 to 35 cm.
   */
  largestDiameterBeforeTace?: Array<QuantityInput> | null | undefined;
  /**
   * Share of liver volume. Tumor volume in percent of the liver volume.
   * Units: % (used inside). Possible: 0 to 100 %.
   * Counts as current for 60 days.
   */
  liverVolumeShare?: Array<QuantityInput> | null | undefined;
  /**
   * Adrenal metastasis. Metastasis in an adrenal gland.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 60 days.
   * Known elsewhere as snomed 94161006.
   */
  metastasisAdrenal?: Array<ChoiceInput> | null | undefined;
  /**
   * Bone metastasis. Metastasis in bone.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 60 days.
   * Known elsewhere as snomed 94222008.
   */
  metastasisBone?: Array<ChoiceInput> | null | undefined;
  /**
   * Lung metastasis. Metastasis in the lung.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 60 days.
   * Known elsewhere as snomed 94391008.
   */
  metastasisLung?: Array<ChoiceInput> | null | undefined;
  /**
   * Lymph node metastasis. Metastasis in a lymph node.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 60 days.
   * Known elsewhere as snomed 94392001.
   */
  metastasisLymphNode?: Array<ChoiceInput> | null | undefined;
  /**
   * Metastasis at another site. Metastasis outside the liver at a site other than lung, bone, adrenal gland and lymph node.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 60 days.
   */
  metastasisOther?: Array<ChoiceInput> | null | undefined;
  /**
   * Multiplicity. One tumor or several in the liver now.
   * Codes:
   * - SOLITARY: Exactly one tumor
   * - MULTIPLE: Two or more tumors
   * Counts as current for 60 days.
   */
  multiplicity?: Array<ChoiceInput> | null | undefined;
  /**
   * New lesion on follow-up. A new tumor since treatment began.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 60 days.
   */
  newLesionOnFollowUp?: Array<ChoiceInput> | null | undefined;
  /**
   * Number of tumors. Tumors in the liver now.
   * Whole number, 0 to 100.
   * Counts as current for 60 days.
   * Known elsewhere as local number-of-liver-tumors.
   */
  number?: Array<CountInput> | null | undefined;
  /**
   * Portal vein completely occluded. No flow is left in the portal vein trunk.
   * Codes:
   * - YES: Established
   * - NO: Looked for and not found
   * Counts as current for 60 days.
   */
  portalVeinCompletelyOccluded?: Array<ChoiceInput> | null | undefined;
  /**
   * Portal vein tumor thrombus. How far tumor thrombus reaches in the portal venous system on imaging.
   * Codes:
   * - NONE: No tumor thrombus in the portal vein on imaging
   * - VP1: Beyond the second-order branches
   * - VP2: In second-order (segmental) branches
   * - VP3: In a first-order (left or right) branch
   * - VP4: In the main trunk or the contralateral first-order branch
   * - SMV: Down into the superior mesenteric vein
   * - PRESENT: any of VP1, VP2, VP3, VP4, SMV
   * - BRANCH: any of VP1, VP2, VP3
   * - TRUNK: any of VP4, SMV
   * - CHENG_I: any of VP1, VP2
   * - CHENG_II: any of VP3
   * - CHENG_III: any of VP4
   * - CHENG_IV: any of SMV
   * Counts as current for 60 days.
   * Known elsewhere as local portal-vein-tumor-thrombus.
   */
  portalVeinThrombus?: Array<ChoiceInput> | null | undefined;
  /**
   * Resectability. Whether the tumor can be removed by surgery, as judged by the surgeon.
   * Codes:
   * - RESECTABLE: Can be resected
   * - UNRESECTABLE: Cannot be resected for reasons of the tumor, the liver or the patient
   * Counts as current for 60 days.
   */
  resectability?: Array<ChoiceInput> | null | undefined;
  /**
   * Sum of diameters. Sum of the longest diameters of all tumors in the liver now.
   * Units: cm (used inside), mm. Possible: 0.1 to 150 cm.
   * Counts as current for 60 days.
   */
  sumOfDiameters?: Array<QuantityInput> | null | undefined;
  /**
   * Viable sum at baseline. Sum of the longest viable (enhancing) diameters of the target lesions before treatment.
   * Units: cm (used inside), mm. Possible: 0 to 150 cm.
   */
  viableSumBaseline?: Array<QuantityInput> | null | undefined;
  /**
   * Viable sum now. Sum of the longest viable diameters of the target lesions now.
   * Units: cm (used inside), mm. Possible: 0 to 150 cm.
   * Counts as current for 60 days.
   */
  viableSumNow?: Array<QuantityInput> | null | undefined;
  /**
   * Smallest viable sum. Smallest sum of the longest viable diameters since treatment began.
   * Units: cm (used inside), mm. Possible: 0 to 150 cm.
   */
  viableSumSmallest?: Array<QuantityInput> | null | undefined;
};

/** What a missing fact could turn. */
export type TurnKind =
  /** The state of an option. */
  | 'OPTION'
  /** Whether a source applies. */
  | 'SOURCE';

/** Why something is not known. */
export type UnknownReason =
  /** The sender says that there is no value, and why. */
  | 'ASKED_BUT_UNAVAILABLE'
  /** Two statements cannot both be true. */
  | 'CONFLICTING'
  /** The value sent is not possible in its unit and was set aside. */
  | 'IMPLAUSIBLE'
  /** A range or a comparator straddles the threshold. */
  | 'IMPRECISE'
  /** It is computed from facts of which some are missing. */
  | 'NOT_DERIVABLE'
  /** Nothing was sent. */
  | 'NOT_PROVIDED'
  /** The part of the publication that tells was not read; nothing sent can decide it. */
  | 'NOT_READ'
  /** Observed too long ago to count as current. */
  | 'STALE';

/** What a verdict is about. */
export type VerdictKind =
  /** A criterion of a source. */
  | 'CRITERION'
  /** An option. */
  | 'OPTION'
  /** A source. */
  | 'SOURCE';

/** A decision that no longer stands. */
export type WithdrawBoardDecisionInput = {
  /** Id of the decision. */
  decision: string | number;
  /** Chosen by you, once a request: repeating the request with the same key gives the same answer and records nothing new. */
  idempotencyKey: string;
  /** Why. */
  reason: WithdrawalReason;
};

/** Why a decision was withdrawn. */
export type WithdrawalReason =
  /** It was never decided like this. */
  | 'ENTERED_IN_ERROR'
  /** Something became known. */
  | 'NEW_INFORMATION'
  /** None of these. */
  | 'OTHER_REASON'
  /** The patient wants it otherwise now. */
  | 'PATIENT_CHANGED_MIND'
  /** The board decided anew. */
  | 'SUPERSEDED_BY_BOARD';

export type AboutQueryVariables = Exact<{ [key: string]: never; }>;


export type AboutQuery = { about: { name: string, engineVersion: string, intendedUse: string, ruleSet: { name: string, version: string, digest: string } } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { name: string, role: Role, roles: Array<Role>, verified: boolean, mode: AccessMode } };

export type RuleFiringsQueryVariables = Exact<{
  filter?: FiringsFilterInput | null | undefined;
  after?: string | null | undefined;
}>;


export type RuleFiringsQuery = { ruleFirings: { assessments: number, totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { rule: string, kind: RuleKind, says: string, source: string | null, ruleSet: string, assessments: number, holds: number, fails: number, unknown: number, firstHeld: string | null, lastHeld: string | null } }> } | null };

export type FiringsOverTimeQueryVariables = Exact<{
  rule: string;
  every: FiringInterval;
  filter?: CountedAssessmentsFilterInput | null | undefined;
}>;


export type FiringsOverTimeQuery = { firingsOverTime: Array<{ from: string, to: string, holds: number, fails: number, unknown: number }> | null };

export type AuditEntriesQueryVariables = Exact<{
  filter?: AuditEntriesFilterInput | null | undefined;
  after?: string | null | undefined;
}>;


export type AuditEntriesQuery = { auditEntries: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { position: number, recordedAt: string, kind: string, subject: string | null, leafHash: string, actor: { id: string, role: string }, facts: Array<{ name: string, value: string }> } }> } | null };

export type VerifyLogQueryVariables = Exact<{ [key: string]: never; }>;


export type VerifyLogQuery = { verifyAudit:
    | { __typename: 'AuditUnavailable', code: string, message: string, hint: string | null }
    | { __typename: 'AuditVerification', verified: boolean, entries: number, opened: number, erased: number, heads: number, clockStepsBack: number, finding: { code: string, from: number, to: number, message: string } | null }
    | { __typename: 'InvalidInput', code: string, message: string, hint: string | null }
   };

export type ReplayUnderMutationVariables = Exact<{
  id: string | number;
  ruleSet?: string | null | undefined;
}>;


export type ReplayUnderMutation = { replayAssessment:
    | { __typename: 'AssessmentUnknown', code: string, message: string, hint: string | null }
    | { __typename: 'AuditUnavailable', code: string, message: string, hint: string | null }
    | { __typename: 'CaseErased', code: string, message: string, hint: string | null }
    | { __typename: 'Replay', outcome: ReplayOutcome, engine: string, ruleSet: string, recordedDigest: string, replayedDigest: string, reasonsChanged: Array<string>, difference: { options: Array<{ code: string, before: OptionState, after: OptionState }>, sources: Array<{ code: string, before: SourceState, after: SourceState }>, criteria: Array<{ key: string, before: Truth, after: Truth }> } }
    | { __typename: 'RuleSetUnknown', code: string, message: string, hint: string | null }
   };

export type DecisionCountsQueryVariables = Exact<{
  filter?: DecisionSummaryFilterInput | null | undefined;
}>;


export type DecisionCountsQuery = { decisionSummary: { total: number, concordant: number, conditional: number, deviating: number, withdrawn: number, byOption: Array<{ option: string | null, other: OtherChoice | null, total: number, concordant: number, conditional: number, deviating: number }>, byReason: Array<{ reason: DeviationReason, total: number }> } | null };

export type TraceOfQueryVariables = Exact<{
  assessment: string | number;
}>;


export type TraceOfQuery = { recordedTrace:
    | { __typename: 'AssessmentUnknown', code: string, message: string, hint: string | null }
    | { __typename: 'AuditUnavailable', code: string, message: string, hint: string | null }
    | { __typename: 'CaseErased', code: string, message: string, hint: string | null }
    | { __typename: 'RecordedTrace', ruleSet: string, nodes: Array<{ id: number, parent: number | null, kind: TraceKind, key: string, truth: Truth, expected: string | null }> }
   };

export type DecideMutationVariables = Exact<{
  input: RecordBoardDecisionInput;
}>;


export type DecideMutation = { recordBoardDecision:
    | { __typename: 'AssessmentUnknown', code: string, message: string, hint: string | null }
    | { __typename: 'AuditUnavailable', code: string, message: string, hint: string | null }
    | { __typename: 'CaseErased', code: string, message: string, hint: string | null }
    | { __typename: 'DecisionExists', code: string, message: string, hint: string | null }
    | { __typename: 'DecisionSuperseded', code: string, message: string, hint: string | null, newest: string }
    | { __typename: 'IdempotencyConflict', code: string, message: string, hint: string | null }
    | { __typename: 'InvalidInput', code: string, message: string, hint: string | null, problems: Array<{ path: string | null, message: string, hint: string | null }> }
    | { __typename: 'RecordedBoardDecision', id: string, assessment: string, ruleSet: string, recordedAt: string, class: DecisionClass, deviationReasons: Array<DeviationReason>, preference: PatientPreference, followUpOn: string | null, choice: { option: string | null, other: OtherChoice | null }, conditions: Array<{ kind: DecisionConditionKind, fact: string | null }>, dissent: Array<{ specialty: Specialty, reason: DeviationReason, choice: { option: string | null, other: OtherChoice | null } }>, participants: Array<{ specialty: Specialty, staff: string }>, firstChoice: { option: string | null, other: OtherChoice | null } | null, withdrawn: { reason: WithdrawalReason, recordedAt: string, position: number } | null, receipt: { position: number, recordedAt: string, leafHash: string, file: string } }
   };

export type WithdrawMutationVariables = Exact<{
  input: WithdrawBoardDecisionInput;
}>;


export type WithdrawMutation = { withdrawBoardDecision:
    | { __typename: 'AuditUnavailable', code: string, message: string, hint: string | null }
    | { __typename: 'CaseErased', code: string, message: string, hint: string | null }
    | { __typename: 'DecisionUnknown', code: string, message: string, hint: string | null }
    | { __typename: 'DecisionWithdrawn', code: string, message: string, hint: string | null }
    | { __typename: 'IdempotencyConflict', code: string, message: string, hint: string | null }
    | { __typename: 'InvalidInput', code: string, message: string, hint: string | null }
    | { __typename: 'RecordedBoardDecision', id: string, assessment: string, ruleSet: string, recordedAt: string, class: DecisionClass, deviationReasons: Array<DeviationReason>, preference: PatientPreference, followUpOn: string | null, choice: { option: string | null, other: OtherChoice | null }, conditions: Array<{ kind: DecisionConditionKind, fact: string | null }>, dissent: Array<{ specialty: Specialty, reason: DeviationReason, choice: { option: string | null, other: OtherChoice | null } }>, participants: Array<{ specialty: Specialty, staff: string }>, firstChoice: { option: string | null, other: OtherChoice | null } | null, withdrawn: { reason: WithdrawalReason, recordedAt: string, position: number } | null, receipt: { position: number, recordedAt: string, leafHash: string, file: string } }
   };

export type DecisionsOfQueryVariables = Exact<{
  assessment: string | number;
}>;


export type DecisionsOfQuery = { boardDecisions: { edges: Array<{ node: { id: string, assessment: string, ruleSet: string, recordedAt: string, class: DecisionClass, deviationReasons: Array<DeviationReason>, preference: PatientPreference, followUpOn: string | null, choice: { option: string | null, other: OtherChoice | null }, conditions: Array<{ kind: DecisionConditionKind, fact: string | null }>, dissent: Array<{ specialty: Specialty, reason: DeviationReason, choice: { option: string | null, other: OtherChoice | null } }>, participants: Array<{ specialty: Specialty, staff: string }>, firstChoice: { option: string | null, other: OtherChoice | null } | null, withdrawn: { reason: WithdrawalReason, recordedAt: string, position: number } | null, receipt: { position: number, recordedAt: string, leafHash: string, file: string } } }> } | null };

export type DecisionFragment = { id: string, assessment: string, ruleSet: string, recordedAt: string, class: DecisionClass, deviationReasons: Array<DeviationReason>, preference: PatientPreference, followUpOn: string | null, choice: { option: string | null, other: OtherChoice | null }, conditions: Array<{ kind: DecisionConditionKind, fact: string | null }>, dissent: Array<{ specialty: Specialty, reason: DeviationReason, choice: { option: string | null, other: OtherChoice | null } }>, participants: Array<{ specialty: Specialty, staff: string }>, firstChoice: { option: string | null, other: OtherChoice | null } | null, withdrawn: { reason: WithdrawalReason, recordedAt: string, position: number } | null, receipt: { position: number, recordedAt: string, leafHash: string, file: string } };

export type WeighingQueryVariables = Exact<{
  profile: ProfileInput;
  asOf?: string | null | undefined;
  ruleSet?: string | null | undefined;
}>;


export type WeighingQuery = { previewAssessment:
    | { __typename: 'Assessment', missing: Array<{ fact: string, couldTurn: Array<{ kind: TurnKind, code: string, from: string, to: string, when: string }> }>, options: Array<{ code: string, monitor: Array<string>, needs: Array<{ criterion: string, says: string, truth: Truth }>, cautions: Array<{ code: string, says: string, truth: Truth, quote: { text: string, at: string } }>, arguments: Array<{ bearingWhy: string, studyLevel: string, source: string, finding: string, endpoint: string, direction: ArgumentDirection, bearing: ArgumentBearing, bearsAsRead: boolean, deciding: boolean, says: string, certainty: Certainty, directness: Directness, marks: Array<string>, discrepancies: Array<string>, certaintyReasons: Array<{ domain: string, steps: number, why: string }>, contradictedBy: Array<{ source: string, finding: string, how: ContradictionKind, says: string, bearing: ArgumentBearing, bearsAsRead: boolean }> }> }> }
    | { __typename: 'InvalidProfile' }
    | { __typename: 'RuleSetUnknown' }
   };

export type SourcesInDetailQueryVariables = Exact<{
  profile: ProfileInput;
  asOf?: string | null | undefined;
  ruleSet?: string | null | undefined;
}>;


export type SourcesInDetailQuery = { previewAssessment:
    | { __typename: 'Assessment', sources: Array<{ code: string, criteria: Array<{ id: string, role: CriterionRole, says: string, truth: Truth, reason: UnknownReason | null, bias: string | null, settledAlthoughMissing: boolean, quote: { text: string, at: string }, nearMiss: { fact: string, distance: string, threshold: string, unit: string | null, canChange: CanChange } | null, facts: Array<{ fact: string, label: string, expected: string, observedOn: string | null, truth: Truth, value: { text: string } }>, reading: { chosen: string, alternatives: Array<{ says: string, truth: Truth, changesVerdict: boolean }> } | null }>, course: Array<{ id: string, says: string, topic: CourseTopic, bears: Truth, quote: { text: string, at: string } }>, findings: Array<{ id: string, match: FindingMatch, support: Support, supportWhy: string, contradictedBy: Array<{ source: string, finding: string, how: ContradictionKind, says: string, bearing: ArgumentBearing, bearsAsRead: boolean }> }> }> }
    | { __typename: 'InvalidProfile' }
    | { __typename: 'RuleSetUnknown' }
   };

export type WeighingFragment = { missing: Array<{ fact: string, couldTurn: Array<{ kind: TurnKind, code: string, from: string, to: string, when: string }> }>, options: Array<{ code: string, monitor: Array<string>, needs: Array<{ criterion: string, says: string, truth: Truth }>, cautions: Array<{ code: string, says: string, truth: Truth, quote: { text: string, at: string } }>, arguments: Array<{ bearingWhy: string, studyLevel: string, source: string, finding: string, endpoint: string, direction: ArgumentDirection, bearing: ArgumentBearing, bearsAsRead: boolean, deciding: boolean, says: string, certainty: Certainty, directness: Directness, marks: Array<string>, discrepancies: Array<string>, certaintyReasons: Array<{ domain: string, steps: number, why: string }>, contradictedBy: Array<{ source: string, finding: string, how: ContradictionKind, says: string, bearing: ArgumentBearing, bearsAsRead: boolean }> }> }> };

export type SourceDetailsFragment = { code: string, criteria: Array<{ id: string, role: CriterionRole, says: string, truth: Truth, reason: UnknownReason | null, bias: string | null, settledAlthoughMissing: boolean, quote: { text: string, at: string }, nearMiss: { fact: string, distance: string, threshold: string, unit: string | null, canChange: CanChange } | null, facts: Array<{ fact: string, label: string, expected: string, observedOn: string | null, truth: Truth, value: { text: string } }>, reading: { chosen: string, alternatives: Array<{ says: string, truth: Truth, changesVerdict: boolean }> } | null }>, course: Array<{ id: string, says: string, topic: CourseTopic, bears: Truth, quote: { text: string, at: string } }>, findings: Array<{ id: string, match: FindingMatch, support: Support, supportWhy: string, contradictedBy: Array<{ source: string, finding: string, how: ContradictionKind, says: string, bearing: ArgumentBearing, bearsAsRead: boolean }> }> };

export type LibraryQueryVariables = Exact<{ [key: string]: never; }>;


export type LibraryQuery = { sources: Array<{ code: string, name: string, results: SourceResults, read: { extent: ReadExtent, publishedAs: PublishedAs, says: string } | null, standing: Array<{ side: StandingSide, says: string, restsOn: Array<string> }> | null, state: { is: SourceCurrency, by: string | null, reviewBy: string }, citation: { title: string, authors: string, journal: string, year: string, doi: string, pmid: string, registry: string }, attributes: { developer: string, funding: string, releaseDate: string, revisionDates: Array<string> }, design: { kind: string, randomized: Stated, comparative: Stated, sample: string, setting: string, enrollment: string, followUp: string }, evidence: { level: string, scale: string, why: string, concerns: Array<{ domain: ConcernDomain, steps: string, why: string }> }, arms: Array<{ id: string, name: string, option: string | null, size: string }>, criteria: Array<{ id: string, role: CriterionRole, says: string, bias: string | null, note: string | null, quote: { text: string, at: string }, reading: { chosen: string, alternatives: Array<{ says: string }> } | null }>, findings: Array<{ id: string, kind: FindingKind, says: string, endpoint: string, intervention: string | null, comparator: string | null, better: ComparisonSide | null, note: string | null, quote: { text: string, at: string }, analysis: { kind: AnalysisKind, prespecified: Stated, interactionTested: Stated, adjustedFor: Array<string> | null }, comparison: { measure: ComparisonMeasure, estimate: string | null, p: string | null, belowOneFavors: ComparisonSide | null, interval: { low: string, high: string, level: string } | null } | null, perArmRatios: Array<{ arm: string, measure: string, estimate: string, interval: { low: string, high: string, level: string } | null }> | null, results: Array<{ arm: string, at: string | null, category: string | null, statistic: string, value: string, unit: string | null, count: string | null, total: string | null, spread: string | null, interval: { low: string, high: string, level: string } | null }>, secondHand: { of: string } | null }>, safety: Array<{ id: string | null, event: string, grade: string, option: string | null, p: string | null, note: string | null, quote: { text: string, at: string }, results: Array<{ arm: string, at: string | null, category: string | null, statistic: string, value: string, unit: string | null, count: string | null, total: string | null, spread: string | null, interval: { low: string, high: string, level: string } | null }> }>, limitations: Array<{ says: string, quote: { text: string, at: string } }>, discrepancies: Array<{ id: string, says: string, touches: Array<string> }> }> | null };

export type SourceKnowledgeFragment = { code: string, name: string, results: SourceResults, read: { extent: ReadExtent, publishedAs: PublishedAs, says: string } | null, standing: Array<{ side: StandingSide, says: string, restsOn: Array<string> }> | null, state: { is: SourceCurrency, by: string | null, reviewBy: string }, citation: { title: string, authors: string, journal: string, year: string, doi: string, pmid: string, registry: string }, attributes: { developer: string, funding: string, releaseDate: string, revisionDates: Array<string> }, design: { kind: string, randomized: Stated, comparative: Stated, sample: string, setting: string, enrollment: string, followUp: string }, evidence: { level: string, scale: string, why: string, concerns: Array<{ domain: ConcernDomain, steps: string, why: string }> }, arms: Array<{ id: string, name: string, option: string | null, size: string }>, criteria: Array<{ id: string, role: CriterionRole, says: string, bias: string | null, note: string | null, quote: { text: string, at: string }, reading: { chosen: string, alternatives: Array<{ says: string }> } | null }>, findings: Array<{ id: string, kind: FindingKind, says: string, endpoint: string, intervention: string | null, comparator: string | null, better: ComparisonSide | null, note: string | null, quote: { text: string, at: string }, analysis: { kind: AnalysisKind, prespecified: Stated, interactionTested: Stated, adjustedFor: Array<string> | null }, comparison: { measure: ComparisonMeasure, estimate: string | null, p: string | null, belowOneFavors: ComparisonSide | null, interval: { low: string, high: string, level: string } | null } | null, perArmRatios: Array<{ arm: string, measure: string, estimate: string, interval: { low: string, high: string, level: string } | null }> | null, results: Array<{ arm: string, at: string | null, category: string | null, statistic: string, value: string, unit: string | null, count: string | null, total: string | null, spread: string | null, interval: { low: string, high: string, level: string } | null }>, secondHand: { of: string } | null }>, safety: Array<{ id: string | null, event: string, grade: string, option: string | null, p: string | null, note: string | null, quote: { text: string, at: string }, results: Array<{ arm: string, at: string | null, category: string | null, statistic: string, value: string, unit: string | null, count: string | null, total: string | null, spread: string | null, interval: { low: string, high: string, level: string } | null }> }>, limitations: Array<{ says: string, quote: { text: string, at: string } }>, discrepancies: Array<{ id: string, says: string, touches: Array<string> }> };

export type FindingKnowledgeFragment = { id: string, kind: FindingKind, says: string, endpoint: string, intervention: string | null, comparator: string | null, better: ComparisonSide | null, note: string | null, quote: { text: string, at: string }, analysis: { kind: AnalysisKind, prespecified: Stated, interactionTested: Stated, adjustedFor: Array<string> | null }, comparison: { measure: ComparisonMeasure, estimate: string | null, p: string | null, belowOneFavors: ComparisonSide | null, interval: { low: string, high: string, level: string } | null } | null, perArmRatios: Array<{ arm: string, measure: string, estimate: string, interval: { low: string, high: string, level: string } | null }> | null, results: Array<{ arm: string, at: string | null, category: string | null, statistic: string, value: string, unit: string | null, count: string | null, total: string | null, spread: string | null, interval: { low: string, high: string, level: string } | null }>, secondHand: { of: string } | null };

export type ResultFragment = { arm: string, at: string | null, category: string | null, statistic: string, value: string, unit: string | null, count: string | null, total: string | null, spread: string | null, interval: { low: string, high: string, level: string } | null };

export type EarlierQueryVariables = Exact<{
  filter?: AssessmentsFilterInput | null | undefined;
  after?: string | null | undefined;
}>;


export type EarlierQuery = { assessments: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, case: string, subject: string, asOf: string, recordedAt: string, ruleSet: string, actor: string, position: number } }> } | null };

export type RecordedQueryVariables = Exact<{
  id: string | number;
}>;


export type RecordedQuery = { assessment:
    | { __typename: 'AssessmentUnknown', code: string, message: string, hint: string | null }
    | { __typename: 'AuditUnavailable', code: string, message: string, hint: string | null }
    | { __typename: 'CaseErased', code: string, message: string, hint: string | null }
    | { __typename: 'RecordedAssessment', id: string, case: string, subject: string, assessment: { asOf: string, ruleSet: { digest: string } }, receipt: { position: number, recordedAt: string, leafHash: string, file: string } }
   };

export type BundleQueryVariables = Exact<{
  bundle: string;
  asOf?: string | null | undefined;
}>;


export type BundleQuery = { previewFhirBundle:
    | { __typename: 'BundleAssessment', reading: { profile: string, used: Array<{ fact: string, how: string, resource: { entry: number, type: string, id: string | null } }>, ignored: Array<{ why: string, resource: { entry: number, type: string, id: string | null } }>, refused: Array<{ code: string, path: string | null, message: string, hint: string | null, effect: ProblemEffect }>, notes: Array<{ code: string, path: string | null, message: string, hint: string | null, effect: ProblemEffect }> } }
    | { __typename: 'InvalidBundle', code: string, message: string, hint: string | null, problems: Array<{ code: string, path: string | null, message: string, hint: string | null, effect: ProblemEffect }> }
    | { __typename: 'RuleSetUnknown', code: string, message: string, hint: string | null }
   };

export type PreviewQueryVariables = Exact<{
  profile: ProfileInput;
  asOf?: string | null | undefined;
}>;


export type PreviewQuery = { previewAssessment:
    | { __typename: 'Assessment', asOf: string, complete: boolean, intendedUse: string, engine: { version: string }, ruleSet: { name: string, version: string, digest: string }, profile: { facts: Array<{ fact: string, label: string, asSent: string | null, observedOn: string | null, origin: Origin, reason: UnknownReason | null, value: { text: string }, given: { text: string } | null, derived: { text: string } | null }>, problems: Array<{ code: string, path: string | null, message: string, hint: string | null, effect: ProblemEffect }>, contradictions: Array<{ facts: Array<string>, says: string }> }, missing: Array<{ fact: string, label: string, reason: UnknownReason, couldTurn: Array<{ kind: TurnKind, code: string }> }>, guidance: Array<{ topic: string, differ: boolean, statements: Array<{ id: string, source: string, says: string, truth: Truth, options: Array<{ option: string, stance: GuidanceStance }> }> }>, options: Array<{ code: string, name: string, state: OptionState, because: string, harms: Array<string>, needs: Array<{ criterion: string, truth: Truth }>, cautions: Array<{ code: string, truth: Truth }>, guidance: Array<{ source: string, id: string, stance: GuidanceStance, says: string, truth: Truth }>, partings: Array<{ supporting: string, contesting: string, says: string, criteria: Array<{ criterion: string, says: string, other: string | null }> }>, arguments: Array<{ source: string, finding: string, endpoint: string, direction: ArgumentDirection, bearing: ArgumentBearing, bearsAsRead: boolean, deciding: boolean, says: string, certainty: Certainty, directness: Directness, marks: Array<string>, discrepancies: Array<string>, contradictedBy: Array<{ source: string, finding: string, how: ContradictionKind, says: string, bearing: ArgumentBearing, bearsAsRead: boolean }> }>, others: Array<{ bearing: ArgumentBearing }> }>, sources: Array<{ code: string, name: string, state: SourceState, asRead: Truth, because: string, notes: Array<{ code: SourceNoteCode, says: string }>, nearMiss: { criterion: string, fact: string, distance: string, threshold: string, unit: string | null, canChange: CanChange } | null }> }
    | { __typename: 'InvalidProfile', code: string, message: string, hint: string | null, problems: Array<{ code: string, path: string | null, message: string, hint: string | null, effect: ProblemEffect }> }
    | { __typename: 'RuleSetUnknown', code: string, message: string, hint: string | null }
   };

export type AnswerFragment = { asOf: string, complete: boolean, intendedUse: string, engine: { version: string }, ruleSet: { name: string, version: string, digest: string }, profile: { facts: Array<{ fact: string, label: string, asSent: string | null, observedOn: string | null, origin: Origin, reason: UnknownReason | null, value: { text: string }, given: { text: string } | null, derived: { text: string } | null }>, problems: Array<{ code: string, path: string | null, message: string, hint: string | null, effect: ProblemEffect }>, contradictions: Array<{ facts: Array<string>, says: string }> }, missing: Array<{ fact: string, label: string, reason: UnknownReason, couldTurn: Array<{ kind: TurnKind, code: string }> }>, guidance: Array<{ topic: string, differ: boolean, statements: Array<{ id: string, source: string, says: string, truth: Truth, options: Array<{ option: string, stance: GuidanceStance }> }> }>, options: Array<{ code: string, name: string, state: OptionState, because: string, harms: Array<string>, needs: Array<{ criterion: string, truth: Truth }>, cautions: Array<{ code: string, truth: Truth }>, guidance: Array<{ source: string, id: string, stance: GuidanceStance, says: string, truth: Truth }>, partings: Array<{ supporting: string, contesting: string, says: string, criteria: Array<{ criterion: string, says: string, other: string | null }> }>, arguments: Array<{ source: string, finding: string, endpoint: string, direction: ArgumentDirection, bearing: ArgumentBearing, bearsAsRead: boolean, deciding: boolean, says: string, certainty: Certainty, directness: Directness, marks: Array<string>, discrepancies: Array<string>, contradictedBy: Array<{ source: string, finding: string, how: ContradictionKind, says: string, bearing: ArgumentBearing, bearsAsRead: boolean }> }>, others: Array<{ bearing: ArgumentBearing }> }>, sources: Array<{ code: string, name: string, state: SourceState, asRead: Truth, because: string, notes: Array<{ code: SourceNoteCode, says: string }>, nearMiss: { criterion: string, fact: string, distance: string, threshold: string, unit: string | null, canChange: CanChange } | null }> };

export type OptionAnswerFragment = { code: string, name: string, state: OptionState, because: string, harms: Array<string>, needs: Array<{ criterion: string, truth: Truth }>, cautions: Array<{ code: string, truth: Truth }>, guidance: Array<{ source: string, id: string, stance: GuidanceStance, says: string, truth: Truth }>, partings: Array<{ supporting: string, contesting: string, says: string, criteria: Array<{ criterion: string, says: string, other: string | null }> }>, arguments: Array<{ source: string, finding: string, endpoint: string, direction: ArgumentDirection, bearing: ArgumentBearing, bearsAsRead: boolean, deciding: boolean, says: string, certainty: Certainty, directness: Directness, marks: Array<string>, discrepancies: Array<string>, contradictedBy: Array<{ source: string, finding: string, how: ContradictionKind, says: string, bearing: ArgumentBearing, bearsAsRead: boolean }> }>, others: Array<{ bearing: ArgumentBearing }> };

export type ArgumentFragment = { source: string, finding: string, endpoint: string, direction: ArgumentDirection, bearing: ArgumentBearing, bearsAsRead: boolean, deciding: boolean, says: string, certainty: Certainty, directness: Directness, marks: Array<string>, discrepancies: Array<string>, contradictedBy: Array<{ source: string, finding: string, how: ContradictionKind, says: string, bearing: ArgumentBearing, bearsAsRead: boolean }> };

export type ContradictingFragment = { source: string, finding: string, how: ContradictionKind, says: string, bearing: ArgumentBearing, bearsAsRead: boolean };

export type SourceAnswerFragment = { code: string, name: string, state: SourceState, asRead: Truth, because: string, notes: Array<{ code: SourceNoteCode, says: string }>, nearMiss: { criterion: string, fact: string, distance: string, threshold: string, unit: string | null, canChange: CanChange } | null };

export type RecordMutationVariables = Exact<{
  input: RecordAssessmentInput;
}>;


export type RecordMutation = { recordAssessment:
    | { __typename: 'AuditUnavailable', code: string, message: string, hint: string | null }
    | { __typename: 'CaseErased', code: string, message: string, hint: string | null }
    | { __typename: 'IdempotencyConflict', code: string, message: string, hint: string | null }
    | { __typename: 'InvalidInput', code: string, message: string, hint: string | null }
    | { __typename: 'InvalidProfile', code: string, message: string, hint: string | null }
    | { __typename: 'RecordedAssessment', id: string, receipt: { position: number, recordedAt: string, profileDigest: string, leafHash: string } }
    | { __typename: 'RuleSetUnknown', code: string, message: string, hint: string | null }
   };

export type RuleSetsQueryVariables = Exact<{ [key: string]: never; }>;


export type RuleSetsQuery = { ruleSets: Array<{ digest: string, name: string, version: string, active: boolean, author: string | null, activations: Array<{ activatedBy: string, activatedAt: string, reason: string, position: number }> }> };

export type RuleSetChangesQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type RuleSetChangesQuery = { ruleSetDifference: { sentences: Array<string>, added: Array<{ kind: RuleSetChangeKind, code: string, sentence: string, before: string | null, after: string | null }>, removed: Array<{ kind: RuleSetChangeKind, code: string, sentence: string, before: string | null, after: string | null }>, changed: Array<{ kind: RuleSetChangeKind, code: string, sentence: string, before: string | null, after: string | null }> } | null };

export type RuleSetChangeTextFragment = { kind: RuleSetChangeKind, code: string, sentence: string, before: string | null, after: string | null };

export type ActivateMutationVariables = Exact<{
  input: ActivateRuleSetInput;
}>;


export type ActivateMutation = { activateRuleSet:
    | { __typename: 'AuditUnavailable', code: string, message: string, hint: string | null }
    | { __typename: 'InvalidInput', code: string, message: string, hint: string | null }
    | { __typename: 'RuleSetActivation', ruleSet: string, activatedAt: string, position: number }
    | { __typename: 'RuleSetActive', code: string, message: string, hint: string | null }
    | { __typename: 'RuleSetUnknown', code: string, message: string, hint: string | null }
    | { __typename: 'SamePerson', code: string, message: string, hint: string | null }
   };

export type StartImpactMutationVariables = Exact<{
  input: StartRuleSetImpactInput;
}>;


export type StartImpactMutation = { startRuleSetImpact:
    | { __typename: 'AuditUnavailable', code: string, message: string, hint: string | null }
    | { __typename: 'InvalidInput', code: string, message: string, hint: string | null }
    | { __typename: 'RuleSetImpactJob', id: string }
    | { __typename: 'RuleSetUnknown', code: string, message: string, hint: string | null }
   };

export type ImpactQueryVariables = Exact<{
  from: string;
  to: string;
  after?: string | null | undefined;
}>;


export type ImpactQuery = { ruleSetImpact: { job: { state: ImpactState, done: number, total: number, requestedAt: string, requestedBy: string }, cases: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { assessment: string, decision: string | null, flips: Array<{ kind: VerdictKind, code: string, before: string | null, after: string | null }>, reasonOnly: Array<{ kind: VerdictKind, code: string, verdict: string }> } }> } } | null };

export type VocabularyQueryVariables = Exact<{ [key: string]: never; }>;


export type VocabularyQuery = { vocabulary: Array<{ path: string, label: string, kind: FactKind, definition: string, given: boolean, canChange: CanChange, canonicalUnit: string | null, unitless: boolean | null, countedIn: Array<string> | null, freshForDays: number | null, assumed: string | null, assumedBecause: string | null, possible: { low: string, high: string } | null, units: Array<{ unit: string }> | null, choices: Array<{ code: string, label: string, definition: string }> | null, groups: Array<{ code: string, label: string }> | null }> };

export type WhatIfQueryVariables = Exact<{
  profile: ProfileInput;
  changes: ProfileInput;
  asOf?: string | null | undefined;
}>;


export type WhatIfQuery = { whatIf:
    | { __typename: 'InvalidProfile', code: string, message: string, hint: string | null, problems: Array<{ code: string, path: string | null, message: string, hint: string | null, effect: ProblemEffect }> }
    | { __typename: 'RuleSetUnknown', code: string, message: string, hint: string | null }
    | { __typename: 'WhatIf', difference: { changes: Array<{ path: string, before: string, after: string }>, options: Array<{ code: string, before: OptionState, after: OptionState }>, sources: Array<{ code: string, before: SourceState, after: SourceState }>, criteria: Array<{ key: string, before: Truth, after: Truth }> }, after: { options: Array<{ code: string, name: string, state: OptionState, because: string }> } }
   };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const DecisionFragmentDoc = new TypedDocumentString(`
    fragment Decision on RecordedBoardDecision {
  id
  assessment
  ruleSet
  recordedAt
  class
  deviationReasons
  preference
  followUpOn
  choice {
    option
    other
  }
  conditions {
    kind
    fact
  }
  dissent {
    specialty
    reason
    choice {
      option
      other
    }
  }
  participants {
    specialty
    staff
  }
  firstChoice {
    option
    other
  }
  withdrawn {
    reason
    recordedAt
    position
  }
  receipt {
    position
    recordedAt
    leafHash
    file
  }
}
    `, {"fragmentName":"Decision"}) as unknown as TypedDocumentString<DecisionFragment, unknown>;
export const ContradictingFragmentDoc = new TypedDocumentString(`
    fragment Contradicting on Contradicting {
  source
  finding
  how
  says
  bearing
  bearsAsRead
}
    `, {"fragmentName":"Contradicting"}) as unknown as TypedDocumentString<ContradictingFragment, unknown>;
export const ArgumentFragmentDoc = new TypedDocumentString(`
    fragment Argument on Argument {
  source
  finding
  endpoint
  direction
  bearing
  bearsAsRead
  deciding
  says
  certainty
  directness
  marks
  discrepancies
  contradictedBy {
    ...Contradicting
  }
}
    fragment Contradicting on Contradicting {
  source
  finding
  how
  says
  bearing
  bearsAsRead
}`, {"fragmentName":"Argument"}) as unknown as TypedDocumentString<ArgumentFragment, unknown>;
export const WeighingFragmentDoc = new TypedDocumentString(`
    fragment Weighing on Assessment {
  missing {
    fact
    couldTurn {
      kind
      code
      from
      to
      when
    }
  }
  options {
    code
    monitor
    needs {
      criterion
      says
      truth
    }
    cautions {
      code
      says
      truth
      quote {
        text
        at
      }
    }
    arguments {
      ...Argument
      bearingWhy
      studyLevel
      certaintyReasons {
        domain
        steps
        why
      }
    }
  }
}
    fragment Argument on Argument {
  source
  finding
  endpoint
  direction
  bearing
  bearsAsRead
  deciding
  says
  certainty
  directness
  marks
  discrepancies
  contradictedBy {
    ...Contradicting
  }
}
fragment Contradicting on Contradicting {
  source
  finding
  how
  says
  bearing
  bearsAsRead
}`, {"fragmentName":"Weighing"}) as unknown as TypedDocumentString<WeighingFragment, unknown>;
export const SourceDetailsFragmentDoc = new TypedDocumentString(`
    fragment SourceDetails on SourceVerdict {
  code
  criteria {
    id
    role
    says
    truth
    reason
    bias
    settledAlthoughMissing
    quote {
      text
      at
    }
    nearMiss {
      fact
      distance
      threshold
      unit
      canChange
    }
    facts {
      fact
      label
      expected
      observedOn
      truth
      value {
        text
      }
    }
    reading {
      chosen
      alternatives {
        says
        truth
        changesVerdict
      }
    }
  }
  course {
    id
    says
    topic
    bears
    quote {
      text
      at
    }
  }
  findings {
    id
    match
    support
    supportWhy
    contradictedBy {
      ...Contradicting
    }
  }
}
    fragment Contradicting on Contradicting {
  source
  finding
  how
  says
  bearing
  bearsAsRead
}`, {"fragmentName":"SourceDetails"}) as unknown as TypedDocumentString<SourceDetailsFragment, unknown>;
export const ResultFragmentDoc = new TypedDocumentString(`
    fragment Result on ArmResult {
  arm
  at
  category
  statistic
  value
  unit
  count
  total
  spread
  interval {
    low
    high
    level
  }
}
    `, {"fragmentName":"Result"}) as unknown as TypedDocumentString<ResultFragment, unknown>;
export const FindingKnowledgeFragmentDoc = new TypedDocumentString(`
    fragment FindingKnowledge on Finding {
  id
  kind
  says
  endpoint
  intervention
  comparator
  better
  note
  quote {
    text
    at
  }
  analysis {
    kind
    prespecified
    interactionTested
    adjustedFor
  }
  comparison {
    measure
    estimate
    p
    belowOneFavors
    interval {
      low
      high
      level
    }
  }
  perArmRatios {
    arm
    measure
    estimate
    interval {
      low
      high
      level
    }
  }
  results {
    ...Result
  }
  secondHand {
    of
  }
}
    fragment Result on ArmResult {
  arm
  at
  category
  statistic
  value
  unit
  count
  total
  spread
  interval {
    low
    high
    level
  }
}`, {"fragmentName":"FindingKnowledge"}) as unknown as TypedDocumentString<FindingKnowledgeFragment, unknown>;
export const SourceKnowledgeFragmentDoc = new TypedDocumentString(`
    fragment SourceKnowledge on Source {
  code
  name
  results
  read {
    extent
    publishedAs
    says
  }
  standing {
    side
    says
    restsOn
  }
  state {
    is
    by
    reviewBy
  }
  citation {
    title
    authors
    journal
    year
    doi
    pmid
    registry
  }
  attributes {
    developer
    funding
    releaseDate
    revisionDates
  }
  design {
    kind
    randomized
    comparative
    sample
    setting
    enrollment
    followUp
  }
  evidence {
    level
    scale
    why
    concerns {
      domain
      steps
      why
    }
  }
  arms {
    id
    name
    option
    size
  }
  criteria {
    id
    role
    says
    bias
    note
    quote {
      text
      at
    }
    reading {
      chosen
      alternatives {
        says
      }
    }
  }
  findings {
    ...FindingKnowledge
  }
  safety {
    id
    event
    grade
    option
    p
    note
    quote {
      text
      at
    }
    results {
      ...Result
    }
  }
  limitations {
    says
    quote {
      text
      at
    }
  }
  discrepancies {
    id
    says
    touches
  }
}
    fragment FindingKnowledge on Finding {
  id
  kind
  says
  endpoint
  intervention
  comparator
  better
  note
  quote {
    text
    at
  }
  analysis {
    kind
    prespecified
    interactionTested
    adjustedFor
  }
  comparison {
    measure
    estimate
    p
    belowOneFavors
    interval {
      low
      high
      level
    }
  }
  perArmRatios {
    arm
    measure
    estimate
    interval {
      low
      high
      level
    }
  }
  results {
    ...Result
  }
  secondHand {
    of
  }
}
fragment Result on ArmResult {
  arm
  at
  category
  statistic
  value
  unit
  count
  total
  spread
  interval {
    low
    high
    level
  }
}`, {"fragmentName":"SourceKnowledge"}) as unknown as TypedDocumentString<SourceKnowledgeFragment, unknown>;
export const OptionAnswerFragmentDoc = new TypedDocumentString(`
    fragment OptionAnswer on OptionVerdict {
  code
  name
  state
  because
  harms
  needs {
    criterion
    truth
  }
  cautions {
    code
    truth
  }
  guidance {
    source
    id
    stance
    says
    truth
  }
  partings {
    supporting
    contesting
    says
    criteria {
      criterion
      says
      other
    }
  }
  arguments(counting: true) {
    ...Argument
  }
  others: arguments(counting: false) {
    bearing
  }
}
    fragment Argument on Argument {
  source
  finding
  endpoint
  direction
  bearing
  bearsAsRead
  deciding
  says
  certainty
  directness
  marks
  discrepancies
  contradictedBy {
    ...Contradicting
  }
}
fragment Contradicting on Contradicting {
  source
  finding
  how
  says
  bearing
  bearsAsRead
}`, {"fragmentName":"OptionAnswer"}) as unknown as TypedDocumentString<OptionAnswerFragment, unknown>;
export const SourceAnswerFragmentDoc = new TypedDocumentString(`
    fragment SourceAnswer on SourceVerdict {
  code
  name
  state
  asRead
  because
  notes {
    code
    says
  }
  nearMiss {
    criterion
    fact
    distance
    threshold
    unit
    canChange
  }
}
    `, {"fragmentName":"SourceAnswer"}) as unknown as TypedDocumentString<SourceAnswerFragment, unknown>;
export const AnswerFragmentDoc = new TypedDocumentString(`
    fragment Answer on Assessment {
  asOf
  complete
  intendedUse
  engine {
    version
  }
  ruleSet {
    name
    version
    digest
  }
  profile {
    facts {
      fact
      label
      asSent
      observedOn
      origin
      reason
      value {
        text
      }
      given {
        text
      }
      derived {
        text
      }
    }
    problems {
      code
      path
      message
      hint
      effect
    }
    contradictions {
      facts
      says
    }
  }
  missing {
    fact
    label
    reason
    couldTurn {
      kind
      code
    }
  }
  guidance {
    topic
    differ
    statements {
      id
      source
      says
      truth
      options {
        option
        stance
      }
    }
  }
  options {
    ...OptionAnswer
  }
  sources {
    ...SourceAnswer
  }
}
    fragment OptionAnswer on OptionVerdict {
  code
  name
  state
  because
  harms
  needs {
    criterion
    truth
  }
  cautions {
    code
    truth
  }
  guidance {
    source
    id
    stance
    says
    truth
  }
  partings {
    supporting
    contesting
    says
    criteria {
      criterion
      says
      other
    }
  }
  arguments(counting: true) {
    ...Argument
  }
  others: arguments(counting: false) {
    bearing
  }
}
fragment Argument on Argument {
  source
  finding
  endpoint
  direction
  bearing
  bearsAsRead
  deciding
  says
  certainty
  directness
  marks
  discrepancies
  contradictedBy {
    ...Contradicting
  }
}
fragment Contradicting on Contradicting {
  source
  finding
  how
  says
  bearing
  bearsAsRead
}
fragment SourceAnswer on SourceVerdict {
  code
  name
  state
  asRead
  because
  notes {
    code
    says
  }
  nearMiss {
    criterion
    fact
    distance
    threshold
    unit
    canChange
  }
}`, {"fragmentName":"Answer"}) as unknown as TypedDocumentString<AnswerFragment, unknown>;
export const RuleSetChangeTextFragmentDoc = new TypedDocumentString(`
    fragment RuleSetChangeText on RuleSetChange {
  kind
  code
  sentence
  before
  after
}
    `, {"fragmentName":"RuleSetChangeText"}) as unknown as TypedDocumentString<RuleSetChangeTextFragment, unknown>;
export const AboutDocument = new TypedDocumentString(`
    query About {
  about {
    name
    engineVersion
    intendedUse
    ruleSet {
      name
      version
      digest
    }
  }
}
    `) as unknown as TypedDocumentString<AboutQuery, AboutQueryVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    name
    role
    roles
    verified
    mode
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const RuleFiringsDocument = new TypedDocumentString(`
    query RuleFirings($filter: FiringsFilterInput, $after: String) {
  ruleFirings(filter: $filter, first: 100, after: $after) {
    assessments
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        rule
        kind
        says
        source
        ruleSet
        assessments
        holds
        fails
        unknown
        firstHeld
        lastHeld
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RuleFiringsQuery, RuleFiringsQueryVariables>;
export const FiringsOverTimeDocument = new TypedDocumentString(`
    query FiringsOverTime($rule: String!, $every: FiringInterval!, $filter: CountedAssessmentsFilterInput) {
  firingsOverTime(rule: $rule, every: $every, filter: $filter) {
    from
    to
    holds
    fails
    unknown
  }
}
    `) as unknown as TypedDocumentString<FiringsOverTimeQuery, FiringsOverTimeQueryVariables>;
export const AuditEntriesDocument = new TypedDocumentString(`
    query AuditEntries($filter: AuditEntriesFilterInput, $after: String) {
  auditEntries(filter: $filter, first: 25, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        position
        recordedAt
        kind
        subject
        leafHash
        actor {
          id
          role
        }
        facts {
          name
          value
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AuditEntriesQuery, AuditEntriesQueryVariables>;
export const VerifyLogDocument = new TypedDocumentString(`
    query VerifyLog {
  verifyAudit {
    __typename
    ... on Problem {
      code
      message
      hint
    }
    ... on AuditVerification {
      verified
      entries
      opened
      erased
      heads
      clockStepsBack
      finding {
        code
        from
        to
        message
      }
    }
  }
}
    `) as unknown as TypedDocumentString<VerifyLogQuery, VerifyLogQueryVariables>;
export const ReplayUnderDocument = new TypedDocumentString(`
    mutation ReplayUnder($id: ID!, $ruleSet: String) {
  replayAssessment(id: $id, ruleSet: $ruleSet) {
    __typename
    ... on Problem {
      code
      message
      hint
    }
    ... on Replay {
      outcome
      engine
      ruleSet
      recordedDigest
      replayedDigest
      reasonsChanged
      difference {
        options {
          code
          before
          after
        }
        sources {
          code
          before
          after
        }
        criteria {
          key
          before
          after
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ReplayUnderMutation, ReplayUnderMutationVariables>;
export const DecisionCountsDocument = new TypedDocumentString(`
    query DecisionCounts($filter: DecisionSummaryFilterInput) {
  decisionSummary(filter: $filter) {
    total
    concordant
    conditional
    deviating
    withdrawn
    byOption {
      option
      other
      total
      concordant
      conditional
      deviating
    }
    byReason {
      reason
      total
    }
  }
}
    `) as unknown as TypedDocumentString<DecisionCountsQuery, DecisionCountsQueryVariables>;
export const TraceOfDocument = new TypedDocumentString(`
    query TraceOf($assessment: ID!) {
  recordedTrace(assessment: $assessment) {
    __typename
    ... on Problem {
      code
      message
      hint
    }
    ... on RecordedTrace {
      ruleSet
      nodes {
        id
        parent
        kind
        key
        truth
        expected
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TraceOfQuery, TraceOfQueryVariables>;
export const DecideDocument = new TypedDocumentString(`
    mutation Decide($input: RecordBoardDecisionInput!) {
  recordBoardDecision(input: $input) {
    __typename
    ... on Problem {
      code
      message
      hint
    }
    ... on InvalidInput {
      problems {
        path
        message
        hint
      }
    }
    ... on DecisionSuperseded {
      newest
    }
    ... on RecordedBoardDecision {
      ...Decision
    }
  }
}
    fragment Decision on RecordedBoardDecision {
  id
  assessment
  ruleSet
  recordedAt
  class
  deviationReasons
  preference
  followUpOn
  choice {
    option
    other
  }
  conditions {
    kind
    fact
  }
  dissent {
    specialty
    reason
    choice {
      option
      other
    }
  }
  participants {
    specialty
    staff
  }
  firstChoice {
    option
    other
  }
  withdrawn {
    reason
    recordedAt
    position
  }
  receipt {
    position
    recordedAt
    leafHash
    file
  }
}`) as unknown as TypedDocumentString<DecideMutation, DecideMutationVariables>;
export const WithdrawDocument = new TypedDocumentString(`
    mutation Withdraw($input: WithdrawBoardDecisionInput!) {
  withdrawBoardDecision(input: $input) {
    __typename
    ... on Problem {
      code
      message
      hint
    }
    ... on RecordedBoardDecision {
      ...Decision
    }
  }
}
    fragment Decision on RecordedBoardDecision {
  id
  assessment
  ruleSet
  recordedAt
  class
  deviationReasons
  preference
  followUpOn
  choice {
    option
    other
  }
  conditions {
    kind
    fact
  }
  dissent {
    specialty
    reason
    choice {
      option
      other
    }
  }
  participants {
    specialty
    staff
  }
  firstChoice {
    option
    other
  }
  withdrawn {
    reason
    recordedAt
    position
  }
  receipt {
    position
    recordedAt
    leafHash
    file
  }
}`) as unknown as TypedDocumentString<WithdrawMutation, WithdrawMutationVariables>;
export const DecisionsOfDocument = new TypedDocumentString(`
    query DecisionsOf($assessment: ID!) {
  boardDecisions(filter: {assessment: $assessment}, first: 1) {
    edges {
      node {
        ...Decision
      }
    }
  }
}
    fragment Decision on RecordedBoardDecision {
  id
  assessment
  ruleSet
  recordedAt
  class
  deviationReasons
  preference
  followUpOn
  choice {
    option
    other
  }
  conditions {
    kind
    fact
  }
  dissent {
    specialty
    reason
    choice {
      option
      other
    }
  }
  participants {
    specialty
    staff
  }
  firstChoice {
    option
    other
  }
  withdrawn {
    reason
    recordedAt
    position
  }
  receipt {
    position
    recordedAt
    leafHash
    file
  }
}`) as unknown as TypedDocumentString<DecisionsOfQuery, DecisionsOfQueryVariables>;
export const WeighingDocument = new TypedDocumentString(`
    query Weighing($profile: ProfileInput!, $asOf: CalendarDay, $ruleSet: String) {
  previewAssessment(profile: $profile, asOf: $asOf, ruleSet: $ruleSet) {
    __typename
    ... on Assessment {
      ...Weighing
    }
  }
}
    fragment Weighing on Assessment {
  missing {
    fact
    couldTurn {
      kind
      code
      from
      to
      when
    }
  }
  options {
    code
    monitor
    needs {
      criterion
      says
      truth
    }
    cautions {
      code
      says
      truth
      quote {
        text
        at
      }
    }
    arguments {
      ...Argument
      bearingWhy
      studyLevel
      certaintyReasons {
        domain
        steps
        why
      }
    }
  }
}
fragment Argument on Argument {
  source
  finding
  endpoint
  direction
  bearing
  bearsAsRead
  deciding
  says
  certainty
  directness
  marks
  discrepancies
  contradictedBy {
    ...Contradicting
  }
}
fragment Contradicting on Contradicting {
  source
  finding
  how
  says
  bearing
  bearsAsRead
}`) as unknown as TypedDocumentString<WeighingQuery, WeighingQueryVariables>;
export const SourcesInDetailDocument = new TypedDocumentString(`
    query SourcesInDetail($profile: ProfileInput!, $asOf: CalendarDay, $ruleSet: String) {
  previewAssessment(profile: $profile, asOf: $asOf, ruleSet: $ruleSet) {
    __typename
    ... on Assessment {
      sources {
        ...SourceDetails
      }
    }
  }
}
    fragment SourceDetails on SourceVerdict {
  code
  criteria {
    id
    role
    says
    truth
    reason
    bias
    settledAlthoughMissing
    quote {
      text
      at
    }
    nearMiss {
      fact
      distance
      threshold
      unit
      canChange
    }
    facts {
      fact
      label
      expected
      observedOn
      truth
      value {
        text
      }
    }
    reading {
      chosen
      alternatives {
        says
        truth
        changesVerdict
      }
    }
  }
  course {
    id
    says
    topic
    bears
    quote {
      text
      at
    }
  }
  findings {
    id
    match
    support
    supportWhy
    contradictedBy {
      ...Contradicting
    }
  }
}
fragment Contradicting on Contradicting {
  source
  finding
  how
  says
  bearing
  bearsAsRead
}`) as unknown as TypedDocumentString<SourcesInDetailQuery, SourcesInDetailQueryVariables>;
export const LibraryDocument = new TypedDocumentString(`
    query Library {
  sources {
    ...SourceKnowledge
  }
}
    fragment SourceKnowledge on Source {
  code
  name
  results
  read {
    extent
    publishedAs
    says
  }
  standing {
    side
    says
    restsOn
  }
  state {
    is
    by
    reviewBy
  }
  citation {
    title
    authors
    journal
    year
    doi
    pmid
    registry
  }
  attributes {
    developer
    funding
    releaseDate
    revisionDates
  }
  design {
    kind
    randomized
    comparative
    sample
    setting
    enrollment
    followUp
  }
  evidence {
    level
    scale
    why
    concerns {
      domain
      steps
      why
    }
  }
  arms {
    id
    name
    option
    size
  }
  criteria {
    id
    role
    says
    bias
    note
    quote {
      text
      at
    }
    reading {
      chosen
      alternatives {
        says
      }
    }
  }
  findings {
    ...FindingKnowledge
  }
  safety {
    id
    event
    grade
    option
    p
    note
    quote {
      text
      at
    }
    results {
      ...Result
    }
  }
  limitations {
    says
    quote {
      text
      at
    }
  }
  discrepancies {
    id
    says
    touches
  }
}
fragment FindingKnowledge on Finding {
  id
  kind
  says
  endpoint
  intervention
  comparator
  better
  note
  quote {
    text
    at
  }
  analysis {
    kind
    prespecified
    interactionTested
    adjustedFor
  }
  comparison {
    measure
    estimate
    p
    belowOneFavors
    interval {
      low
      high
      level
    }
  }
  perArmRatios {
    arm
    measure
    estimate
    interval {
      low
      high
      level
    }
  }
  results {
    ...Result
  }
  secondHand {
    of
  }
}
fragment Result on ArmResult {
  arm
  at
  category
  statistic
  value
  unit
  count
  total
  spread
  interval {
    low
    high
    level
  }
}`) as unknown as TypedDocumentString<LibraryQuery, LibraryQueryVariables>;
export const EarlierDocument = new TypedDocumentString(`
    query Earlier($filter: AssessmentsFilterInput, $after: String) {
  assessments(filter: $filter, first: 20, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        case
        subject
        asOf
        recordedAt
        ruleSet
        actor
        position
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EarlierQuery, EarlierQueryVariables>;
export const RecordedDocument = new TypedDocumentString(`
    query Recorded($id: ID!) {
  assessment(id: $id) {
    __typename
    ... on Problem {
      code
      message
      hint
    }
    ... on RecordedAssessment {
      id
      case
      subject
      assessment {
        asOf
        ruleSet {
          digest
        }
      }
      receipt {
        position
        recordedAt
        leafHash
        file
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RecordedQuery, RecordedQueryVariables>;
export const BundleDocument = new TypedDocumentString(`
    query Bundle($bundle: String!, $asOf: CalendarDay) {
  previewFhirBundle(bundle: $bundle, asOf: $asOf) {
    __typename
    ... on Problem {
      code
      message
      hint
    }
    ... on InvalidBundle {
      problems {
        code
        path
        message
        hint
        effect
      }
    }
    ... on BundleAssessment {
      reading {
        profile
        used {
          fact
          how
          resource {
            entry
            type
            id
          }
        }
        ignored {
          why
          resource {
            entry
            type
            id
          }
        }
        refused {
          code
          path
          message
          hint
          effect
        }
        notes {
          code
          path
          message
          hint
          effect
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<BundleQuery, BundleQueryVariables>;
export const PreviewDocument = new TypedDocumentString(`
    query Preview($profile: ProfileInput!, $asOf: CalendarDay) {
  previewAssessment(profile: $profile, asOf: $asOf) {
    __typename
    ... on Problem {
      code
      message
      hint
    }
    ... on InvalidProfile {
      problems {
        code
        path
        message
        hint
        effect
      }
    }
    ... on Assessment {
      ...Answer
    }
  }
}
    fragment Answer on Assessment {
  asOf
  complete
  intendedUse
  engine {
    version
  }
  ruleSet {
    name
    version
    digest
  }
  profile {
    facts {
      fact
      label
      asSent
      observedOn
      origin
      reason
      value {
        text
      }
      given {
        text
      }
      derived {
        text
      }
    }
    problems {
      code
      path
      message
      hint
      effect
    }
    contradictions {
      facts
      says
    }
  }
  missing {
    fact
    label
    reason
    couldTurn {
      kind
      code
    }
  }
  guidance {
    topic
    differ
    statements {
      id
      source
      says
      truth
      options {
        option
        stance
      }
    }
  }
  options {
    ...OptionAnswer
  }
  sources {
    ...SourceAnswer
  }
}
fragment OptionAnswer on OptionVerdict {
  code
  name
  state
  because
  harms
  needs {
    criterion
    truth
  }
  cautions {
    code
    truth
  }
  guidance {
    source
    id
    stance
    says
    truth
  }
  partings {
    supporting
    contesting
    says
    criteria {
      criterion
      says
      other
    }
  }
  arguments(counting: true) {
    ...Argument
  }
  others: arguments(counting: false) {
    bearing
  }
}
fragment Argument on Argument {
  source
  finding
  endpoint
  direction
  bearing
  bearsAsRead
  deciding
  says
  certainty
  directness
  marks
  discrepancies
  contradictedBy {
    ...Contradicting
  }
}
fragment Contradicting on Contradicting {
  source
  finding
  how
  says
  bearing
  bearsAsRead
}
fragment SourceAnswer on SourceVerdict {
  code
  name
  state
  asRead
  because
  notes {
    code
    says
  }
  nearMiss {
    criterion
    fact
    distance
    threshold
    unit
    canChange
  }
}`) as unknown as TypedDocumentString<PreviewQuery, PreviewQueryVariables>;
export const RecordDocument = new TypedDocumentString(`
    mutation Record($input: RecordAssessmentInput!) {
  recordAssessment(input: $input) {
    __typename
    ... on Problem {
      code
      message
      hint
    }
    ... on RecordedAssessment {
      id
      receipt {
        position
        recordedAt
        profileDigest
        leafHash
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RecordMutation, RecordMutationVariables>;
export const RuleSetsDocument = new TypedDocumentString(`
    query RuleSets {
  ruleSets {
    digest
    name
    version
    active
    author
    activations {
      activatedBy
      activatedAt
      reason
      position
    }
  }
}
    `) as unknown as TypedDocumentString<RuleSetsQuery, RuleSetsQueryVariables>;
export const RuleSetChangesDocument = new TypedDocumentString(`
    query RuleSetChanges($from: String!, $to: String!) {
  ruleSetDifference(from: $from, to: $to) {
    sentences
    added {
      ...RuleSetChangeText
    }
    removed {
      ...RuleSetChangeText
    }
    changed {
      ...RuleSetChangeText
    }
  }
}
    fragment RuleSetChangeText on RuleSetChange {
  kind
  code
  sentence
  before
  after
}`) as unknown as TypedDocumentString<RuleSetChangesQuery, RuleSetChangesQueryVariables>;
export const ActivateDocument = new TypedDocumentString(`
    mutation Activate($input: ActivateRuleSetInput!) {
  activateRuleSet(input: $input) {
    __typename
    ... on Problem {
      code
      message
      hint
    }
    ... on RuleSetActivation {
      ruleSet
      activatedAt
      position
    }
  }
}
    `) as unknown as TypedDocumentString<ActivateMutation, ActivateMutationVariables>;
export const StartImpactDocument = new TypedDocumentString(`
    mutation StartImpact($input: StartRuleSetImpactInput!) {
  startRuleSetImpact(input: $input) {
    __typename
    ... on Problem {
      code
      message
      hint
    }
    ... on RuleSetImpactJob {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<StartImpactMutation, StartImpactMutationVariables>;
export const ImpactDocument = new TypedDocumentString(`
    query Impact($from: String!, $to: String!, $after: String) {
  ruleSetImpact(from: $from, to: $to, first: 20, after: $after) {
    job {
      state
      done
      total
      requestedAt
      requestedBy
    }
    cases {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          assessment
          decision
          flips {
            kind
            code
            before
            after
          }
          reasonOnly {
            kind
            code
            verdict
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ImpactQuery, ImpactQueryVariables>;
export const VocabularyDocument = new TypedDocumentString(`
    query Vocabulary {
  vocabulary {
    path
    label
    kind
    definition
    given
    canChange
    canonicalUnit
    unitless
    countedIn
    freshForDays
    assumed
    assumedBecause
    possible {
      low
      high
    }
    units {
      unit
    }
    choices {
      code
      label
      definition
    }
    groups {
      code
      label
    }
  }
}
    `) as unknown as TypedDocumentString<VocabularyQuery, VocabularyQueryVariables>;
export const WhatIfDocument = new TypedDocumentString(`
    query WhatIf($profile: ProfileInput!, $changes: ProfileInput!, $asOf: CalendarDay) {
  whatIf(profile: $profile, changes: $changes, asOf: $asOf) {
    __typename
    ... on Problem {
      code
      message
      hint
    }
    ... on InvalidProfile {
      problems {
        code
        path
        message
        hint
        effect
      }
    }
    ... on WhatIf {
      difference {
        changes {
          path
          before
          after
        }
        options {
          code
          before
          after
        }
        sources {
          code
          before
          after
        }
        criteria {
          key
          before
          after
        }
      }
      after {
        options {
          code
          name
          state
          because
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhatIfQuery, WhatIfQueryVariables>;
