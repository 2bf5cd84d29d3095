import { Inject } from '@nestjs/common';
import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { admitted } from '../../board/admitted.js';
import { countFiringsOverTime } from '../../board/count-firings-over-time.js';
import { countRuleFirings, type FiringsFilter, type RuleFiring } from '../../board/count-rule-firings.js';
import type { Every } from '../../board/periods.js';
import type { CountedFilter } from '../../board/read-firings.js';
import type { RecordDesk } from '../../board/record-desk.js';
import { RuleView } from '../knowledge/rule-view.js';
import { RECORD_DESK } from '../record-desk-token.js';
import { PageRefused } from '../request/page-refused.js';
import { requestAsker } from '../request/request-asker.js';
import { checkedMoments } from './checked-moments.js';
import { FiringPeriodView, RuleFiringConnectionView, RuleFiringsView } from './firing-views.js';
import { CountedAssessmentsFilterInput, EveryEnum, FiringsFilterInput } from './firings-filter-inputs.js';
import { firingsPage, LARGEST_FIRINGS_PAGE } from './firings-page.js';
import { given } from './given.js';

type ByRule = ReadonlyMap<string, RuleFiring>;

/** Which rules fired: how often each held, failed and was unknown. Speaks of no patient. */
@Resolver(() => RuleView)
export class FiringsResolver {
  /** Counts made for a request: a list of rules is counted once, not once a rule. */
  private readonly counted = new WeakMap<object, Map<string, Promise<ByRule>>>();

  constructor(@Inject(RECORD_DESK) private readonly desk: RecordDesk) {}

  @Query(() => RuleFiringConnectionView, { nullable: true, description: 'How often each rule held, failed and was UNKNOWN in recorded assessments. Absent only when the page was refused or the record cannot be read.' })
  async ruleFirings(
    @Args('filter', { type: () => FiringsFilterInput, nullable: true, description: 'Which rules, over which assessments.' }) filter?: FiringsFilterInput | null,
    @Args('first', { type: () => Int, defaultValue: 50, description: `How many rules at most, 1 to ${LARGEST_FIRINGS_PAGE}.` }) first: number = 50,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the last one of the page before.' }) after?: string | null,
  ): Promise<RuleFiringConnectionView> {
    return firingsPage(await countRuleFirings(checkedMoments(given<FiringsFilter>(filter)), admitted(requestAsker(), 'read-firings', this.desk)), first, after ?? null);
  }

  @Query(() => [FiringPeriodView], { nullable: true, description: 'How often one rule held, failed and was UNKNOWN, period by period, in whatever rule set answered; periods without assessments are there too. Absent when no rule set has this rule, or the record cannot be read.' })
  async firingsOverTime(
    @Args('rule', { type: () => String, description: 'Stable code, for example "source:000/large-hcc".' }) rule: string,
    @Args('every', { type: () => EveryEnum, defaultValue: 'MONTH', description: 'How long a period is.' }) every: Every = 'MONTH',
    @Args('filter', { type: () => CountedAssessmentsFilterInput, nullable: true, description: 'Which assessments are counted.' }) filter?: CountedAssessmentsFilterInput | null,
  ): Promise<readonly FiringPeriodView[] | null> {
    const counted = await countFiringsOverTime(rule, checkedMoments(given<CountedFilter>(filter)), every, admitted(requestAsker(), 'read-firings', this.desk));
    if (counted.kind === 'too-many-periods') throw new PageRefused(`one answer holds at most ${counted.most} periods: ask for longer ones, or set from and to`);
    return counted.kind === 'counted' ? counted.periods : null;
  }

  @ResolveField('firings', () => RuleFiringsView, { nullable: true, description: 'How often it held, failed and was UNKNOWN in all recorded assessments of its rule set. Absent for an option that needs nothing, for guidance, which decides no option, and when the record cannot be read.' })
  async firings(@Parent() { code, ruleSet }: RuleView, @Context() request: object): Promise<RuleFiring | null> {
    const counts = this.counted.get(request) ?? new Map<string, Promise<ByRule>>();
    this.counted.set(request, counts);
    const count = counts.get(ruleSet) ?? this.count(ruleSet);
    counts.set(ruleSet, count);
    return (await count).get(code) ?? null;
  }

  private async count(ruleSet: string): Promise<ByRule> {
    const { firings } = await countRuleFirings({ ruleSet }, admitted(requestAsker(), 'read-firings', this.desk));
    return new Map(firings.map((firing) => [firing.rule.code, firing]));
  }
}
