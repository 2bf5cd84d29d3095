import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { WrittenCriterion, WrittenExpression, WrittenSource } from '../../rulebook/content.js';
import { field } from '../schema/field.js';
import { ConcernDomainEnum, CriterionRoleEnum, CurrencyEnum, ResultsEnum, StatedEnum } from './evidence-enums.js';
import { ExpressionView } from './expression-view.js';
import { FindingView, SecondHandView } from './finding-view.js';
import { QuoteView } from './quote-view.js';
import { ReadingView } from './reading-view.js';
import { SaidView } from './said-view.js';
import { GuidanceView, ReadView, StandingView } from './standing-views.js';
import { AdverseEventView, BaselineEntryView, CourseRuleView, DiscrepancyView, FlowStepView } from './statement-views.js';

type Design = WrittenSource['design'];
type Evidence = WrittenSource['evidence'];

@ObjectType('Citation', { description: 'Citation as far as the text of the source gives it; "unknown" is never filled in.' })
export class CitationView implements Citation {
  @field.text('Title.') readonly title!: string;
  @field.text('Authors.') readonly authors!: string;
  @field.text('Journal.') readonly journal!: string;
  @field.text('Year.') readonly year!: string;
  @field.text('DOI.') readonly doi!: string;
  @field.text('PubMed id.') readonly pmid!: string;
  @field.text('Registration of the study.') readonly registry!: string;
}
type Citation = WrittenSource['citation'];

@ObjectType('SourceCurrencyNote', { description: 'Whether the source still counts, and when it is to be looked at again.' })
export class SourceStateNoteView implements StateNote {
  @field.of(() => CurrencyEnum, 'Whether it counts.') readonly is!: StateNote['is'];
  @field.text('Day by which it is to be reviewed.') readonly reviewBy!: string;
  @field.maybeText('What took its place or withdrew it.') readonly by?: string;
}
type StateNote = WrittenSource['state'];

@ObjectType('SourceAttributes', { description: 'Source attributes of 45 CFR 170.315(b)(11) that the text gives; "unknown" where it is silent.' })
export class SourceAttributesView implements Attributes {
  @field.text('Who developed the intervention or the study.') readonly developer!: string;
  @field.text('Who funded it.') readonly funding!: string;
  @field.text('Date of release.') readonly releaseDate!: string;
  @field.texts('Dates of revision.') readonly revisionDates!: readonly string[];
}
type Attributes = WrittenSource['attributes'];

@ObjectType('StudyDates', { description: 'Dates and lengths, as far as the text gives them.' })
export class StudyDatesView implements Dates {
  @field.maybeText('Start of enrollment.') readonly enrollmentStart?: string;
  @field.maybeText('End of enrollment.') readonly enrollmentEnd?: string;
  @field.maybeText('End of follow-up.') readonly followUpEnd?: string;
  @field.maybeText('Shortest follow-up.') readonly shortestFollowUp?: string;
  @field.maybeText('Median follow-up.') readonly medianFollowUp?: string;
  @field.maybeText('Longest follow-up.') readonly longestFollowUp?: string;
}
type Dates = NonNullable<Design['dates']>;

@ObjectType('Design', { description: 'Design of a study.' })
export class DesignView implements Design {
  @field.text('Kind of study.') readonly kind!: string;
  @field.of(() => StatedEnum, 'Whether patients were randomized.') readonly randomized!: Design['randomized'];
  @field.of(() => StatedEnum, 'Whether treatments are compared.') readonly comparative!: Design['comparative'];
  @field.text('Setting.') readonly setting!: string;
  @field.text('Enrollment.') readonly enrollment!: string;
  @field.text('Follow-up.') readonly followUp!: string;
  @field.text('Sample.') readonly sample!: string;
  @field.maybe(() => StudyDatesView, 'Dates and lengths.') readonly dates?: StudyDatesView;
  @field.of(() => QuoteView, 'What the design rests on.') readonly quote!: QuoteView;
}

@ObjectType('Concern', { description: 'One reason at study level that lowers the certainty; named and visible.' })
export class ConcernView implements Concern {
  @field.of(() => ConcernDomainEnum, 'Domain.') readonly domain!: Concern['domain'];
  @field.of(() => String, 'Steps taken off: "0", "1" or "2".') readonly steps!: Concern['steps'];
  @field.text('Why.') readonly why!: string;
  @field.maybe(() => QuoteView, 'What it rests on.') readonly quote?: QuoteView;
}
type Concern = Evidence['concerns'][number];

@ObjectType('EvidenceGrade', { description: 'Level of a study, and what weakens it.' })
export class EvidenceView implements Evidence {
  @field.text('Level.') readonly level!: string;
  @field.text('Scale of the level, with its year.') readonly scale!: string;
  @field.text('Why this level.') readonly why!: string;
  @field.listOf(() => ConcernView, 'What lowers the certainty.') readonly concerns!: readonly ConcernView[];
}

