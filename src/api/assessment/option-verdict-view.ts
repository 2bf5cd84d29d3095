import { ObjectType } from '@nestjs/graphql';
import type { Argument, CautionVerdict, OptionVerdict, Parting } from '../../assessment/assessment.js';
import type { Truth } from '../../engine/truth.js';
import type { Certainty } from '../../rulebook/content.js';
import { StanceEnum } from '../knowledge/evidence-enums.js';
import { QuoteView } from '../knowledge/quote-view.js';
import { field } from '../schema/field.js';
import { BearingEnum, CertaintyEnum, DirectionEnum, DirectnessEnum, OptionStateEnum, SeverityEnum, TruthEnum } from './decision-enums.js';
import { ContradictingView } from './source-verdict-view.js';

@ObjectType('CertaintyReason', { description: 'One named step that moved the certainty.' })
export class CertaintyReasonView implements Reason {
  @field.text('Domain of GRADE.') readonly domain!: string;
  @field.whole('Steps taken off.') readonly steps!: number;
  @field.text('Why.') readonly why!: string;
}
type Reason = Argument['certaintyReasons'][number];

@ObjectType('Argument', { description: 'A finding of a source as it bears on an option for this patient.' })
export class ArgumentView implements Argument {
  @field.text('Code of the source.') readonly source!: string;
  @field.text('Name of the finding.') readonly finding!: string;
  @field.of(() => DirectionEnum, 'Which way it points.') readonly direction!: Argument['direction'];
  @field.of(() => BearingEnum, 'Whether it counts now.') readonly bearing!: Argument['bearing'];
  @field.text('Why it counts or does not.') readonly bearingWhy!: string;
  @field.flag('It counts as far as its source was read.') readonly bearsAsRead!: boolean;
  @field.text('The finding in one plain sentence.') readonly says!: string;
  @field.text('Its endpoint.') readonly endpoint!: string;
  @field.flag('Whether its endpoint may decide the state of the option.') readonly deciding!: boolean;
  @field.of(() => CertaintyEnum, 'Certainty of the evidence.') readonly certainty!: Certainty;
  @field.listOf(() => CertaintyReasonView, 'Every step that moved the certainty.') readonly certaintyReasons!: readonly CertaintyReasonView[];
  @field.text('Level of the study, with its scale.') readonly studyLevel!: string;
  @field.of(() => DirectnessEnum, 'How directly the patients resemble this one.') readonly directness!: Argument['directness'];
  @field.texts('What does not fit in the source about this finding.') readonly discrepancies!: readonly string[];
  @field.listOf(() => ContradictingView, 'Findings of other sources that contradict it.') readonly contradictedBy!: readonly ContradictingView[];
  @field.texts('What marks the figures: second-hand, congress, press, superseded, past the day of review.') readonly marks!: readonly string[];
}

@ObjectType('OptionNeed', { description: 'Something that an option needs.' })
export class OptionNeedView implements Need {
  @field.maybeText('Code of the source that asks for it; absent when the option itself does.') readonly source!: string | null;
  @field.text('Name of the criterion.') readonly criterion!: string;
  @field.text('The need in one plain sentence.') readonly says!: string;
  @field.of(() => TruthEnum, 'Whether it is met.') readonly truth!: Truth;
  @field.whole('Id of its node in the trace.') readonly node!: number;
}
type Need = OptionVerdict['needs'][number];

@ObjectType('CautionVerdict', { description: 'A caution as it bears on this patient.' })
export class CautionVerdictView implements CautionVerdict {
  @field.text('Stable code.') readonly code!: string;
  @field.of(() => SeverityEnum, 'How urgent it is.') readonly severity!: CautionVerdict['severity'];
  @field.text('The caution in plain words.') readonly says!: string;
  @field.of(() => TruthEnum, 'Whether it bears.') readonly truth!: Truth;
  @field.text('Code of the source it is quoted from.') readonly source!: string;
  @field.of(() => QuoteView, 'What it rests on.') readonly quote!: QuoteView;
}

@ObjectType('PartingCriterion', { description: 'A criterion that one source asks and the other does not ask in the same way.' })
export class PartingCriterionView implements PartingCriterion {
  @field.text('The criterion, as "source/criterion".') readonly criterion!: string;
  @field.text('What it asks.') readonly says!: string;
  @field.maybeText('What the other source asks of the same facts; absent: nothing.') readonly other!: string | null;
}
type PartingCriterion = Parting['criteria'][number];

@ObjectType('Parting', { description: 'Where an argument for a contested option and one against it part for this patient.' })
export class PartingView implements Parting {
  @field.text('The finding for it, as "source/finding".') readonly supporting!: string;
  @field.text('The finding against it, or that does not confirm it.') readonly contesting!: string;
  @field.text('In one sentence.') readonly says!: string;
  @field.listOf(() => PartingCriterionView, 'Criteria on which the two sources differ.') readonly criteria!: readonly PartingCriterionView[];
}

@ObjectType('OptionGuidance', { description: 'A statement of guidance that names an option.' })
export class OptionGuidanceView implements OptionGuidance {
  @field.text('Code of the source.') readonly source!: string;
  @field.text('Name of the statement.') readonly id!: string;
  @field.of(() => StanceEnum, 'How it names the option.') readonly stance!: OptionGuidance['stance'];
  @field.text('The statement in plain words.') readonly says!: string;
  @field.of(() => TruthEnum, 'Whether it speaks about this patient.') readonly truth!: Truth;
}
type OptionGuidance = OptionVerdict['guidance'][number];

@ObjectType('OptionVerdict', { description: 'One option for this patient: several options with reasons, never one command.' })
export class OptionVerdictView implements OptionVerdict {
  @field.text('Stable code.') readonly code!: string;
  @field.text('Name.') readonly name!: string;
  @field.of(() => OptionStateEnum, 'What the evidence says.') readonly state!: OptionVerdict['state'];
  @field.whole('1 is first; options that no declared key parts share a rank.') readonly rank!: number;
  @field.text('Which arguments decide.') readonly because!: string;
  @field.listOf(() => OptionNeedView, 'What it needs.') readonly needs!: readonly OptionNeedView[];
  @field.listOf(() => ArgumentView, 'Arguments for and against.') readonly arguments!: readonly ArgumentView[];
  @field.listOf(() => PartingView, 'For a CONTESTED option: where its sources part.') readonly partings!: readonly PartingView[];
  @field.listOf(() => OptionGuidanceView, 'Statements of guidance that name it.') readonly guidance!: readonly OptionGuidanceView[];
  @field.texts('Harms to expect.') readonly harms!: readonly string[];
  @field.texts('What to monitor.') readonly monitor!: readonly string[];
  @field.listOf(() => CautionVerdictView, 'Cautions.') readonly cautions!: readonly CautionVerdictView[];
  @field.texts('Rules of the course of treatment, as "source/rule".') readonly course!: readonly string[];
}
