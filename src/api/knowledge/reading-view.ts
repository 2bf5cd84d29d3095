import { ObjectType } from '@nestjs/graphql';
import type { Reading, WrittenExpression } from '../../rulebook/content.js';
import { field } from '../schema/field.js';
import { ExpressionView } from './expression-view.js';

@ObjectType('ReadingAlternative', { description: 'A meaning that an ambiguous wording was not taken for.' })
export class ReadingAlternativeView implements Alternative {
  @field.text('The other meaning.') readonly says!: string;
  @field.maybe(() => ExpressionView, 'What it would require.') readonly requires?: WrittenExpression;
  @field.maybe(() => ExpressionView, 'What it would exclude.') readonly excludes?: WrittenExpression;
}
type Alternative = Reading['alternatives'][number];

@ObjectType('Reading', { description: 'What an ambiguous wording is taken to mean: a judgement of those who wrote the rule file.' })
export class ReadingView implements Reading {
  @field.text('The meaning chosen.') readonly chosen!: string;
  @field.listOf(() => ReadingAlternativeView, 'The meanings not chosen.') readonly alternatives!: readonly ReadingAlternativeView[];
}
