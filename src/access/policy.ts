import type { Permission } from '../board/permission.js';

/**
 * What each field of the schema needs. Every field of Query and Mutation stands here, and every other field that guards
 * something its type does not. A field of Query or Mutation that is missing is refused to everyone, and the matrix test
 * (test/access) fails.
 */
export const FIELD_POLICY: Readonly<Record<string, Permission>> = {
  'Query.viewer': 'read-own-account',

  'Query.about': 'read-knowledge',
  'Query.sources': 'read-knowledge',
  'Query.source': 'read-knowledge',
  'Query.options': 'read-knowledge',
  'Query.rule': 'read-knowledge',
  'Query.ruleSets': 'read-knowledge',
  'Query.ruleSet': 'read-knowledge',
  'Query.ruleSetDifference': 'read-knowledge',
  'Query.vocabulary': 'read-knowledge',

  'Query.previewAssessment': 'preview-assessment',
  'Query.previewFhirBundle': 'preview-assessment',
  'Query.whatIf': 'preview-assessment',

  'Query.assessment': 'read-assessment',
  'Query.assessments': 'list-assessments',
  'Mutation.recordAssessment': 'record-assessment',
  'Mutation.recordFhirBundle': 'record-assessment',
  'Mutation.replayAssessment': 'replay-assessment',
  'Mutation.eraseCase': 'erase-case',

  'Query.boardDecisions': 'read-decisions',
  'Query.decisionSummary': 'read-decisions',
  'Mutation.recordBoardDecision': 'record-decision',
  'Mutation.withdrawBoardDecision': 'record-decision',

  'Query.auditEntries': 'read-audit',
  'Query.verifyAudit': 'read-audit',
  'Query.recordedTrace': 'read-audit',
  'Query.ruleFirings': 'read-firings',
  'Query.firingsOverTime': 'read-firings',
  'Rule.firings': 'read-firings',

  'Mutation.activateRuleSet': 'activate-rule-set',
  'Mutation.startRuleSetImpact': 'rule-set-impact',
  'Query.ruleSetImpact': 'rule-set-impact',

  // A replay is for auditors too; the values of the patient behind what turned are not.
  'AssessmentDifference.changes': 'preview-assessment',
};
