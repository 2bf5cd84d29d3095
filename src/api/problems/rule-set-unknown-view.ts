import { ObjectType } from '@nestjs/graphql';
import { Problem } from './problem.js';

@ObjectType('RuleSetUnknown', { description: 'There is no rule set with this digest here.', implements: () => [Problem] })
export class RuleSetUnknownView extends Problem {}

export const RULE_SET_UNKNOWN: RuleSetUnknownView & { readonly __typename: 'RuleSetUnknown' } = {
  __typename: 'RuleSetUnknown',
  code: 'RULE_SET_UNKNOWN',
  message: 'no rule set with this digest is kept here',
  path: 'ruleSet',
  hint: 'the query `ruleSets` lists the digests; without the argument the active rule set answers',
};
