import { Field, ID, InputType } from '@nestjs/graphql';
import type { DecisionClass, DecisionConditionKind, DeviationReason, OtherChoice, PatientPreference, Specialty, WithdrawalReason } from '../../board/board-decision.js';
import { CalendarDayScalar } from '../schema/calendar-day-scalar.js';
import { CodeScalar } from '../schema/code-scalar.js';
import { DecisionClassEnum, DecisionConditionKindEnum, DeviationReasonEnum, OtherChoiceEnum, PatientPreferenceEnum, SpecialtyEnum, WithdrawalReasonEnum } from './board-decision-enums.js';

const KEY = 'Chosen by you, once a request: repeating the request with the same key gives the same answer and records nothing new.';

@InputType({ description: 'What was chosen: exactly one of `option` and `other`.' })
export class DecisionChoiceInput {
  @Field(() => CodeScalar, { nullable: true, description: 'Code of an option of the rule set that answered.' }) readonly option?: unknown;
  @Field(() => OtherChoiceEnum, { nullable: true, description: 'Something that is no option of the rule set.' }) readonly other?: OtherChoice | null;
}

@InputType({ description: 'A condition under which the decision holds.' })
export class DecisionConditionInput {
  @Field(() => DecisionConditionKindEnum, { description: 'Which.' }) readonly kind!: DecisionConditionKind;
  @Field(() => CodeScalar, { nullable: true, description: 'Path of the fact, for example "labs.afp": always and only with MISSING_FACT_KNOWN.' }) readonly fact?: unknown;
}

@InputType({ description: 'Somebody who took part in deciding.' })
export class ParticipantInput {
  @Field(() => SpecialtyEnum, { description: 'What they speak for.' }) readonly specialty!: Specialty;
  @Field(() => String, { description: 'Your code of the member of staff: 1 to 40 letters, digits and . _ -, never a name. Kept only as a keyed pseudonym.' }) readonly staffCode!: string;
}

@InputType({ description: 'What a member of the board would have chosen instead.' })
export class DissentInput {
  @Field(() => SpecialtyEnum, { description: 'Who.' }) readonly specialty!: Specialty;
  @Field(() => DecisionChoiceInput, { description: 'What they would have chosen.' }) readonly choice!: DecisionChoiceInput;
  @Field(() => DeviationReasonEnum, { description: 'Why.' }) readonly reason!: DeviationReason;
}

@InputType({ description: 'What a board decided on a recorded assessment.' })
export class RecordBoardDecisionInput {
  @Field(() => String, { description: KEY }) readonly idempotencyKey!: string;
  @Field(() => ID, { description: 'The assessment the board was shown. It must be the newest of its case.' }) readonly assessment!: string;
  @Field(() => String, { description: 'receipt.leafHash of that assessment: the decision is bound to these very bytes.' }) readonly leafHash!: string;
  @Field(() => DecisionChoiceInput, { description: 'What was chosen.' }) readonly choice!: DecisionChoiceInput;
  @Field(() => DecisionClassEnum, { description: 'How it stands to what the assessment suggested.' }) readonly class!: DecisionClass;
  @Field(() => [DeviationReasonEnum], { nullable: true, description: 'Why it deviates; at least one when DEVIATING, none otherwise.' }) readonly deviationReasons?: readonly DeviationReason[] | null;
  @Field(() => [DecisionConditionInput], { nullable: true, description: 'Conditions; at least one when CONDITIONAL, none when CONCORDANT.' }) readonly conditions?: readonly DecisionConditionInput[] | null;
  @Field(() => [DissentInput], { nullable: true, description: 'Who did not agree.' }) readonly dissent?: readonly DissentInput[] | null;
  @Field(() => PatientPreferenceEnum, { description: 'What the patient wants.' }) readonly preference!: PatientPreference;
  @Field(() => [ParticipantInput], { description: 'Who decided; at least one.' }) readonly participants!: readonly ParticipantInput[];
  @Field(() => CalendarDayScalar, { nullable: true, description: 'When the board looks at the patient again; not before the day of the assessment.' }) readonly followUpOn?: unknown;
  @Field(() => DecisionChoiceInput, { nullable: true, description: 'What the board would have chosen before it was shown any option, where it noted that.' }) readonly firstChoice?: DecisionChoiceInput | null;
}

@InputType({ description: 'A decision that no longer stands.' })
export class WithdrawBoardDecisionInput {
  @Field(() => String, { description: KEY }) readonly idempotencyKey!: string;
  @Field(() => ID, { description: 'Id of the decision.' }) readonly decision!: string;
  @Field(() => WithdrawalReasonEnum, { description: 'Why.' }) readonly reason!: WithdrawalReason;
}
