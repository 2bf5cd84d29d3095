import { createUnionType } from '@nestjs/graphql';
import { AuditUnavailableView, InvalidInputView } from '../problems/record-problems.js';
import { RuleSetActiveView, SamePersonView } from '../problems/rule-set-problems.js';
import { RuleSetUnknownView } from '../problems/rule-set-unknown-view.js';
import { RuleSetActivationView } from './rule-set-activation-view.js';
import { RuleSetImpactJobView } from './rule-set-impact-views.js';

const resolveType = (value: { readonly __typename: string }): string => value.__typename;

export const ActivateRuleSetResult = createUnionType({
  name: 'ActivateRuleSetResult',
  description: 'The activation, or why nothing was activated.',
  types: () => [RuleSetActivationView, InvalidInputView, RuleSetUnknownView, SamePersonView, RuleSetActiveView, AuditUnavailableView] as const,
  resolveType,
});

export const StartRuleSetImpactResult = createUnionType({
  name: 'StartRuleSetImpactResult',
  description: 'The job, or why there is none.',
  types: () => [RuleSetImpactJobView, RuleSetUnknownView, InvalidInputView, AuditUnavailableView] as const,
  resolveType,
});
