import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Problem } from './problem.js';

@ObjectType('DecisionSuperseded', { description: 'The case has a newer assessment; a board decides on the newest.', implements: () => [Problem] })
export class DecisionSupersededView extends Problem {
  @Field(() => ID, { description: 'Id of the newest assessment of the case.' }) readonly newest!: string;
}

@ObjectType('DecisionExists', { description: 'A decision on this assessment stands already.', implements: () => [Problem] })
export class DecisionExistsView extends Problem {
  @Field(() => ID, { description: 'Id of the decision that stands.' }) readonly decision!: string;
}

@ObjectType('DecisionUnknown', { description: 'There is no recorded decision with this id.', implements: () => [Problem] })
export class DecisionUnknownView extends Problem {}

@ObjectType('DecisionWithdrawn', { description: 'The decision was withdrawn before.', implements: () => [Problem] })
export class DecisionWithdrawnView extends Problem {}

type Named<T, N extends string> = T & { readonly __typename: N };

export function decisionSuperseded(newest: string): Named<DecisionSupersededView, 'DecisionSuperseded'> {
  return {
    __typename: 'DecisionSuperseded',
    code: 'DECISION_SUPERSEDED',
    message: 'the case was assessed again since; nothing was recorded',
    path: 'input.assessment',
    hint: 'show the board the newest assessment and decide on that',
    newest,
  };
}

export function decisionExists(decision: string): Named<DecisionExistsView, 'DecisionExists'> {
  return {
    __typename: 'DecisionExists',
    code: 'DECISION_EXISTS',
    message: 'a decision on this assessment stands already; nothing was recorded',
    path: 'input.assessment',
    hint: 'withdraw the decision that stands, then record the new one',
    decision,
  };
}

export const DECISION_UNKNOWN: Named<DecisionUnknownView, 'DecisionUnknown'> = {
  __typename: 'DecisionUnknown',
  code: 'DECISION_UNKNOWN',
  message: 'there is no recorded decision with this id',
  path: 'input.decision',
  hint: null,
};

export const DECISION_WITHDRAWN: Named<DecisionWithdrawnView, 'DecisionWithdrawn'> = {
  __typename: 'DecisionWithdrawn',
  code: 'DECISION_WITHDRAWN',
  message: 'the decision was withdrawn before; nothing was recorded',
  path: 'input.decision',
  hint: null,
};