@ObjectType('Arm', { description: 'An arm of a study.' })
export class ArmView implements Arm {
  @field.text('Name within the source.') readonly id!: string;
  @field.text('What was done.') readonly name!: string;
  @field.maybeText('Code of the option it stands for.') readonly option?: string;
  @field.text('Number of patients, or "unknown".') readonly size!: string;
  @field.maybe(() => QuoteView, 'What it rests on.') readonly quote?: QuoteView;
}
type Arm = WrittenSource['arms'][number];

@ObjectType('Criterion', { description: 'One testable criterion of a source.' })
export class CriterionView implements WrittenCriterion {
  @field.text('Name within the source.') readonly id!: string;
  @field.of(() => CriterionRoleEnum, 'What it decides.') readonly role!: WrittenCriterion['role'];
  @field.text('The criterion in one plain sentence.') readonly says!: string;
  @field.maybe(() => ExpressionView, 'What must hold.') readonly requires?: WrittenExpression;
  @field.maybe(() => ExpressionView, 'What must not hold.') readonly excludes?: WrittenExpression;
  @field.maybeText('Code of the option whose use it conditions.') readonly option?: string;
  @field.maybeText('The bias it brings.') readonly bias?: string;
  @field.maybeText('What of the publication was not read; nothing can then decide it.') readonly notRead?: string;
  @field.of(() => QuoteView, 'What it rests on.') readonly quote!: QuoteView;
  @field.maybe(() => ReadingView, 'How an ambiguous wording is taken.') readonly reading?: ReadingView;
  @field.maybeText('A remark of those who wrote the rule file.') readonly note?: string;
}

@ObjectType('Rationale', { description: 'What a source says of why, partly from other studies.' })
export class RationaleView implements Rationale {
  @field.text('The statement.') readonly says!: string;
  @field.of(() => QuoteView, 'What it rests on.') readonly quote!: QuoteView;
  @field.maybe(() => SecondHandView, 'Present when the figures come from another study.') readonly secondHand?: SecondHandView;
}
type Rationale = WrittenSource['rationale'][number];

@ObjectType('Extraction', { description: 'How the source was read.' })
export class ExtractionView implements Extraction {
  @field.texts('What two independent readings differed in, and how it was settled.') readonly notes!: readonly string[];
}
type Extraction = WrittenSource['extraction'];

@ObjectType('Source', { description: 'A published source as the rule set holds it: who was studied, in whom the treatment worked, what harmed.' })
export class SourceView implements WrittenSource {
  @Field(() => ID, { description: 'Opaque id.' }) readonly id!: string;
  @field.text('Stable code, for example "000".') readonly code!: string;
  @field.text('Name of the text it was read from.') readonly file!: string;
  @field.text('Short name.') readonly name!: string;
  @field.of(() => CitationView, 'Citation.') readonly citation!: CitationView;
  @field.of(() => SourceStateNoteView, 'Whether it still counts.') readonly state!: SourceStateNoteView;
  @field.maybe(() => ReadView, 'How much of it was read; absent: all.') readonly read?: ReadView;
  @field.of(() => SourceAttributesView, 'Source attributes.') readonly attributes!: SourceAttributesView;
  @field.of(() => DesignView, 'Design.') readonly design!: DesignView;
  @field.of(() => EvidenceView, 'Level and concerns.') readonly evidence!: EvidenceView;
  @field.of(() => ResultsEnum, 'Whether it reports results.') readonly results!: WrittenSource['results'];
  @field.listOf(() => ArmView, 'Arms.') readonly arms!: readonly ArmView[];
  @field.listOf(() => FlowStepView, 'Patient flow.') readonly flow!: readonly FlowStepView[];
  @field.listOf(() => CriterionView, 'Criteria.') readonly criteria!: readonly CriterionView[];
  @field.listOf(() => FindingView, 'Findings.') readonly findings!: readonly FindingView[];
  @field.listOf(() => BaselineEntryView, 'Description of the patients.') readonly baseline!: readonly BaselineEntryView[];
  @field.listOf(() => AdverseEventView, 'Harms.') readonly safety!: readonly AdverseEventView[];
  @field.listOf(() => CourseRuleView, 'Rules of the course of treatment.') readonly course!: readonly CourseRuleView[];
  @field.listOf(() => SaidView, 'Limitations that the authors state.') readonly limitations!: readonly SaidView[];
  @field.listOf(() => RationaleView, 'Reasons that the source gives.') readonly rationale!: readonly RationaleView[];
  @field.listOf(() => DiscrepancyView, 'What does not fit in the source.') readonly discrepancies!: readonly DiscrepancyView[];
  @field.maybeListOf(() => GuidanceView, 'What it advises; absent for studies.') readonly guidance?: readonly GuidanceView[];
  @field.maybeListOf(() => StandingView, 'What other evidence says about it.') readonly standing?: readonly StandingView[];
  @field.of(() => ExtractionView, 'How it was read.') readonly extraction!: ExtractionView;
}
