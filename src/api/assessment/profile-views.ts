import { ObjectType } from '@nestjs/graphql';
import type { Assessment, Contradiction, DerivedFact, ProfileFact } from '../../assessment/assessment.js';
import type { UnknownReason } from '../../engine/truth.js';
import type { Origin } from '../../vocabulary/stated-value.js';
import { ProfileProblemView } from '../problems/profile-problem-view.js';
import { field } from '../schema/field.js';
import { OriginEnum, UnknownReasonEnum } from './decision-enums.js';
import { StatedValueView } from './stated-value-view.js';

@ObjectType('ProfileFact', { description: 'One fact of the patient as understood.' })
export class ProfileFactView implements ProfileFact {
  @field.text('Path of the fact.') readonly fact!: string;
  @field.text('Its name.') readonly label!: string;
  @field.of(() => OriginEnum, 'Where the value comes from.') readonly origin!: Origin;
  @field.of(() => StatedValueView, 'The value decided upon.') readonly value!: StatedValueView;
  @field.maybeText('As sent, before conversion; absent when nothing was sent.') readonly asSent!: string | null;
  @field.maybeText('When it was observed, as sent.') readonly observedOn!: string | null;
  @field.maybeWhole('Age in days on the day of the assessment.') readonly ageDays!: number | null;
  @field.maybe(() => UnknownReasonEnum, 'Why it is not one value; absent when it is.') readonly reason!: UnknownReason | null;
  @field.maybe(() => StatedValueView, 'What was given, kept beside what was computed.') readonly given!: StatedValueView | null;
  @field.maybe(() => StatedValueView, 'What was computed.') readonly derived!: StatedValueView | null;
}

@ObjectType('Contradiction', { description: 'Facts that cannot all be true. Shown, never resolved in silence.' })
export class ContradictionView implements Contradiction {
  @field.texts('The facts.') readonly facts!: readonly string[];
  @field.text('What does not fit.') readonly says!: string;
}

@ObjectType('UnderstoodProfile', { description: 'The profile as understood.' })
export class UnderstoodProfileView implements Understood {
  @field.listOf(() => ProfileFactView, 'Facts.') readonly facts!: readonly ProfileFactView[];
  @field.listOf(() => ProfileProblemView, 'What was set aside, and what was noted.') readonly problems!: readonly ProfileProblemView[];
  @field.listOf(() => ContradictionView, 'Contradictions.') readonly contradictions!: readonly ContradictionView[];
}
type Understood = Assessment['profile'];

@ObjectType('DerivationInput', { description: 'One input of a computed fact.' })
export class DerivationInputView implements Input {
  @field.text('Path of the fact.') readonly fact!: string;
  @field.of(() => StatedValueView, 'Its value.') readonly value!: StatedValueView;
}
type Input = DerivedFact['inputs'][number];

@ObjectType('DerivedFact', { description: 'A fact computed from others by a published definition.' })
export class DerivedFactView implements DerivedFact {
  @field.text('Path of the fact.') readonly fact!: string;
  @field.of(() => StatedValueView, 'The result: a range or several codes when inputs are missing.') readonly value!: StatedValueView;
  @field.listOf(() => DerivationInputView, 'Inputs.') readonly inputs!: readonly DerivationInputView[];
  @field.texts('Inputs whose lack keeps the result from being one value.') readonly missing!: readonly string[];
  @field.text('The definition.') readonly definition!: string;
  @field.text('Where it is published.') readonly source!: string;
  @field.texts('Steps in plain words.') readonly steps!: readonly string[];
}
