import { createUnionType } from '@nestjs/graphql';
import { InvalidProfileView } from '../problems/invalid-profile-view.js';
import { AssessmentUnknownView, AuditUnavailableView, CaseErasedView, IdempotencyConflictView, InvalidInputView } from '../problems/record-problems.js';
import { RuleSetUnknownView } from '../problems/rule-set-unknown-view.js';
import { RecordedAssessmentView } from './recorded-assessment-view.js';

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
