import { createUnionType } from '@nestjs/graphql';
import { AuditUnavailableView, CaseErasedView, IdempotencyConflictView, InvalidInputView } from '../problems/record-problems.js';
import { RuleSetUnknownView } from '../problems/rule-set-unknown-view.js';
import { RecordedAssessmentView } from '../record/recorded-assessment-view.js';
import { InvalidBundleView } from './invalid-bundle-view.js';

export const RecordFhirBundleResult = createUnionType({
  name: 'RecordFhirBundleResult',
  description: 'The recorded assessment of the patient of a bundle, or why nothing was recorded.',
  types: () => [RecordedAssessmentView, InvalidBundleView, RuleSetUnknownView, InvalidInputView, IdempotencyConflictView, CaseErasedView, AuditUnavailableView] as const,
  resolveType: (value: { readonly __typename: string }) => value.__typename,
});
