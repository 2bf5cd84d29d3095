import { ObjectType } from '@nestjs/graphql';
import { field } from '../schema/field.js';
import { QuoteView } from './quote-view.js';

@ObjectType('QuotedStatement', { description: 'A statement with the passage that it rests on.' })
export class SaidView {
  @field.text('The statement in plain words.') readonly says!: string;
  @field.of(() => QuoteView, 'What it rests on.') readonly quote!: QuoteView;
}
