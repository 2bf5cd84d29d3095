import { Field, InputType } from '@nestjs/graphql';
import { CalendarDayScalar } from '../schema/calendar-day-scalar.js';

@InputType({ description: 'A FHIR bundle whose patient shall be assessed and recorded.' })
export class RecordFhirBundleInput {
  @Field(() => String, { description: 'A FHIR bundle of one patient as JSON text: R4 or R4B, plain or mCODE, of type collection, searchset or transaction. It is read and not kept.' }) readonly bundle!: string;
  @Field(() => CalendarDayScalar, { nullable: true, description: 'Day of the assessment; default: today.' }) readonly asOf?: unknown;
  @Field(() => String, { nullable: true, description: 'Digest of the rule set that shall answer; default: the active one.' }) readonly ruleSet?: string | null;
  @Field(() => String, { nullable: true, description: 'Your reference of the patient: an id, never a name. Never taken from the bundle. Kept only as a keyed pseudonym, by which the same patient is found again.' })
  readonly patientReference?: string | null;
  @Field(() => String, { nullable: true, description: 'Your reference of the case, where a patient has more than one. Kept only as a keyed pseudonym.' }) readonly caseReference?: string | null;
  @Field(() => String, { description: 'Chosen by you, once a request: repeating the request with the same key gives the same receipt and records nothing new.' }) readonly idempotencyKey!: string;
}
