import { ObjectType } from '@nestjs/graphql';
import type { WrittenExpression, WrittenGuidance, WrittenRead, WrittenStanding } from '../../rulebook/content.js';
import { field } from '../schema/field.js';
import { PublishedAsEnum, ReadExtentEnum, StanceEnum, StandingSideEnum } from './evidence-enums.js';
import { ExpressionView } from './expression-view.js';
import { QuoteView } from './quote-view.js';

@ObjectType('SourceRead', { description: 'How much of a publication was read. A source that was read in part never applies for certain.' })
export class ReadView implements WrittenRead {
  @field.of(() => ReadExtentEnum, 'How much.') readonly extent!: WrittenRead['extent'];
  @field.of(() => PublishedAsEnum, 'Where it was published.') readonly publishedAs!: WrittenRead['publishedAs'];
  @field.maybeText('"none": nothing was read about who took part, so nobody can be said to fit.') readonly population?: 'none';
  @field.text('What was read and what was not.') readonly says!: string;
}

@ObjectType('GuidedOption', { description: 'An option as a guidance names it.' })
export class GuidedOptionView implements Guided {
  @field.text('Code of the option.') readonly option!: string;
  @field.of(() => StanceEnum, 'How it is named.') readonly stance!: Guided['stance'];
}
type Guided = WrittenGuidance['options'][number];

@ObjectType('Guidance', { description: 'What a guidance says on one topic; it decides no option.' })
export class GuidanceView implements WrittenGuidance {
  @field.text('Name within the source.') readonly id!: string;
  @field.text('Topic.') readonly topic!: string;
  @field.text('The statement in plain words.') readonly says!: string;
  @field.maybe(() => ExpressionView, 'Whom it speaks about; absent: everyone.') readonly when?: WrittenExpression;
  @field.listOf(() => GuidedOptionView, 'Options it names.') readonly options!: readonly GuidedOptionView[];
  @field.of(() => QuoteView, 'What it rests on.') readonly quote!: QuoteView;
}

@ObjectType('Standing', { description: 'What other evidence says about a source, as a reader weighed it: a judgement of those who wrote the rules.' })
export class StandingView implements WrittenStanding {
  @field.of(() => StandingSideEnum, 'Which way.') readonly side!: WrittenStanding['side'];
  @field.text('The judgement in plain words.') readonly says!: string;
  @field.texts('Parts of other sources it rests on, as "source/finding".') readonly restsOn!: readonly string[];
  @field.texts('Findings of the source it speaks about; empty: the source as a whole.') readonly touches!: readonly string[];
}
