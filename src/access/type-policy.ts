import type { Permission } from '../board/permission.js';

/** `OPEN`: says nothing of a patient and nothing of the log by itself, so anybody may reach it. */
export type TypeRow = Permission | 'OPEN';

function rows(row: TypeRow, names: string): readonly (readonly [string, TypeRow])[] {
  return names.trim().split(/\s+/).map((name) => [name, row]);
}

/**
 * What each object type tells, as the permission that somebody must have to see it. Nothing is checked by it while the
 * service runs, where the fields that lead to a type are guarded: the matrix test walks the schema as every role and fails when a role
 * reaches a type that it must not see, and when a type stands here under no row.
 */
export const TYPE_POLICY: ReadonlyMap<string, TypeRow> = new Map([
  ...rows('OPEN', `Query Mutation PageInfo Viewer
    About AdverseEvent Analysis Arm ArmResult BaselineEntry Caution Choice ChoiceGroup Citation CodeMapping Comparison Concern CourseRule Criterion DecimalRange
    DerivationInput Design Discrepancy EngineReference Expression Extraction Fact Finding FlowStep Interval Option OptionNeed OtherReading PerArmRatio
    Quote QuotedStatement Rationale Reading ReadingAlternative Restatement Rule RuleSet RuleSetReference SecondHand Source SourceAttributes
    SourceCurrencyNote StartingCertainty StudyDates Unit ValueCode WeighingPolicy EvidenceGrade
    AssessmentUnknown AuditUnavailable CaseErased IdempotencyConflict InputProblem InvalidInput InvalidProfile InvalidBundle NothingToErase ProfileProblem RuleSetUnknown
    AuditActor Guidance GuidedOption SourceRead Standing`),
  // One patient as they were typed in or sent just now.
  ...rows('preview-assessment', `Assessment Argument CautionVerdict CertaintyReason Contradiction CourseVerdict CriterionVerdict DecidedReading DecidingNearMiss
    DerivedFact FindingVerdict FactChange MissingFact NearMiss OptionVerdict ProfileFact SourceVerdict StatedValue TestedFact TraceConnection TraceEdge
    TraceNode Turn UnderstoodProfile WhatIf Contradicting GuidanceTopic GuidanceVerdict OptionGuidance Parting PartingCriterion SourceNote BundleAssessment BundleReading BundleResource IgnoredResource UsedResource`),
  // One patient as recorded; a receipt opens what it proves.
  ...rows('read-assessment', 'RecordedAssessment RecordedBundle'),
  ...rows('replay-assessment', 'Replay'),
  ...rows('list-assessments', 'AssessmentSummary AssessmentSummaryConnection AssessmentSummaryEdge'),
  ...rows('read-audit', 'AuditEntry AuditEntryConnection AuditEntryEdge AuditFact AuditFinding AuditVerification RecordedTrace RuleTraceNode'),
  ...rows('read-firings', 'FiringPeriod RuleFiring RuleFiringConnection RuleFiringEdge RuleFirings'),
  ...rows('read-decisions', `BoardDecisionConnection BoardDecisionEdge DecisionChoice DecisionCondition DecisionParticipant DecisionReceipt DecisionSummary DecisionWithdrawal
    DecisionsOfChoice DecisionsOfReason Dissent RecordedBoardDecision`),
  ...rows('OPEN', 'DecisionExists DecisionSuperseded DecisionUnknown DecisionWithdrawn'),
  ...rows('rule-set-impact', 'RuleSetImpact RuleSetImpactCase RuleSetImpactCaseConnection RuleSetImpactCaseEdge RuleSetImpactJob VerdictFlip VerdictReasonChange'),
  ...rows('OPEN', 'RuleSetActivation RuleSetActive RuleSetChange RuleSetDifference SamePerson'),
  ...rows('erase-case', 'ErasedCase Erasure'),
  // Verdicts that turned, without values: a replay and a what-if both tell them.
  ...rows('OPEN', 'AssessmentDifference CriterionChange OptionChange SourceChange Receipt'),
]);
