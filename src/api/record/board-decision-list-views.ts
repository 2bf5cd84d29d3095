import { ObjectType } from '@nestjs/graphql';
import type { DeviationReason, OtherChoice } from '../../board/board-decision.js';
import type { DecisionSummary } from '../../board/summarize-decisions.js';
import { field } from '../schema/field.js';
import { PageInfoView } from '../schema/page-info-view.js';
import { DeviationReasonEnum, OtherChoiceEnum } from './board-decision-enums.js';
import { RecordedBoardDecisionView } from './board-decision-views.js';

@ObjectType('DecisionsOfChoice', { description: 'How often something was chosen; withdrawn decisions are left out.' })
export class DecisionsOfChoiceView {
  @field.maybeText('Code of the option; absent when something else was chosen.') readonly option!: string | null;
  @field.maybe(() => OtherChoiceEnum, 'What else was chosen.') readonly other!: OtherChoice | null;
  @field.whole('Decisions.') readonly total!: number;
  @field.whole('Of these, concordant.') readonly concordant!: number;
  @field.whole('Of these, conditional.') readonly conditional!: number;
  @field.whole('Of these, deviating.') readonly deviating!: number;
}

@ObjectType('DecisionsOfReason', { description: 'How often a reason was given for deviating; withdrawn decisions are left out.' })
export class DecisionsOfReasonView {
  @field.of(() => DeviationReasonEnum, 'The reason.') readonly reason!: DeviationReason;
  @field.whole('Decisions that name it; a decision may name several.') readonly total!: number;
}

@ObjectType('DecisionSummary', { description: 'Board decisions against suggestions, counted. Patients who were erased are not counted.' })
export class DecisionSummaryView implements DecisionSummary {
  @field.whole('Decisions that stand.') readonly total!: number;
  @field.whole('Of these, concordant.') readonly concordant!: number;
  @field.whole('Of these, conditional.') readonly conditional!: number;
  @field.whole('Of these, deviating.') readonly deviating!: number;
  @field.whole('Decisions that were withdrawn; counted here alone.') readonly withdrawn!: number;
  @field.listOf(() => DecisionsOfChoiceView, 'By what was chosen, the most frequent first.') readonly byOption!: readonly DecisionsOfChoiceView[];
  @field.listOf(() => DecisionsOfReasonView, 'By the reason for deviating, the most frequent first.') readonly byReason!: readonly DecisionsOfReasonView[];
}

@ObjectType('BoardDecisionEdge', { description: 'A decision and its place in the page.' })
export class BoardDecisionEdgeView {
  @field.text('Where the next page starts.') readonly cursor!: string;
  @field.of(() => RecordedBoardDecisionView, 'The decision.') readonly node!: RecordedBoardDecisionView;
}

@ObjectType('BoardDecisionConnection', { description: 'A page of board decisions, newest first.' })
export class BoardDecisionConnectionView {
  @field.listOf(() => BoardDecisionEdgeView, 'Decisions with cursors.') readonly edges!: readonly BoardDecisionEdgeView[];
  @field.of(() => PageInfoView, 'Where the page stands.') readonly pageInfo!: PageInfoView;
  @field.whole('Decisions on all pages together.') readonly totalCount!: number;
}
