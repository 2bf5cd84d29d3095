import { ObjectType } from '@nestjs/graphql';
import type { WrittenCaution, WrittenExpression } from '../../rulebook/content.js';
import { SeverityEnum } from '../assessment/decision-enums.js';
import { field } from '../schema/field.js';
import { ExpressionView } from './expression-view.js';
import { QuoteView } from './quote-view.js';

@ObjectType('Caution', { description: 'A caution as the rule set holds it.' })
export class CautionView implements WrittenCaution {
  @field.text('Stable code.') readonly code!: string;
  @field.of(() => SeverityEnum, 'How urgent it is.') readonly severity!: WrittenCaution['severity'];
  @field.text('The caution in plain words.') readonly says!: string;
  @field.maybe(() => ExpressionView, 'When it bears; absent: always with its options.') readonly when?: WrittenExpression;
  @field.texts('Codes of the options it belongs to.') readonly options!: readonly string[];
  @field.texts('Statements of sources it rests on, as "source/statement".') readonly restsOn!: readonly string[];
  @field.text('Code of the source it is quoted from.') readonly source!: string;
  @field.of(() => QuoteView, 'What it rests on.') readonly quote!: QuoteView;
}
