import { ObjectType } from '@nestjs/graphql';
import type { Assessment } from '../../assessment/assessment.js';
import { field } from '../schema/field.js';
import { GuidanceTopicView } from './guidance-verdict-view.js';
import { MissingFactView } from './missing-fact-view.js';
import { CautionVerdictView, OptionVerdictView } from './option-verdict-view.js';
import { DerivedFactView, UnderstoodProfileView } from './profile-views.js';
import { SourceVerdictView } from './source-verdict-view.js';

@ObjectType('RuleSetReference', { description: 'The rule set that answered.' })
export class RuleSetReferenceView implements Reference {
  @field.text('Name.') readonly name!: string;
  @field.text('Version.') readonly version!: string;
  @field.text('Digest of its content.') readonly digest!: string;
}
type Reference = Assessment['ruleSet'];

@ObjectType('EngineReference', { description: 'The software that answered.' })
export class EngineReferenceView implements Engine {
  @field.text('Version.') readonly version!: string;
}
type Engine = Assessment['engine'];

/** `trace` is paged and therefore made by a resolver of its own. */
@ObjectType('Assessment', { description: 'What the evidence of one rule set says about one patient on one day: which sources apply, what speaks for and against each option, what is missing, and why.' })
export class AssessmentView implements Omit<Assessment, 'trace'> {
  @field.of(() => RuleSetReferenceView, 'The rule set that answered.') readonly ruleSet!: RuleSetReferenceView;
  @field.of(() => EngineReferenceView, 'The software that answered.') readonly engine!: EngineReferenceView;
  @field.text('The day of the assessment.') readonly asOf!: string;
  @field.text('What the answer is meant for, and what not.') readonly intendedUse!: string;
  @field.flag('No source waits for a fact of the patient, and nothing was set aside.') readonly complete!: boolean;
  @field.of(() => UnderstoodProfileView, 'The profile as understood.') readonly profile!: UnderstoodProfileView;
  @field.listOf(() => DerivedFactView, 'Facts computed from others.') readonly derived!: readonly DerivedFactView[];
  @field.listOf(() => SourceVerdictView, 'What each source says.') readonly sources!: readonly SourceVerdictView[];
  @field.listOf(() => OptionVerdictView, 'Options in their declared order: it suggests, people decide.') readonly options!: readonly OptionVerdictView[];
  @field.texts('Keys that order the options.') readonly optionsOrderedBy!: readonly string[];
  @field.listOf(() => GuidanceTopicView, 'What guidances say, by topic and side by side; it decides no option.') readonly guidance!: readonly GuidanceTopicView[];
  @field.listOf(() => CautionVerdictView, 'Cautions.') readonly cautions!: readonly CautionVerdictView[];
  @field.listOf(() => MissingFactView, 'Facts not known, ranked by what knowing them would change.') readonly missing!: readonly MissingFactView[];
}
