import { createUnionType } from '@nestjs/graphql';
import { InvalidProfileView } from '../problems/invalid-profile-view.js';
import { AssessmentUnknownView, AuditUnavailableView, CaseErasedView, IdempotencyConflictView, InvalidInputView, NothingToEraseView } from '../problems/record-problems.js';
import { RuleSetUnknownView } from '../problems/rule-set-unknown-view.js';
import { AuditVerificationView } from './audit-views.js';
import { ErasedCaseView } from './erasure-view.js';
import { RecordedAssessmentView } from './recorded-assessment-view.js';
import { ReplayView } from './replay-view.js';

const resolveType = (value: { readonly __typename: string }): string => value.__typename;

export const RecordAssessmentResult = createUnionType({
  name: 'RecordAssessmentResult',
  description: 'The recorded assessment, or why nothing was recorded.',
  types: () => [RecordedAssessmentView, InvalidProfileView, RuleSetUnknownView, InvalidInputView, IdempotencyConflictView, CaseErasedView, AuditUnavailableView] as const,
  resolveType,
});

export const AssessmentResult = createUnionType({
  name: 'AssessmentResult',
  description: 'A recorded assessment, or why it is not shown.',
  types: () => [RecordedAssessmentView, AssessmentUnknownView, CaseErasedView, AuditUnavailableView] as const,
  resolveType,
});

export const ReplayResult = createUnionType({
  name: 'ReplayResult',
  description: 'A replay, or why there is none.',
  types: () => [ReplayView, AssessmentUnknownView, RuleSetUnknownView, CaseErasedView, AuditUnavailableView] as const,
  resolveType,
});

export const EraseCaseResult = createUnionType({
  name: 'EraseCaseResult',
  description: 'What was erased, or why nothing was.',
  types: () => [ErasedCaseView, InvalidInputView, NothingToEraseView, AuditUnavailableView] as const,
  resolveType,
});

export const AuditVerificationResult = createUnionType({
  name: 'AuditVerificationResult',
  description: 'What came out of verifying the log.',
  types: () => [AuditVerificationView, InvalidInputView, AuditUnavailableView] as const,
  resolveType,
});
