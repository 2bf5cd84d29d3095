import { ObjectType } from '@nestjs/graphql';
import type { GuidanceTopic, GuidanceVerdict } from '../../assessment/assessment.js';
import type { Truth } from '../../engine/truth.js';
import { QuoteView } from '../knowledge/quote-view.js';
import { GuidedOptionView } from '../knowledge/standing-views.js';
import { field } from '../schema/field.js';
import { TruthEnum } from './decision-enums.js';

@ObjectType('GuidanceVerdict', { description: 'A statement of guidance as it speaks about this patient.' })
export class GuidanceVerdictView implements GuidanceVerdict {
  @field.text('Code of the source.') readonly source!: string;
  @field.text('Name within the source.') readonly id!: string;
  @field.text('Topic.') readonly topic!: string;
  @field.text('The statement in plain words.') readonly says!: string;
  @field.of(() => TruthEnum, 'Whether it speaks about this patient.') readonly truth!: Truth;
  @field.listOf(() => GuidedOptionView, 'Options it names.') readonly options!: readonly GuidedOptionView[];
  @field.of(() => QuoteView, 'What it rests on.') readonly quote!: QuoteView;
  @field.whole('Id of its node in the trace.') readonly node!: number;
}

@ObjectType('GuidanceTopic', { description: 'What guidances say on one topic, side by side.' })
export class GuidanceTopicView implements GuidanceTopic {
  @field.text('Topic.') readonly topic!: string;
  @field.flag('Statements of two guidances that speak about this patient do not name the same options in the same way.') readonly differ!: boolean;
  @field.listOf(() => GuidanceVerdictView, 'The statements.') readonly statements!: readonly GuidanceVerdictView[];
}
