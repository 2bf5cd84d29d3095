import type { Comparison, CourseRule, CriterionRole, FlowStep, Restatement, WrittenFinding, WrittenGuidance, WrittenRead, WrittenSource, WrittenStanding } from '../../rulebook/content.js';
import { enumOf } from '../schema/enum-of.js';

type Stated = 'yes' | 'no' | 'unknown' | 'not-applicable';

/** Words of the written evidence, spelled out for the schema. */
export const CriterionRoleEnum = enumOf<CriterionRole>('CriterionRole', 'What a criterion decides.', {
  eligibility: 'Written criterion that can be decided at the board. FAILS: the source does not apply; UNKNOWN: undetermined.',
  implied: 'Stated only in patient flow, abstract or limitations. FAILS: the source does not apply; UNKNOWN is shown and does not block.',
  arm: 'Eligibility for one treatment of the study: conditions the option, not the source.',
  conduct: 'After baseline or administrative: decides nothing, shown as a bias of the study.',
  context: 'Observed range or definition: decides nothing, shown when the patient lies outside.',
});

export const FindingKindEnum = enumOf<WrittenFinding['kind']>('FindingKind', 'What a finding is about.', {
  overall: 'All patients of the source.',
  subgroup: 'A subgroup.',
  prognostic: 'What goes with a better or worse course, whatever the treatment.',
  safety: 'Harm.',
  response: 'Response to treatment.',
  descriptive: 'A description without comparison.',
});

export const MeasureEnum = enumOf<Comparison['measure']>('ComparisonMeasure', 'How two arms were compared.', {
  'hazard-ratio': 'Hazard ratio.',
  'odds-ratio': 'Odds ratio.',
  'risk-ratio': 'Risk ratio.',
  'log-rank': 'Log-rank test.',
  'test-of-proportions': 'Test of proportions.',
  'test-of-means': 'Test of means.',
  other: 'Another comparison, named in the finding.',
});

export const SideEnum = enumOf<NonNullable<WrittenFinding['better']>>('ComparisonSide', 'A side of a comparison.', {
  intervention: 'The intervention.',
  comparator: 'The comparator.',
  neither: 'Neither.',
});

export const AnalysisKindEnum = enumOf<WrittenFinding['analysis']['kind']>('AnalysisKind', 'How the numbers of a finding were analyzed.', {
  unadjusted: 'Without adjustment.',
  univariate: 'One factor at a time.',
  multivariate: 'Adjusted for other factors.',
  subgroup: 'Within a subgroup.',
  matched: 'Between matched patients.',
  descriptive: 'Described only.',
});

export const StatedEnum = enumOf<Stated>('Stated', 'Whether the source says so. Words, because a boolean cannot say that the source is silent.', {
  yes: 'Yes.',
  no: 'No.',
  unknown: 'The source does not say.',
  'not-applicable': 'The question does not arise.',
});

export const CurrencyEnum = enumOf<WrittenSource['state']['is']>('SourceCurrency', 'Whether a source still counts.', {
  current: 'It counts.',
  superseded: 'A newer source takes its place.',
  retracted: 'Withdrawn: it is shown and never applies.',
});

export const ResultsEnum = enumOf<WrittenSource['results']>('SourceResults', 'Whether a source reports results.', {
  reported: 'Results are reported.',
  none: 'A protocol or registration without results.',
});

export const ConcernDomainEnum = enumOf<WrittenSource['evidence']['concerns'][number]['domain']>('ConcernDomain', 'What lowers the certainty of a study, as in GRADE.', {
  'risk-of-bias': 'Risk of bias.',
  imprecision: 'Imprecision.',
  indirectness: 'Indirectness.',
  inconsistency: 'Inconsistency with other sources.',
  'publication-bias': 'Publication bias.',
});

export const CourseTopicEnum = enumOf<CourseRule['topic']>('CourseTopic', 'What a rule of the course of treatment is about.', {
  dose: 'Dose.',
  'dose-step': 'Change of dose.',
  holding: 'Holding a drug for a while.',
  stopping: 'When to stop.',
  'going-on': 'When to go on.',
  'cycle-limit': 'How many cycles at most.',
  schedule: 'Timing.',
  precaution: 'Precaution.',
  procedure: 'How a procedure is done.',
});

export const FlowRoleEnum = enumOf<NonNullable<FlowStep['is']>>('FlowRole', 'How a step of the patient flow enters the sum.', {
  start: 'The patients at the start.',
  minus: 'Patients left out.',
  remains: 'The patients who remain.',
});

export const RestatedEnum = enumOf<NonNullable<Restatement['of']>>('RestatedQuantity', 'Which number is printed a second time.', {
  value: 'The value.',
  estimate: 'The estimate.',
  p: 'The p value.',
  percent: 'The percentage.',
  count: 'The count.',
  total: 'The total.',
  spread: 'The spread.',
  'interval.low': 'The lower end of the interval.',
  'interval.high': 'The upper end of the interval.',
});

export const CoversEnum = enumOf<'all' | 'some'>('TableCover', 'Whether the rows of a table cover everyone.', {
  all: 'Everyone.',
  some: 'Some are in no row.',
});

export const StanceEnum = enumOf<WrittenGuidance['options'][number]['stance']>('GuidanceStance', 'How a guidance names an option.', {
  'first': 'As the first choice.',
  'listed': 'Among others.',
  'left-out': 'As one left out of its scheme, or advised against.',
});

export const ReadExtentEnum = enumOf<WrittenRead['extent']>('ReadExtent', 'How much of a publication was read.', {
  'abstract': 'Its abstract, or a summary of it.',
  'part': 'Parts of it.',
  'second-hand': 'What others write about it.',
});

export const PublishedAsEnum = enumOf<WrittenRead['publishedAs']>('PublishedAs', 'Where something was published.', {
  paper: 'In a journal.',
  guidance: 'As guidance of a society.',
  congress: 'At a congress only.',
  press: 'In a press release only.',
});

export const StandingSideEnum = enumOf<WrittenStanding['side']>('StandingSide', 'Which way other evidence speaks about a source.', {
  for: 'For it.',
  against: 'Against it.',
  unknown: 'Nobody knows.',
});
