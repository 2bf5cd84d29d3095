import { Field, InputType } from '@nestjs/graphql';
import { ProfileInput } from '../profile-input/profile-input.js';
import { CalendarDayScalar } from '../schema/calendar-day-scalar.js';

@InputType({ description: 'A patient whose assessment shall be recorded.' })
export class RecordAssessmentInput {
  @Field(() => ProfileInput, { description: 'What is known of the patient.' }) readonly profile!: object;
  @Field(() => CalendarDayScalar, { nullable: true, description: 'Day of the assessment; default: today.' }) readonly asOf?: unknown;
  @Field(() => String, { nullable: true, description: 'Digest of the rule set that shall answer; default: the active one.' }) readonly ruleSet?: string | null;
  @Field(() => String, { nullable: true, description: 'Your reference of the patient: an id, never a name. Kept only as a keyed pseudonym, by which the same patient is found again.' })
  readonly patientReference?: string | null;
  @Field(() => String, { nullable: true, description: 'Your reference of the case, where a patient has more than one. Kept only as a keyed pseudonym.' }) readonly caseReference?: string | null;
  @Field(() => String, { description: 'Chosen by you, once a request: repeating the request with the same key gives the same receipt and records nothing new.' }) readonly idempotencyKey!: string;
}
