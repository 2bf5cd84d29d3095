import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { DecisionChoice, DecisionClass, DecisionCondition, DecisionConditionKind, DeviationReason, Dissent, OtherChoice, Participant, PatientPreference, Specialty, WithdrawalReason } from '../../board/board-decision.js';
import { field } from '../schema/field.js';
import { DecisionClassEnum, DecisionConditionKindEnum, DeviationReasonEnum, OtherChoiceEnum, PatientPreferenceEnum, SpecialtyEnum, WithdrawalReasonEnum } from './board-decision-enums.js';
import { AuditActorView } from './recorded-assessment-view.js';

@ObjectType('DecisionChoice', { description: 'What was chosen: one of the two.' })
export class DecisionChoiceView implements DecisionChoice {
  @field.maybeText('Code of an option of the rule set.') readonly option!: string | null;
  @field.maybe(() => OtherChoiceEnum, 'Something that is no option of the rule set.') readonly other!: OtherChoice | null;
}

@ObjectType('DecisionCondition', { description: 'A condition under which the decision holds.' })
export class DecisionConditionView implements DecisionCondition {
  @field.of(() => DecisionConditionKindEnum, 'Which.') readonly kind!: DecisionConditionKind;
  @field.maybeText('Path of the fact that must become known.') readonly fact!: string | null;
}

@ObjectType('Dissent', { description: 'What a member of the board would have chosen instead.' })
export class DissentView implements Dissent {
  @field.of(() => SpecialtyEnum, 'Who.') readonly specialty!: Specialty;
  @field.of(() => DecisionChoiceView, 'What they would have chosen.') readonly choice!: DecisionChoiceView;
  @field.of(() => DeviationReasonEnum, 'Why.') readonly reason!: DeviationReason;
}

@ObjectType('DecisionParticipant', { description: 'Somebody who took part in deciding.' })
export class DecisionParticipantView implements Participant {
  @field.of(() => SpecialtyEnum, 'What they speak for.') readonly specialty!: Specialty;
  @field.text('Keyed pseudonym of the code of the member of staff.') readonly staff!: string;
}

@ObjectType('DecisionWithdrawal', { description: 'That a decision no longer stands.' })
export class DecisionWithdrawalView {
  @field.of(() => WithdrawalReasonEnum, 'Why.') readonly reason!: WithdrawalReason;
  @field.text('When, as the clock of the service said.') readonly recordedAt!: string;
  @field.whole('Place of the withdrawal in the log.') readonly position!: number;
}

@ObjectType('DecisionReceipt', { description: 'Proof that this very decision is in the log at this place. Checked without this service: node scripts/verify-audit.mjs receipt.' })
export class DecisionReceiptView {
  @field.whole('Place in the log, from 0.') readonly position!: number;
  @field.text('When it was recorded, as the clock of the service said.') readonly recordedAt!: string;
  @field.text('Hash of the entry in the tree.') readonly leafHash!: string;
  @field.texts('Hashes that lead from the entry to the root of the signed head (RFC 9162).') readonly inclusion!: readonly string[];
  @field.text('The signed head, a C2SP checkpoint.') readonly head!: string;
  @field.text('The whole receipt as JSON, with the recorded content: save it as a file to check it.') readonly file!: string;
}

@ObjectType('RecordedBoardDecision', { description: 'What a board decided, as it was recorded.' })
export class RecordedBoardDecisionView {
  @Field(() => ID, { description: 'Id of the decision.' }) readonly id!: string;
  @Field(() => ID, { description: 'Id of the assessment it rests on.' }) readonly assessment!: string;
  @field.text('Leaf hash of that assessment: the very bytes the board decided on.') readonly assessmentLeafHash!: string;
  @field.text('Keyed pseudonym of the patient.') readonly subject!: string;
  @field.text('Digest of the rule set that answered.') readonly ruleSet!: string;
  @field.text('When it was recorded, as the clock of the service said.') readonly recordedAt!: string;
  @field.of(() => AuditActorView, 'Who recorded it.') readonly actor!: AuditActorView;
  @field.of(() => DecisionChoiceView, 'What was chosen.') readonly choice!: DecisionChoiceView;
  @field.of(() => DecisionClassEnum, 'How it stands to what the assessment suggested.') readonly class!: DecisionClass;
  @field.listOf(() => DeviationReasonEnum, 'Why it deviates; empty unless it does.') readonly deviationReasons!: readonly DeviationReason[];
  @field.listOf(() => DecisionConditionView, 'Conditions under which it holds.') readonly conditions!: readonly DecisionConditionView[];
  @field.listOf(() => DissentView, 'Who did not agree.') readonly dissent!: readonly DissentView[];
  @field.of(() => PatientPreferenceEnum, 'What the patient wanted.') readonly preference!: PatientPreference;
  @field.listOf(() => DecisionParticipantView, 'Who decided.') readonly participants!: readonly DecisionParticipantView[];
  @field.maybeText('When the board looks at the patient again.') readonly followUpOn!: string | null;
  @field.maybe(() => DecisionChoiceView, 'What the board would have chosen before it was shown any option, where it noted that.') readonly firstChoice!: DecisionChoiceView | null;
  @field.maybe(() => DecisionWithdrawalView, 'That it was withdrawn; absent while it stands.') readonly withdrawn!: DecisionWithdrawalView | null;
  @field.of(() => DecisionReceiptView, 'The proof.') readonly receipt!: DecisionReceiptView;
}
