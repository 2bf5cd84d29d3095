import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Erasure } from '../../board/erase-case.js';
import { field } from '../schema/field.js';

@ObjectType('Erasure', { description: 'What was erased under one pseudonym.' })
export class ErasureView implements Erasure {
  @Field(() => ID, { description: 'Id of the erasure.' }) readonly id!: string;
  @field.text('Pseudonym of the patient.') readonly subject!: string;
  @field.whole('Place of the erasure in the log.') readonly position!: number;
  @Field(() => [Int], { description: 'Places of the entries whose content is gone.' }) readonly erased!: readonly number[];
}

@ObjectType('ErasedCase', { description: 'Everything readable of a patient is gone; that it was recorded stays in the log, which still verifies.' })
export class ErasedCaseView {
  @field.listOf(() => ErasureView, 'One for each pseudonym the patient has had.') readonly erasures!: readonly ErasureView[];
}
