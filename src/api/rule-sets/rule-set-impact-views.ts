import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { ReasonChange, VerdictFlip, VerdictKind } from '../../board/compare-verdicts.js';
import type { ImpactState } from '../../board/ports/impact-store.js';
import { enumOf } from '../schema/enum-of.js';
import { field } from '../schema/field.js';
import { PageInfoView } from '../schema/page-info-view.js';

export const ImpactStateEnum = enumOf<ImpactState>('ImpactState', 'How far a comparison is.', {
  QUEUED: 'Nobody has begun.',
  RUNNING: 'Some cases are compared.',
  DONE: 'All are.',
  FAILED: 'It cannot be done: a rule set or a recorded case cannot be used by this release. The service log says more.',
});

export const VerdictKindEnum = enumOf<VerdictKind>('VerdictKind', 'What a verdict is about.', { SOURCE: 'A source.', OPTION: 'An option.', CRITERION: 'A criterion of a source.' });

@ObjectType('RuleSetImpactJob', { description: 'A comparison of two rule sets over every recorded case.' })
export class RuleSetImpactJobView {
  @Field(() => ID, { description: 'Id of the job.' }) readonly id!: string;
  @field.text('Digest of the rule set before.') readonly from!: string;
  @field.text('Digest of the rule set after.') readonly to!: string;
  @field.of(() => ImpactStateEnum, 'How far it is.') readonly state!: ImpactState;
  @field.whole('Cases compared.') readonly done!: number;
  @field.whole('Cases to compare: the newest assessment of each case, and every one on which a board decision stands.') readonly total!: number;
  @field.text('Account that asked.') readonly requestedBy!: string;
  @field.text('When, as the clock of the service said.') readonly requestedAt!: string;
}

@ObjectType('VerdictFlip', { description: 'A verdict that would be another one.' })
export class VerdictFlipView implements VerdictFlip {
  @field.of(() => VerdictKindEnum, 'What it is about.') readonly kind!: VerdictKind;
  @field.text('Code of the source or option, or "source/criterion".') readonly code!: string;
  @field.maybeText('The verdict under the rule set before; absent when that one does not have the source or option.') readonly before!: string | null;
  @field.maybeText('The verdict under the rule set after; absent when that one does not have it.') readonly after!: string | null;
}

@ObjectType('VerdictReasonChange', { description: 'A verdict that would stand, for another reason.' })
export class VerdictReasonChangeView implements ReasonChange {
  @field.of(() => VerdictKindEnum, 'What it is about.') readonly kind!: VerdictKind;
  @field.text('Code of the source or option, or "source/criterion".') readonly code!: string;
  @field.text('The verdict under both.') readonly verdict!: string;
}

@ObjectType('RuleSetImpactCase', { description: 'A recorded case that would be answered differently.' })
export class RuleSetImpactCaseView {
  @Field(() => ID, { description: 'Id of the recorded assessment.' }) readonly assessment!: string;
  @field.listOf(() => VerdictFlipView, 'Verdicts that flip.') readonly flips!: readonly VerdictFlipView[];
  @field.listOf(() => VerdictReasonChangeView, 'Verdicts that stand, for another reason.') readonly reasonOnly!: readonly VerdictReasonChangeView[];
  @Field(() => ID, { nullable: true, description: 'The board decision that rests on this assessment and was not withdrawn.' }) readonly decision!: string | null;
}

@ObjectType('RuleSetImpactCaseEdge', { description: 'A case and its place in the page.' })
export class RuleSetImpactCaseEdgeView {
  @field.text('Where the next page starts.') readonly cursor!: string;
  @field.of(() => RuleSetImpactCaseView, 'The case.') readonly node!: RuleSetImpactCaseView;
}

@ObjectType('RuleSetImpactCaseConnection', { description: 'A page of cases that change, newest first; cases that do not change are not listed.' })
export class RuleSetImpactCaseConnectionView {
  @field.listOf(() => RuleSetImpactCaseEdgeView, 'Cases with cursors.') readonly edges!: readonly RuleSetImpactCaseEdgeView[];
  @field.of(() => PageInfoView, 'Where the page stands.') readonly pageInfo!: PageInfoView;
  @field.whole('Cases that change, on all pages together, as far as the comparison got.') readonly totalCount!: number;
}

@ObjectType('RuleSetImpact', { description: 'What another rule set would have answered in the recorded cases.' })
export class RuleSetImpactView {
  @field.of(() => RuleSetImpactJobView, 'How far the comparison is.') readonly job!: RuleSetImpactJobView;
  @field.of(() => RuleSetImpactCaseConnectionView, 'Cases that change.') readonly cases!: RuleSetImpactCaseConnectionView;
}
