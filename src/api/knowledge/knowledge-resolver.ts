import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { chosenRuleSet } from '../../board/chosen-rule-set.js';
import type { PreviewDesk } from '../../board/preview-desk.js';
import type { FactDefinition } from '../../vocabulary/fact-definition.js';
import { PREVIEW_DESK } from '../preview-desk-token.js';
import { AboutView } from './about-view.js';
import { FactView } from './fact-view.js';
import { OptionView } from './option-view.js';
import { RuleSetView } from './rule-set-view.js';
import { ruleSetView } from './rule-set-views.js';
import { RuleView } from './rule-view.js';
import { SourceView } from './source-view.js';

const RULE_SET = { type: () => String, nullable: true, description: 'Digest of the rule set to read; default: the active one.' } as const;
const ABSENT = 'Absent when there is no such rule set.';

/** Questions about the knowledge itself: what is held, not what it says about a patient. */
@Resolver()
export class KnowledgeResolver {
  constructor(@Inject(PREVIEW_DESK) private readonly desk: PreviewDesk) {}

  @Query(() => AboutView, { description: 'What answers here, and what it is meant for.' })
  about(): AboutView {
    const { content, digest } = this.desk.shelf.active().ruleSet;
    return { name: 'Consilium', engineVersion: this.desk.engineVersion, intendedUse: content.intendedUse, ruleSet: { name: content.name, version: content.version, digest } };
  }

  @Query(() => [SourceView], { nullable: true, description: `All sources. ${ABSENT}` })
  sources(@Args('ruleSet', RULE_SET) ruleSet?: string): readonly SourceView[] | null {
    return this.view(ruleSet)?.sources ?? null;
  }

  @Query(() => SourceView, { nullable: true, description: 'One source. Absent when there is no such source.' })
  source(@Args('code', { type: () => String, description: 'Stable code, for example "000".' }) code: string, @Args('ruleSet', RULE_SET) ruleSet?: string): SourceView | null {
    return this.view(ruleSet)?.sources.find((source) => source.code === code) ?? null;
  }

  @Query(() => [OptionView], { nullable: true, description: `All options. ${ABSENT}` })
  options(@Args('ruleSet', RULE_SET) ruleSet?: string): readonly OptionView[] | null {
    return this.view(ruleSet)?.options ?? null;
  }

  @Query(() => RuleView, { nullable: true, description: 'One rule. Absent when there is no such rule.' })
  rule(@Args('code', { type: () => String, description: 'Stable code, for example "source:000/large-hcc".' }) code: string, @Args('ruleSet', RULE_SET) ruleSet?: string): RuleView | null {
    return this.view(ruleSet)?.rules.find((rule) => rule.code === code) ?? null;
  }

  @Query(() => [RuleSetView], { description: 'Every rule set kept here, the active one first.' })
  ruleSets(): readonly RuleSetView[] {
    return this.desk.shelf.all().map((prepared) => ruleSetView(prepared, this.desk.shelf));
  }

  @Query(() => RuleSetView, { nullable: true, description: 'One rule set. Absent when it is not kept here.' })
  ruleSet(@Args('digest', { type: () => String, description: 'Digest of its content.' }) digest: string): RuleSetView | null {
    return this.view(digest) ?? null;
  }

  @Query(() => [FactView], { description: 'Every fact that profiles and rules may speak about.' })
  vocabulary(@Args('group', { type: () => String, nullable: true, description: 'Only facts of this group, for example "labs".' }) group?: string): readonly FactDefinition[] {
    const { facts } = this.desk.vocabulary;
    return group === undefined || group === null ? facts : facts.filter(({ path }) => path.startsWith(`${group}.`));
  }

  private view(digest: string | undefined): RuleSetView | undefined {
    const prepared = chosenRuleSet(digest, this.desk.shelf);
    return prepared === undefined ? undefined : ruleSetView(prepared, this.desk.shelf);
  }
}
