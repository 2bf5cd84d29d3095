import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { WrittenExpression, WrittenOption } from '../../rulebook/content.js';
import { field } from '../schema/field.js';
import { ExpressionView } from './expression-view.js';

@ObjectType('Option', { description: 'A treatment option that the rule set knows.' })
export class OptionView implements WrittenOption {
  @Field(() => ID, { description: 'Opaque id.' }) readonly id!: string;
  @field.text('Stable code.') readonly code!: string;
  @field.text('Name.') readonly name!: string;
  @field.text('Description.') readonly description!: string;
  @field.maybe(() => ExpressionView, 'What the option needs beyond the criteria of the sources.') readonly requires?: WrittenExpression;
  @field.texts('Harms to expect.') readonly harms!: readonly string[];
  @field.texts('What to monitor.') readonly monitor!: readonly string[];
}
