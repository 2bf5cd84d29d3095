import { ObjectType } from '@nestjs/graphql';
import type { Contradicting, CriterionReason, CriterionVerdict, FindingVerdict, NearMiss, SourceNote, SourceVerdict } from '../../assessment/assessment.js';
import type { Truth } from '../../engine/truth.js';
import { CourseTopicEnum, CriterionRoleEnum } from '../knowledge/evidence-enums.js';
import { FindingView } from '../knowledge/finding-view.js';
import { QuoteView } from '../knowledge/quote-view.js';
import { ReadView, StandingView } from '../knowledge/standing-views.js';
import { SaidView } from '../knowledge/said-view.js';
import { AdverseEventView, DiscrepancyView } from '../knowledge/statement-views.js';
import { DecimalScalar } from '../schema/decimal-scalar.js';
import { field } from '../schema/field.js';
import { BearingEnum, CanChangeEnum, ContradictionEnum, FindingMatchEnum, SourceNoteCodeEnum, SourceStateEnum, SupportEnum, TruthEnum, UnknownReasonEnum } from './decision-enums.js';
import { StatedValueView } from './stated-value-view.js';

@ObjectType('TestedFact', { description: 'One fact against what a criterion expects.' })
export class TestedFactView implements TestedFact {
  @field.text('Path of the fact.') readonly fact!: string;
  @field.text('Its name.') readonly label!: string;
  @field.of(() => StatedValueView, 'What is known of it.') readonly value!: StatedValueView;
  @field.text('What the criterion expects.') readonly expected!: string;
  @field.maybeText('When it was observed.') readonly observedOn!: string | null;
  @field.of(() => TruthEnum, 'Whether this test holds.') readonly truth!: Truth;
}
type TestedFact = CriterionVerdict['facts'][number];

@ObjectType('NearMiss', { description: 'How far a failing criterion is from holding.' })
export class NearMissView implements NearMiss {
  @field.text('Path of the fact.') readonly fact!: string;
  @field.of(() => DecimalScalar, 'Signed: what must be added to the value of the patient to reach the threshold.') readonly distance!: string;
  @field.maybeText('Unit of distance and threshold.') readonly unit!: string | null;
  @field.text('The threshold, and whether it is included.') readonly threshold!: string;
  @field.of(() => CanChangeEnum, 'Whether the value can change at all.') readonly canChange!: NearMiss['canChange'];
}

@ObjectType('DecidingNearMiss', { description: 'The near miss of the one criterion that keeps a source from applying.' })
export class DecidingNearMissView extends NearMissView implements DecidingNearMiss {
  @field.text('Name of the criterion.') readonly criterion!: string;
}
type DecidingNearMiss = NonNullable<SourceVerdict['nearMiss']>;

@ObjectType('OtherReading', { description: 'What another reading of an ambiguous wording would give for this patient.' })
export class OtherReadingView implements OtherReading {
  @field.text('The other meaning.') readonly says!: string;
  @field.of(() => TruthEnum, 'Its truth.') readonly truth!: Truth;
  @field.flag('Whether it would change whether the source applies.') readonly changesVerdict!: boolean;
}
type Readings = NonNullable<CriterionVerdict['reading']>;
type OtherReading = Readings['alternatives'][number];

@ObjectType('DecidedReading', { description: 'How an ambiguous criterion was read, and what other readings would give.' })
export class DecidedReadingView implements Readings {
  @field.text('The meaning chosen.') readonly chosen!: string;
  @field.listOf(() => OtherReadingView, 'Other meanings.') readonly alternatives!: readonly OtherReadingView[];
}

@ObjectType('CriterionVerdict', { description: 'One criterion decided for this patient.' })
export class CriterionVerdictView implements CriterionVerdict {
  @field.text('Name within the source.') readonly id!: string;
  @field.of(() => CriterionRoleEnum, 'What it decides.') readonly role!: CriterionVerdict['role'];
  @field.text('The criterion in one plain sentence.') readonly says!: string;
  @field.of(() => TruthEnum, 'Its truth; HOLDS is good for the patient being like those studied.') readonly truth!: Truth;
  @field.maybe(() => UnknownReasonEnum, 'Why it is UNKNOWN.') readonly reason!: CriterionReason | null;
  @field.flag('Settled although a fact, or an input of a computed fact, is missing.') readonly settledAlthoughMissing!: boolean;
  @field.listOf(() => TestedFactView, 'The facts tested.') readonly facts!: readonly TestedFactView[];
  @field.maybe(() => NearMissView, 'Distance to the threshold, when the criterion fails and one number decides.') readonly nearMiss!: NearMissView | null;
  @field.of(() => QuoteView, 'What the criterion rests on.') readonly quote!: QuoteView;
  @field.maybeText('The bias that a criterion of conduct brings.') readonly bias!: string | null;
  @field.maybeText('What of the publication was not read; the criterion is then UNKNOWN for everybody.') readonly notRead!: string | null;
  @field.maybe(() => DecidedReadingView, 'Present for an ambiguous wording.') readonly reading!: DecidedReadingView | null;
  @field.whole('Id of its node in the trace.') readonly node!: number;
}

