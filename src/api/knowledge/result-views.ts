import { ObjectType } from '@nestjs/graphql';
import type { ArmResult, Comparison, Restatement, WrittenFinding, WrittenInterval } from '../../rulebook/content.js';
import { field } from '../schema/field.js';
import { MeasureEnum, RestatedEnum, SideEnum } from './evidence-enums.js';
import { QuoteView } from './quote-view.js';

/** Numbers as the source prints them. They stay text: "0.03", "<0.001", "not-reached". */
@ObjectType('Interval', { description: 'An interval as printed.' })
export class IntervalView implements WrittenInterval {
  @field.text('Lower end, or "not-reached".') readonly low!: string;
  @field.text('Upper end, or "not-reached".') readonly high!: string;
  @field.text('Level, for example "95%".') readonly level!: string;
}

@ObjectType('Restatement', { description: 'The same quantity printed a second time in the source.' })
export class RestatementView implements Restatement {
  @field.maybe(() => RestatedEnum, 'Which number; absent: the value or the estimate.') readonly of?: NonNullable<Restatement['of']>;
  @field.text('Where it is printed again.') readonly at!: string;
  @field.text('As printed there.') readonly value!: string;
}

@ObjectType('ArmResult', { description: 'What one arm of a study showed, as printed.' })
export class ArmResultView implements ArmResult {
  @field.text('Id of the arm in its source, or "all".') readonly arm!: string;
  @field.text('Which statistic: median, mean, rate, count ...') readonly statistic!: string;
  @field.text('The value.') readonly value!: string;
  @field.maybeText('Unit of the value.') readonly unit?: string;
  @field.maybeText('Spread printed with the value.') readonly spread?: string;
  @field.maybe(() => IntervalView, 'Interval of the value.') readonly interval?: IntervalView;
  @field.maybeText('How many patients.') readonly count?: string;
  @field.maybeText('Of how many.') readonly total?: string;
  @field.maybeText('Percentage printed beside the count.') readonly percent?: string;
  @field.maybeText('Row of a table written inside one statement.') readonly category?: string;
  @field.maybeText('Time point of a rate, for example "12 months".') readonly at?: string;
  @field.maybe(() => QuoteView, 'What it rests on, where the statement does not quote it.') readonly quote?: QuoteView;
  @field.maybeListOf(() => RestatementView, 'The same numbers printed elsewhere in the source.') readonly restatements?: readonly RestatementView[];
}

@ObjectType('Comparison', { description: 'How two arms compare, as printed.' })
export class ComparisonView implements Comparison {
  @field.of(() => MeasureEnum, 'The measure.') readonly measure!: Comparison['measure'];
  @field.maybeText('The estimate.') readonly estimate?: string;
  @field.maybe(() => IntervalView, 'Interval of the estimate.') readonly interval?: IntervalView;
  @field.maybeText('p as printed, without "P": "0.03", "<0.001".') readonly p?: string;
  @field.maybeText('The level that the study itself set for this p; absent: that of the policy.') readonly boundary?: string;
  @field.maybe(() => SideEnum, 'Which side a ratio below 1 favors.') readonly belowOneFavors?: NonNullable<Comparison['belowOneFavors']>;
  @field.maybeListOf(() => RestatementView, 'The same numbers printed elsewhere in the source.') readonly restatements?: readonly RestatementView[];
}

@ObjectType('PerArmRatio', { description: 'A ratio printed for one arm instead of between arms: no comparison between arms follows from it.' })
export class PerArmRatioView implements PerArmRatio {
  @field.text('Id of the arm.') readonly arm!: string;
  @field.text('The measure.') readonly measure!: string;
  @field.text('The estimate.') readonly estimate!: string;
  @field.maybe(() => IntervalView, 'Interval of the estimate.') readonly interval?: IntervalView;
}
type PerArmRatio = NonNullable<WrittenFinding['perArmRatios']>[number];
