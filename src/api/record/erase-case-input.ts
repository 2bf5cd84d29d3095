import { Field, ID, InputType } from '@nestjs/graphql';
import type { ErasureGround } from '../../board/erase-case.js';
import { enumOf } from '../schema/enum-of.js';

export const ErasureGroundEnum = enumOf<ErasureGround>('ErasureGround', 'Why a patient is erased.', {
  PATIENT_REQUEST: 'The patient asked for it.',
  RETENTION_ENDED: 'The time for which the record must be kept is over.',
  RECORDED_IN_ERROR: 'The patient should never have been recorded here.',
});

@InputType({ description: 'A patient whose record shall become unreadable for ever: named by `patientReference` or by `assessment`, one of the two.' })
export class EraseCaseInput {
  @Field(() => String, { nullable: true, description: 'Your reference of the patient, as it was sent when recording.' }) readonly patientReference?: string | null;
  @Field(() => ID, { nullable: true, description: 'Any recorded assessment of the patient.' }) readonly assessment?: string | null;
  @Field(() => ErasureGroundEnum, { description: 'Why.' }) readonly ground!: ErasureGround;
}