@ObjectType('Contradicting', { description: 'A finding of another source that contradicts one. It is told with it, whether it bears on this patient or not.' })
export class ContradictingView implements Contradicting {
  @field.text('Code of the source.') readonly source!: string;
  @field.text('Name of the finding.') readonly finding!: string;
  @field.of(() => ContradictionEnum, 'How it contradicts.') readonly how!: Contradicting['how'];
  @field.text('The finding in one plain sentence.') readonly says!: string;
  @field.of(() => BearingEnum, 'Whether it counts for this patient.') readonly bearing!: Contradicting['bearing'];
  @field.flag('It counts as far as its source was read.') readonly bearsAsRead!: boolean;
}

@ObjectType('SourceNote', { description: 'Something about a source that whoever reads its findings must know.' })
export class SourceNoteView implements SourceNote {
  @field.of(() => SourceNoteCodeEnum, 'Stable code.') readonly code!: SourceNote['code'];
  @field.text('In words.') readonly says!: string;
}

@ObjectType('FindingVerdict', { description: 'One finding as it bears on this patient.' })
export class FindingVerdictView implements FindingVerdict {
  @field.text('Name within the source.') readonly id!: string;
  @field.of(() => FindingMatchEnum, 'Whether the patient belongs to those it is about.') readonly match!: FindingVerdict['match'];
  @field.of(() => SupportEnum, 'What its numbers support.') readonly support!: FindingVerdict['support'];
  @field.text('Why: which interval or p decides.') readonly supportWhy!: string;
  @field.of(() => FindingView, 'The finding as written.') readonly finding!: FindingView;
  @field.listOf(() => DiscrepancyView, 'What does not fit in the source about this finding.') readonly discrepancies!: readonly DiscrepancyView[];
  @field.listOf(() => ContradictingView, 'Findings of other sources that contradict it.') readonly contradictedBy!: readonly ContradictingView[];
  @field.maybeWhole('Id of its node in the trace; absent when it is about everyone in the source.') readonly node!: number | null;
}

@ObjectType('CourseVerdict', { description: 'A rule of the course of treatment as it bears on this patient.' })
export class CourseVerdictView implements Course {
  @field.text('Name within the source.') readonly id!: string;
  @field.of(() => CourseTopicEnum, 'What it is about.') readonly topic!: string;
  @field.maybeText('Code of the option it belongs to.') readonly option!: string | null;
  @field.text('The rule in one plain sentence.') readonly says!: string;
  @field.of(() => TruthEnum, 'Whether it bears now.') readonly bears!: Truth;
  @field.of(() => QuoteView, 'What it rests on.') readonly quote!: QuoteView;
  @field.texts('Rules of other sources that say the opposite.') readonly opposes!: readonly string[];
}
type Course = SourceVerdict['course'][number];

@ObjectType('SourceVerdict', { description: 'Everything one source says about this patient.' })
export class SourceVerdictView implements SourceVerdict {
  @field.text('Stable code of the source.') readonly code!: string;
  @field.text('Its name.') readonly name!: string;
  @field.of(() => SourceStateEnum, 'Whether it speaks about this patient.') readonly state!: SourceVerdict['state'];
  @field.text('Which criteria decide.') readonly because!: string;
  @field.flag('No longer current, or past its day of review.') readonly outdated!: boolean;
  @field.of(() => TruthEnum, 'Whether the patient fits as far as the source was read; HOLDS with UNDETERMINED means that only what was not read keeps it from applying.') readonly asRead!: Truth;
  @field.maybe(() => ReadView, 'How much of it was read; absent: all.') readonly read!: ReadView | null;
  @field.listOf(() => SourceNoteView, 'What must be known about its state.') readonly notes!: readonly SourceNoteView[];
  @field.listOf(() => StandingView, 'What other evidence says for and against it, and what nobody knows.') readonly standing!: readonly StandingView[];
  @field.maybe(() => DecidingNearMissView, 'Present when one criterion alone, decided by a number, keeps it from applying.') readonly nearMiss!: DecidingNearMissView | null;
  @field.listOf(() => CriterionVerdictView, 'Criteria.') readonly criteria!: readonly CriterionVerdictView[];
  @field.listOf(() => FindingVerdictView, 'Findings.') readonly findings!: readonly FindingVerdictView[];
  @field.listOf(() => AdverseEventView, 'Harms reported.') readonly safety!: readonly AdverseEventView[];
  @field.listOf(() => CourseVerdictView, 'Rules of the course of treatment.') readonly course!: readonly CourseVerdictView[];
  @field.listOf(() => SaidView, 'Limitations that the authors state.') readonly limitations!: readonly SaidView[];
  @field.listOf(() => DiscrepancyView, 'What does not fit in the source.') readonly discrepancies!: readonly DiscrepancyView[];
  @field.whole('Id of its node in the trace.') readonly node!: number;
}
