import { createUnionType } from '@nestjs/graphql';
import { DecisionExistsView, DecisionSupersededView, DecisionUnknownView, DecisionWithdrawnView } from '../problems/decision-problems.js';
import { AssessmentUnknownView, AuditUnavailableView, CaseErasedView, IdempotencyConflictView, InvalidInputView } from '../problems/record-problems.js';
import { RecordedBoardDecisionView } from './board-decision-views.js';

const resolveType = (value: { readonly __typename: string }): string => value.__typename;

export const RecordBoardDecisionResult = createUnionType({
  name: 'RecordBoardDecisionResult',
  description: 'The recorded decision, or why nothing was recorded.',
  types: () => [RecordedBoardDecisionView, DecisionSupersededView, DecisionExistsView, InvalidInputView, AssessmentUnknownView, CaseErasedView, IdempotencyConflictView, AuditUnavailableView] as const,
  resolveType,
});

export const WithdrawBoardDecisionResult = createUnionType({
  name: 'WithdrawBoardDecisionResult',
  description: 'The decision with its withdrawal, or why it was not withdrawn.',
  types: () => [RecordedBoardDecisionView, DecisionUnknownView, DecisionWithdrawnView, InvalidInputView, CaseErasedView, IdempotencyConflictView, AuditUnavailableView] as const,
  resolveType,
});
