import { createUnionType } from '@nestjs/graphql';
import { InvalidProfileView } from '../problems/invalid-profile-view.js';
import { RuleSetUnknownView } from '../problems/rule-set-unknown-view.js';
import { AssessmentView } from './assessment-view.js';

/** Failures name their type; an assessment comes as the assessment part made it, without a name. */
export const PreviewResult = createUnionType({
  name: 'PreviewResult',
  description: 'An assessment, or what is wrong with the question.',
  types: () => [AssessmentView, InvalidProfileView, RuleSetUnknownView] as const,
  resolveType: (value: object) => ('__typename' in value ? (value.__typename as string) : 'Assessment'),
});
