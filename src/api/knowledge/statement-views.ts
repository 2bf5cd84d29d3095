import { ObjectType } from '@nestjs/graphql';
import type { AdverseEvent, BaselineEntry, CourseRule, Discrepancy, FlowStep, WrittenExpression } from '../../rulebook/content.js';
import { field } from '../schema/field.js';
import { CourseTopicEnum, CoversEnum, FlowRoleEnum } from './evidence-enums.js';
import { ExpressionView } from './expression-view.js';
import { QuoteView } from './quote-view.js';
import { ReadingView } from './reading-view.js';
import { ArmResultView } from './result-views.js';

/** What a source says besides criteria and findings. */
@ObjectType('AdverseEvent', { description: 'A harm reported by a source, with counts per arm.' })
export class AdverseEventView implements AdverseEvent {
  @field.maybeText('Name within the source, where the event alone would not tell it apart.') readonly id?: string;
  @field.text('The event.') readonly event!: string;
  @field.maybeText('Code of the option it belongs to.') readonly option?: string;
  @field.text('Grade as the source gives it.') readonly grade!: string;
  @field.listOf(() => ArmResultView, 'Results of each arm.') readonly results!: readonly ArmResultView[];
  @field.maybeText('p as printed.') readonly p?: string;
  @field.of(() => QuoteView, 'What it rests on.') readonly quote!: QuoteView;
  @field.maybeText('A remark of those who wrote the rule file.') readonly note?: string;
  @field.maybeText('Events with the same word are rows of one printed table.') readonly table?: string;
  @field.maybe(() => CoversEnum, 'Whether the rows of that table cover everyone.') readonly covers?: 'all' | 'some';
  @field.maybeTexts('Statements whose counts add up to this one.') readonly sumOf?: readonly string[];
}

@ObjectType('BaselineEntry', { description: 'One row or parameter of the table that describes the patients of a source.' })
export class BaselineEntryView implements BaselineEntry {
  @field.maybeText('Name within the source, where `name` alone would not tell it apart.') readonly id?: string;
  @field.text('Name of the row.') readonly name!: string;
  @field.listOf(() => ArmResultView, 'Values of each arm.') readonly results!: readonly ArmResultView[];
  @field.maybeText('p as printed.') readonly p?: string;
  @field.maybe(() => QuoteView, 'What it rests on.') readonly quote?: QuoteView;
  @field.maybeText('Entries with the same word are rows of one printed table.') readonly table?: string;
  @field.maybe(() => CoversEnum, 'Whether the rows of that table cover everyone.') readonly covers?: 'all' | 'some';
  @field.maybeTexts('Statements whose counts add up to this one.') readonly sumOf?: readonly string[];
}

@ObjectType('FlowStep', { description: 'One step of the patient flow.' })
export class FlowStepView implements FlowStep {
  @field.maybeText('Name within the source.') readonly id?: string;
  @field.text('What happened.') readonly says!: string;
  @field.text('How many patients.') readonly count!: string;
  @field.maybe(() => FlowRoleEnum, 'How the step enters the sum.') readonly is?: NonNullable<FlowStep['is']>;
  @field.maybe(() => QuoteView, 'What it rests on.') readonly quote?: QuoteView;
}

@ObjectType('CourseRule', { description: 'A rule of the course of treatment: doses, holding, stopping, going on.' })
export class CourseRuleView implements CourseRule {
  @field.text('Name within the source.') readonly id!: string;
  @field.of(() => CourseTopicEnum, 'What it is about.') readonly topic!: CourseRule['topic'];
  @field.maybeText('Code of the option it belongs to.') readonly option?: string;
  @field.text('The rule in one plain sentence.') readonly says!: string;
  @field.maybe(() => ExpressionView, 'When it bears; absent: always with its option.') readonly when?: WrittenExpression;
  @field.of(() => QuoteView, 'What it rests on.') readonly quote!: QuoteView;
  @field.maybe(() => ReadingView, 'How an ambiguous wording is taken.') readonly reading?: ReadingView;
  @field.maybeTexts('Rules of other sources that say the opposite, as "source/rule".') readonly opposes?: readonly string[];
}

@ObjectType('Discrepancy', { description: 'Something printed in the source that does not fit: numbers that do not follow from each other, or text against table.' })
export class DiscrepancyView implements Discrepancy {
  @field.text('Name within the source.') readonly id!: string;
  @field.text('What is printed, and what does not fit.') readonly says!: string;
  @field.texts('Statements it touches.') readonly touches!: readonly string[];
  @field.maybeText('Key of the check that finds it; absent when a reader found it.') readonly check?: string;
  @field.maybeTexts('Keys of several checks that tell one story.') readonly checks?: readonly string[];
  @field.maybe(() => QuoteView, 'The passage.') readonly quote?: QuoteView;
}
