import { Inject } from '@nestjs/common';
import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { activateRuleSet } from '../../board/activate-rule-set.js';
import { compareRuleSets } from '../../board/compare-rule-sets.js';
import type { RecordDesk } from '../../board/record-desk.js';
import { RuleSetView } from '../knowledge/rule-set-view.js';
import { invalidInputs } from '../problems/record-problems.js';
import { RULE_SET_ACTIVE, SAME_PERSON } from '../problems/rule-set-problems.js';
import { RULE_SET_UNKNOWN } from '../problems/rule-set-unknown-view.js';
import { localAsker } from '../record/local-asker.js';
import { orAuditUnavailable } from '../record/record-guard.js';
import { RECORD_DESK } from '../record-desk-token.js';
import { ActivateRuleSetInput } from './activate-rule-set-input.js';
import { activationView, RuleSetActivationView } from './rule-set-activation-view.js';
import { RuleSetDifferenceView } from './rule-set-difference-view.js';
import { ActivateRuleSetResult } from './rule-set-results.js';

/** Which rules answer, since when, by whom, and in what they differ. */
@Resolver(() => RuleSetView)
export class RuleSetsResolver {
  constructor(@Inject(RECORD_DESK) private readonly desk: RecordDesk) {}

  @ResolveField(() => [RuleSetActivationView], { description: 'When it was made the one that answers, the last time first; empty when it was only offered.' })
  async activations(@Parent() { digest }: RuleSetView): Promise<readonly RuleSetActivationView[]> {
    return (await this.desk.reader.activations.of(digest)).map(activationView);
  }

  @Query(() => RuleSetDifferenceView, { nullable: true, description: 'In what two rule sets differ, as sentences. Absent when one of them is not kept here.' })
  ruleSetDifference(
    @Args('from', { type: () => String, description: 'Digest of the rule set before.' }) from: string,
    @Args('to', { type: () => String, description: 'Digest of the rule set after.' }) to: string,
  ): RuleSetDifferenceView | null {
    return compareRuleSets(from, to, this.desk.shelf);
  }

  @Mutation(() => ActivateRuleSetResult, { description: 'Makes a rule set the one that answers, for everybody: takes a second person than its author, and a reason.' })
  activateRuleSet(@Args('input', { type: () => ActivateRuleSetInput, description: 'Which, and why.' }) { digest, reason }: ActivateRuleSetInput): Promise<object> {
    return orAuditUnavailable(async () => {
      const outcome = await activateRuleSet({ digest, reason }, localAsker(), this.desk);
      switch (outcome.kind) {
        case 'activated':
          return { __typename: 'RuleSetActivation', ...activationView(outcome.activation) };
        case 'invalid':
          return invalidInputs(outcome.problems);
        case 'rule-set-unknown':
          return { ...RULE_SET_UNKNOWN, path: 'input.digest' };
        case 'same-person':
          return SAME_PERSON;
        case 'active-already':
          return RULE_SET_ACTIVE;
      }
    });
  }
}
