import { Field, InputType } from '@nestjs/graphql';
import { CalendarDayScalar } from '../schema/calendar-day-scalar.js';
import { CodeScalar } from '../schema/code-scalar.js';
import { DecimalScalar } from '../schema/decimal-scalar.js';

const OBSERVED_ON = 'When it was observed. Of several observations the newest counts; without a date the fact is taken as current.';
const UNAVAILABLE = 'Why there is no value, instead of a value: NOT_DONE, PENDING, NOT_RECORDED, REFUSED_BY_PATIENT, UNKNOWN_TO_SENDER. Never read as "absent".';

const decimal = (description: string) => Field(() => DecimalScalar, { description, nullable: true });
const code = (description: string) => Field(() => CodeScalar, { description, nullable: true });
const observedOn = () => Field(() => CalendarDayScalar, { description: OBSERVED_ON, nullable: true });

/** Shape of one observation of a measured quantity. */
@InputType('QuantityInput', { description: 'One observation of a quantity: a value with its unit, or a range, or a value with a comparator ("< 0.3"), or the reason why there is none.' })
export class QuantityInput {
  @decimal('The value, in `unit`.') value?: unknown;
  @decimal('Lower end of a range, included.') low?: unknown;
  @decimal('Upper end of a range, included.') high?: unknown;
  @code('"<", "<=", ">" or ">=" before `value`: the true value lies on that side.') comparator?: unknown;
  @code('Unit of the numbers; mandatory with a number. The field lists the accepted ones.') unit?: unknown;
  @observedOn() observedOn?: unknown;
  @code(UNAVAILABLE) unavailable?: unknown;
}

/** Shape of one observation of a count or score. */
@InputType('CountInput', { description: 'One observation of a whole number: a count or a score. A value, a range, a value with a comparator, or the reason why there is none.' })
export class CountInput {
  @decimal('The whole number.') value?: unknown;
  @decimal('Lower end of a range, included.') low?: unknown;
  @decimal('Upper end of a range, included.') high?: unknown;
  @code('"<", "<=", ">" or ">=" before `value`: the true value lies on that side.') comparator?: unknown;
  @code('Not needed; where the field lists a word that the number is counted in, it may stand here.') unit?: unknown;
  @observedOn() observedOn?: unknown;
  @code(UNAVAILABLE) unavailable?: unknown;
}

/** Shape of one observation of a coded fact. */
@InputType('ChoiceInput', { description: 'One observation of a coded fact: a code, or several codes of which one is true, or the reason why there is none.' })
export class ChoiceInput {
  @code('The code. The field lists the allowed ones.') code?: unknown;
  @Field(() => [CodeScalar], { description: 'Codes of which one is true, when it is not known which.', nullable: true }) anyOf?: unknown;
  @observedOn() observedOn?: unknown;
  @code(UNAVAILABLE) unavailable?: unknown;
}
