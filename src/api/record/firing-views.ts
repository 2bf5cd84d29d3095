import { ObjectType } from '@nestjs/graphql';
import type { FiringPeriod } from '../../board/count-firings-over-time.js';
import type { ListedRule } from '../../board/listed-rule.js';
import { RuleKindEnum } from '../knowledge/rule-view.js';
import { field } from '../schema/field.js';
import { PageInfoView } from '../schema/page-info-view.js';

const SHARE = 'Share of the assessments in which it was UNKNOWN, 0 to 1; absent without assessments.';

@ObjectType('RuleFirings', { description: 'How often a rule held, failed and was unknown in recorded assessments of its rule set. A finding holds for a patient who belongs to those it is about.' })
export class RuleFiringsView {
  @field.whole('Assessments counted.') readonly assessments!: number;
  @field.whole('In how many it held.') readonly holds!: number;
  @field.whole('In how many it failed.') readonly fails!: number;
  @field.whole('In how many it was UNKNOWN.') readonly unknown!: number;
  @field.maybeDecimal(SHARE) readonly unknownShare!: string | null;
  @field.maybeText('When it held first; absent when it never did.') readonly firstHeld!: string | null;
  @field.maybeText('When it held last; absent when it never did.') readonly lastHeld!: string | null;
}

@ObjectType('RuleFiring', { description: 'A rule of one rule set, and how often it held, failed and was unknown in recorded assessments.' })
export class RuleFiringView extends RuleFiringsView {
  @field.text('Stable code of the rule, for example "source:000/large-hcc".') readonly rule!: string;
  @field.of(() => RuleKindEnum, 'What it is a rule of.') readonly kind!: ListedRule['kind'];
  @field.maybeText('Code of the source it stands in.') readonly source!: string | null;
  @field.text('The rule in plain words.') readonly says!: string;
  @field.text('Digest of the rule set it stands in.') readonly ruleSet!: string;
}

@ObjectType('RuleFiringEdge', { description: 'A rule and its place in the page.' })
export class RuleFiringEdgeView {
  @field.text('Where the next page starts.') readonly cursor!: string;
  @field.of(() => RuleFiringView, 'The rule.') readonly node!: RuleFiringView;
}

@ObjectType('RuleFiringConnection', { description: 'A page of rules in the order of their rule set, the active rule set first.' })
export class RuleFiringConnectionView {
  @field.listOf(() => RuleFiringEdgeView, 'Rules with cursors.') readonly edges!: readonly RuleFiringEdgeView[];
  @field.of(() => PageInfoView, 'Where the page stands.') readonly pageInfo!: PageInfoView;
  @field.whole('Rules on all pages together.') readonly totalCount!: number;
  @field.whole('Assessments that were counted.') readonly assessments!: number;
}

@ObjectType('FiringPeriod', { description: 'How often a rule held, failed and was unknown in one period.' })
export class FiringPeriodView implements FiringPeriod {
  @field.text('First day.') readonly from!: string;
  @field.text('The day after the last one.') readonly to!: string;
  @field.whole('In how many assessments it held.') readonly holds!: number;
  @field.whole('In how many it failed.') readonly fails!: number;
  @field.whole('In how many it was UNKNOWN.') readonly unknown!: number;
}
