import { ObjectType } from '@nestjs/graphql';
import type { WrittenExpression } from '../../rulebook/content.js';
import { field } from '../schema/field.js';

type KeysOf<T> = T extends unknown ? keyof T : never;

@ObjectType('Expression', {
  description: 'A condition as the rule file writes it: exactly one of `fact` (with one bound or set of codes), `all`, `any`, `not`.',
})
export class ExpressionView implements Record<KeysOf<WrittenExpression>, unknown> {
  @field.maybeText('Path of the fact that is tested.') readonly fact: string | undefined;
  @field.maybeText('The fact is at least this, with unit.') readonly atLeast: string | undefined;
  @field.maybeText('The fact is above this, with unit.') readonly above: string | undefined;
  @field.maybeText('The fact is at most this, with unit.') readonly atMost: string | undefined;
  @field.maybeText('The fact is below this, with unit.') readonly below: string | undefined;
  @field.maybeText('The fact equals this.') readonly equals: string | undefined;
  @field.maybeText('The fact has this code.') readonly is: string | undefined;
  @field.maybeTexts('The fact has one of these codes.') readonly isOneOf: readonly string[] | undefined;
  @field.maybeText('The fact has any code but this one.') readonly isNot: string | undefined;
  @field.maybeTexts('The fact has none of these codes.') readonly isNoneOf: readonly string[] | undefined;
  @field.maybeText('The observation is at most this many days old.') readonly maxAgeDays: string | undefined;
  @field.maybeListOf(() => ExpressionView, 'Holds when every part holds.') readonly all: readonly ExpressionView[] | undefined;
  @field.maybeListOf(() => ExpressionView, 'Holds when one part holds.') readonly any: readonly ExpressionView[] | undefined;
  @field.maybe(() => ExpressionView, 'Holds when this part fails.') readonly not: ExpressionView | undefined;
}
