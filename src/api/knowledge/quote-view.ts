import { ObjectType } from '@nestjs/graphql';
import type { Quote } from '../../rulebook/content.js';
import { field } from '../schema/field.js';

@ObjectType('Quote', { description: 'A short verbatim passage of a source, so that the board can check what a statement rests on.' })
export class QuoteView implements Quote {
  @field.text('The passage, word for word.') readonly text!: string;
  @field.text('Where it stands in the source.') readonly at!: string;
}
