import { ObjectType } from '@nestjs/graphql';
import { Problem } from './problem.js';

@ObjectType('SamePerson', { description: 'Whoever answers for the rules may not activate them: that takes a second person.', implements: () => [Problem] })
export class SamePersonView extends Problem {}

@ObjectType('RuleSetActive', { description: 'The rule set answers already.', implements: () => [Problem] })
export class RuleSetActiveView extends Problem {}

type Named<T, N extends string> = T & { readonly __typename: N };

export const SAME_PERSON: Named<SamePersonView, 'SamePerson'> = {
  __typename: 'SamePerson',
  code: 'SAME_PERSON',
  message: 'the author of a rule set may not activate it; nothing was activated',
  path: 'input.digest',
  hint: 'ask a second person to look at the difference and to activate it',
};

export const RULE_SET_ACTIVE: Named<RuleSetActiveView, 'RuleSetActive'> = {
  __typename: 'RuleSetActive',
  code: 'RULE_SET_ACTIVE',
  message: 'this rule set answers already; nothing was activated',
  path: 'input.digest',
  hint: null,
};
