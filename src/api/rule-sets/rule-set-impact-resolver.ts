import { Inject } from '@nestjs/common';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { admitted } from '../../board/admitted.js';
import { findRuleSetImpact, impactCase, listImpactCases } from '../../board/read-rule-set-impact.js';
import type { RecordDesk } from '../../board/record-desk.js';
import { startRuleSetImpact } from '../../board/start-rule-set-impact.js';
import { invalidInputs } from '../problems/record-problems.js';
import { RULE_SET_UNKNOWN } from '../problems/rule-set-unknown-view.js';
import { localAsker } from '../record/local-asker.js';
import { orAuditUnavailable } from '../record/record-guard.js';
import { LARGEST_RECORD_PAGE, recordPage } from '../record/record-page-of.js';
import { RECORD_DESK } from '../record-desk-token.js';
import { StartRuleSetImpactInput } from './rule-set-impact-input.js';
import { RuleSetImpactView } from './rule-set-impact-views.js';
import { StartRuleSetImpactResult } from './rule-set-results.js';

/** What other rules would have answered. */
@Resolver()
export class RuleSetImpactResolver {
  constructor(@Inject(RECORD_DESK) private readonly desk: RecordDesk) {}

  @Mutation(() => StartRuleSetImpactResult, { description: 'Starts comparing two rule sets over every recorded case. Asked again while that runs, it gives the same job.' })
  startRuleSetImpact(@Args('input', { type: () => StartRuleSetImpactInput, description: 'Which two.' }) { from, to }: StartRuleSetImpactInput): Promise<object> {
    return orAuditUnavailable(async () => {
      const outcome = await startRuleSetImpact({ from, to }, localAsker(), this.desk);
      switch (outcome.kind) {
        case 'started':
          return { __typename: 'RuleSetImpactJob', ...outcome.job };
        case 'rule-set-unknown':
          return { ...RULE_SET_UNKNOWN, path: 'input' };
        case 'invalid':
          return invalidInputs(outcome.problems);
      }
    });
  }

  @Query(() => RuleSetImpactView, { nullable: true, description: 'How far the last comparison of two rule sets is, and what it found. Absent when none was started, or the page was refused.' })
  async ruleSetImpact(
    @Args('from', { type: () => String, description: 'Digest of the rule set before.' }) from: string,
    @Args('to', { type: () => String, description: 'Digest of the rule set after.' }) to: string,
    @Args('first', { type: () => Int, defaultValue: 20, description: `How many cases at most, 1 to ${LARGEST_RECORD_PAGE}.` }) first: number = 20,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the last one of the page before.' }) after?: string | null,
  ): Promise<RuleSetImpactView | null> {
    const desk = admitted(localAsker(), 'rule-set-impact', this.desk);
    const job = await findRuleSetImpact({ from, to }, desk);
    if (job === null) return null;
    const page = await recordPage({ first, after: after ?? null }, (below, count) => listImpactCases(job, below, count, desk), (row) => row);
    const edges = await Promise.all(page.edges.map(async ({ cursor, node }) => ({ cursor, node: await impactCase(node, desk) })));
    return { job, cases: { ...page, edges } };
  }
}
