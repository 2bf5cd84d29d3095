import { ObjectType } from '@nestjs/graphql';
import type { StatedValue } from '../../vocabulary/stated-value.js';
import { field } from '../schema/field.js';

@ObjectType('StatedValue', { description: 'A value or range in words and numbers, exactly as decided upon, in the canonical unit.' })
export class StatedValueView implements StatedValue {
  @field.text('In words: "34.2 umol/L", "2 to 3 cm", "BCLC B1 or B2", "not known".') readonly text!: string;
  @field.maybeText('Unit of the numbers.') readonly unit!: string | null;
  @field.maybeDecimal('Lower end; equal to the upper end when the value is known exactly.') readonly low!: string | null;
  @field.flag('Whether the lower end belongs to the range.') readonly lowIncluded!: boolean;
  @field.maybeDecimal('Upper end.') readonly high!: string | null;
  @field.flag('Whether the upper end belongs to the range.') readonly highIncluded!: boolean;
  @field.texts('Codes that are still possible.') readonly codes!: readonly string[];
}
