import { ObjectType } from '@nestjs/graphql';
import type { WrittenExpression, WrittenFinding } from '../../rulebook/content.js';
import { field } from '../schema/field.js';
import { AnalysisKindEnum, CoversEnum, FindingKindEnum, PublishedAsEnum, SideEnum, StatedEnum } from './evidence-enums.js';
import { ExpressionView } from './expression-view.js';
import { QuoteView } from './quote-view.js';
import { ArmResultView, ComparisonView, PerArmRatioView } from './result-views.js';
import { SaidView } from './said-view.js';

@ObjectType('Analysis', { description: 'How the numbers of a finding came about.' })
export class AnalysisView implements Analysis {
  @field.of(() => AnalysisKindEnum, 'Kind of analysis.') readonly kind!: Analysis['kind'];
  @field.of(() => StatedEnum, 'Planned before the data were seen.') readonly prespecified!: Analysis['prespecified'];
  @field.of(() => StatedEnum, 'Whether a test of interaction backs a subgroup.') readonly interactionTested!: Analysis['interactionTested'];
  @field.maybeTexts('Factors adjusted for.') readonly adjustedFor?: readonly string[];
}
type Analysis = WrittenFinding['analysis'];

@ObjectType('SecondHand', { description: 'The figures are those of another study that the source cites.' })
export class SecondHandView {
  @field.text('Whose figures they are.') readonly of!: string;
}

@ObjectType('Finding', { description: 'What a source found, as printed, with the passage it rests on.' })
export class FindingView implements WrittenFinding {
  @field.text('Name of the finding within its source.') readonly id!: string;
  @field.of(() => FindingKindEnum, 'What it is about.') readonly kind!: WrittenFinding['kind'];
  @field.text('The finding in one plain sentence.') readonly says!: string;
  @field.maybe(() => ExpressionView, 'Whom it is about beyond the criteria of the source; absent: everyone in the source.') readonly population?: WrittenExpression;
  @field.text('The endpoint.') readonly endpoint!: string;
  @field.maybeText('Code of the option studied; absent when nothing is compared.') readonly intervention?: string;
  @field.maybeText('Code of the option it is compared with.') readonly comparator?: string;
  @field.maybe(() => SideEnum, 'Which side did better as printed, where no ratio tells it.') readonly better?: NonNullable<WrittenFinding['better']>;
  @field.of(() => AnalysisView, 'How the numbers came about.') readonly analysis!: AnalysisView;
  @field.maybe(() => ComparisonView, 'Comparison between the arms.') readonly comparison?: ComparisonView;
  @field.maybeListOf(() => PerArmRatioView, 'Ratios printed per arm.') readonly perArmRatios?: readonly PerArmRatioView[];
  @field.listOf(() => ArmResultView, 'Results of each arm.') readonly results!: readonly ArmResultView[];
  @field.maybe(() => SaidView, 'What the authors claim, in their words. What the numbers support is told apart from it.') readonly claim?: SaidView;
  @field.of(() => QuoteView, 'What the finding rests on.') readonly quote!: QuoteView;
  @field.maybe(() => SecondHandView, 'Present when the figures come from another study.') readonly secondHand?: SecondHandView;
  @field.maybe(() => PublishedAsEnum, 'Present when the figures stand in no paper; they then decide nothing.') readonly publishedAs?: NonNullable<WrittenFinding['publishedAs']>;
  @field.maybeText('The later finding of this source that takes its place.') readonly supersededBy?: string;
  @field.maybeText('A remark of those who wrote the rule file.') readonly note?: string;
  @field.maybeText('Findings with the same word are rows of one printed table.') readonly table?: string;
  @field.maybe(() => CoversEnum, 'Whether the rows of that table cover everyone.') readonly covers?: 'all' | 'some';
  @field.maybeTexts('Statements whose counts add up to this one.') readonly sumOf?: readonly string[];
}
