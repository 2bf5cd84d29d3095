/**
 * The content of a rule set as the author wrote it, after checking: what the canonical text and the digest are taken from.
 * Every number is text, every statement carries its quote. YAML in rules/<tumor>/ has exactly this shape.
 */

/** A short verbatim passage (under 25 words) and where it stands in the source. */
export interface Quote {
  readonly text: string;
  readonly at: string;
}

/** Expression as written. Bounds are "number unit" for quantities and "number" for counts. */
export type WrittenExpression =
  | {
      readonly fact: string;
      readonly atLeast?: string;
      readonly above?: string;
      readonly atMost?: string;
      readonly below?: string;
      readonly equals?: string;
      readonly maxAgeDays?: string;
    }
  | { readonly fact: string; readonly is?: string; readonly isOneOf?: readonly string[]; readonly isNot?: string; readonly isNoneOf?: readonly string[]; readonly maxAgeDays?: string }
  | { readonly all: readonly WrittenExpression[] }
  | { readonly any: readonly WrittenExpression[] }
  | { readonly not: WrittenExpression };

export type CriterionRole = 'eligibility' | 'implied' | 'arm' | 'conduct' | 'context';

export interface Reading {
  /** What the ambiguous wording is taken to mean, and the wordings it was not taken for. A judgement of ours. */
  readonly chosen: string;
  readonly alternatives: readonly { readonly says: string; readonly requires?: WrittenExpression; readonly excludes?: WrittenExpression }[];
}

export interface WrittenCriterion {
  readonly id: string;
  readonly role: CriterionRole;
  /** The criterion in one plain sentence. */
  readonly says: string;
  /** Exactly one of the two for eligibility, implied and arm; optional for context; absent for conduct that no fact can tell. */
  readonly requires?: WrittenExpression;
  readonly excludes?: WrittenExpression;
  /** For role arm: the option whose use it conditions. */
  readonly option?: string;
  /** For role conduct: the bias it brings, e.g. immortal-time, selection. */
  readonly bias?: string;
  /** What of the publication was not read: the criterion has no expression, is never known, and keeps the source from applying. */
  readonly notRead?: string;
  readonly quote: Quote;
  readonly reading?: Reading;
  readonly note?: string;
}

export interface WrittenInterval {
  readonly low: string;
  readonly high: string;
  readonly level: string;
}

/** The same quantity printed a second time elsewhere in the paper; `of` names the field, absent: value (result) or estimate (comparison). */
export interface Restatement {
  readonly of?: 'value' | 'estimate' | 'p' | 'percent' | 'count' | 'total' | 'spread' | 'interval.low' | 'interval.high';
  readonly at: string;
  readonly value: string;
}

/** How a statement takes part in a printed table of counts (docs/rule-authoring.md). */
export interface TablePlace {
  /** Statements with the same word are the rows of one table. */
  readonly table?: string;
  /** `some`: the rows do not cover everyone, so their sum may stay below the total. Absent: all. */
  readonly covers?: 'all' | 'some';
  /** Paths of statements whose counts add up to this one's, arm by arm. */
  readonly sumOf?: readonly string[];
}

/** What one arm showed. */
export interface ArmResult {
  readonly arm: string;
  /** median, mean, rate, count, mean-sd, range, grade-3-4 ... one word of the schema */
  readonly statistic: string;
  readonly value: string;
  readonly unit?: string;
  readonly spread?: string;
  readonly interval?: WrittenInterval;
  readonly count?: string;
  readonly total?: string;
  /** Percentage printed beside a count, when `value` is the count. */
  readonly percent?: string;
  /** Row of a table that is written inside one statement. */
  readonly category?: string;
  /** Time point for a survival rate: "12 months". */
  readonly at?: string;
  readonly quote?: Quote;
  readonly restatements?: readonly Restatement[];
}

export interface Comparison {
  readonly measure: 'hazard-ratio' | 'odds-ratio' | 'risk-ratio' | 'log-rank' | 'test-of-proportions' | 'test-of-means' | 'other';
  readonly estimate?: string;
  readonly interval?: WrittenInterval;
  /** As printed, without "P": "0.03", "<0.001", "≤0.044". */
  readonly p?: string;
  /** The level that the study itself set for this p, e.g. at an interim analysis; absent: the significance of the policy. */
  readonly boundary?: string;
  /** Which side a ratio below 1 favors; for ratios of an unwanted event this is the intervention. */
  readonly belowOneFavors?: 'intervention' | 'comparator';
  readonly restatements?: readonly Restatement[];
}

export interface WrittenFinding extends TablePlace {
  readonly id: string;
  readonly kind: 'overall' | 'subgroup' | 'prognostic' | 'safety' | 'response' | 'descriptive';
  readonly says: string;
  /** Whom the finding is about, beyond the source's own criteria; absent: everyone in the source. */
  readonly population?: WrittenExpression;
  readonly endpoint: string;
  /** Options compared; absent for prognostic and descriptive findings. */
  readonly intervention?: string;
  readonly comparator?: string;
  /** Which way the finding points when no ratio tells it (medians, rates): which side did better as printed. */
  readonly better?: 'intervention' | 'comparator' | 'neither';
  readonly analysis: {
    readonly kind: 'unadjusted' | 'univariate' | 'multivariate' | 'subgroup' | 'matched' | 'descriptive';
    readonly prespecified: 'yes' | 'no' | 'unknown';
    readonly interactionTested: 'yes' | 'no' | 'unknown' | 'not-applicable';
    readonly adjustedFor?: readonly string[];
  };
  readonly comparison?: Comparison;
  /** Ratios printed per arm instead of between arms (source 000's subgroups). */
  readonly perArmRatios?: readonly { readonly arm: string; readonly measure: string; readonly estimate: string; readonly interval?: WrittenInterval }[];
  readonly results: readonly ArmResult[];
  readonly claim?: { readonly says: string; readonly quote: Quote };
  readonly quote: Quote;
  readonly secondHand?: { readonly of: string };
  /** Where the figures stand, when not in a paper; such a finding is shown and decides nothing. */
  readonly publishedAs?: 'congress' | 'press';
  /** A later follow-up of the same trial: a finding of this source. What is superseded is shown and decides nothing. */
  readonly supersededBy?: string;
  readonly note?: string;
}

export interface AdverseEvent extends TablePlace {
  /** Name in paths and references; absent: made from `event`. */
  readonly id?: string;
  readonly event: string;
  readonly option?: string;
  readonly grade: string;
  readonly results: readonly ArmResult[];
  readonly p?: string;
  readonly quote: Quote;
  readonly note?: string;
}

/** One printed row or parameter of the table that describes the patients. */
export interface BaselineEntry extends TablePlace {
  /** Name in paths and references; absent: made from `name`. */
  readonly id?: string;
  readonly name: string;
  readonly results: readonly ArmResult[];
  readonly p?: string;
  readonly quote?: Quote;
}

/** One step of the patient flow, in printed order; `is` lets the arithmetic be checked. */
export interface FlowStep {
  readonly id?: string;
  readonly says: string;
  readonly count: string;
  readonly is?: 'start' | 'minus' | 'remains';
  readonly quote?: Quote;
}

/** Dates and lengths the text gives, as far as it gives them: dates yyyy, yyyy-mm or yyyy-mm-dd; lengths "n months". */
export interface StudyDates {
  readonly enrollmentStart?: string;
  readonly enrollmentEnd?: string;
  readonly followUpEnd?: string;
  readonly shortestFollowUp?: string;
  readonly medianFollowUp?: string;
  readonly longestFollowUp?: string;
}

export interface CourseRule {
  readonly id: string;
  readonly topic: 'dose' | 'dose-step' | 'holding' | 'stopping' | 'going-on' | 'cycle-limit' | 'schedule' | 'precaution' | 'procedure';
  readonly option?: string;
  readonly says: string;
  /** When it bears on this patient; absent: shown with the option always. */
  readonly when?: WrittenExpression;
  readonly quote: Quote;
  readonly reading?: Reading;
  /** Course rules of other sources that say the opposite: "003/continue-at-progression". Shown side by side. */
  readonly opposes?: readonly string[];
}

/** How much of a publication was read; a source without it was read in full. */
export interface WrittenRead {
  readonly extent: 'abstract' | 'part' | 'second-hand';
  readonly publishedAs: 'paper' | 'guidance' | 'congress' | 'press';
  /** `none`: nothing was read about who took part, so nobody can be said to fit. */
  readonly population?: 'none';
  /** What was read and what was not, in words. */
  readonly says: string;
}

/** What a guidance says on one topic. It never decides an option; guidances on one topic stand side by side. */
export interface WrittenGuidance {
  readonly id: string;
  readonly topic: string;
  readonly says: string;
  /** Whom it speaks about; absent: everyone. */
  readonly when?: WrittenExpression;
  readonly options: readonly { readonly option: string; readonly stance: 'first' | 'listed' | 'left-out' }[];
  readonly quote: Quote;
}

/** What other evidence says about a source, as a reader weighed it: our judgement, resting on findings of other sources. */
export interface WrittenStanding {
  readonly side: 'for' | 'against' | 'unknown';
  readonly says: string;
  /** Findings or guidance of other sources it rests on: "space/os". For side unknown it may be empty. */
  readonly restsOn: readonly string[];
  /** Findings of this source it speaks about; empty: the source as a whole. */
  readonly touches: readonly string[];
}

export interface Discrepancy {
  readonly id: string;
  /** What is printed, and what does not fit. */
  readonly says: string;
  /** ids of findings, events, criteria it touches */
  readonly touches: readonly string[];
  /** Key of the integrity check that finds it by itself; absent when a reader found it. Form: see contracts. */
  readonly check?: string;
  /** Keys of several findings of the checker that are one story. */
  readonly checks?: readonly string[];
  readonly quote?: Quote;
}

export interface WrittenSource {
  readonly code: string;
  /** File name of the paper's text, without folder. */
  readonly file: string;
  readonly name: string;
  readonly citation: Readonly<Record<'title' | 'authors' | 'journal' | 'year' | 'doi' | 'pmid' | 'registry', string>>;
  readonly state: { readonly is: 'current' | 'superseded' | 'retracted'; readonly reviewBy: string; readonly by?: string };
  /** Absent: read in full. */
  readonly read?: WrittenRead;
  readonly attributes: { readonly developer: string; readonly funding: string; readonly releaseDate: string; readonly revisionDates: readonly string[] };
  readonly design: {
    readonly kind: string;
    readonly randomized: 'yes' | 'no' | 'unknown';
    readonly comparative: 'yes' | 'no';
    readonly setting: string;
    readonly enrollment: string;
    readonly followUp: string;
    readonly sample: string;
    readonly dates?: StudyDates;
    readonly quote: Quote;
  };
  readonly evidence: {
    readonly level: string;
    readonly scale: string;
    readonly why: string;
    /** Study-level reasons that lower certainty; each named and visible. */
    readonly concerns: readonly { readonly domain: 'risk-of-bias' | 'imprecision' | 'indirectness' | 'inconsistency' | 'publication-bias'; readonly steps: '0' | '1' | '2'; readonly why: string; readonly quote?: Quote }[];
  };
  readonly results: 'reported' | 'none';
  readonly arms: readonly { readonly id: string; readonly name: string; readonly option?: string; readonly size: string; readonly quote?: Quote }[];
  readonly flow: readonly FlowStep[];
  readonly criteria: readonly WrittenCriterion[];
  readonly findings: readonly WrittenFinding[];
  readonly baseline: readonly BaselineEntry[];
  readonly safety: readonly AdverseEvent[];
  readonly course: readonly CourseRule[];
  readonly limitations: readonly { readonly says: string; readonly quote: Quote }[];
  readonly rationale: readonly { readonly says: string; readonly quote: Quote; readonly secondHand?: { readonly of: string } }[];
  readonly discrepancies: readonly Discrepancy[];
  readonly guidance?: readonly WrittenGuidance[];
  readonly standing?: readonly WrittenStanding[];
  /** What the two extractions differed in and how it was settled. */
  readonly extraction: { readonly notes: readonly string[] };
}

export interface WrittenOption {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  /** Needs beyond the sources' arm criteria, e.g. going on with sorafenib needs current sorafenib and progression. */
  readonly requires?: WrittenExpression;
  readonly harms: readonly string[];
  readonly monitor: readonly string[];
}

export interface WrittenCaution {
  readonly code: string;
  readonly severity: 'information' | 'caution' | 'warning';
  readonly says: string;
  readonly when?: WrittenExpression;
  readonly options: readonly string[];
  /** "001/biloma": safety, course, finding or limitation ids it rests on. */
  readonly restsOn: readonly string[];
  readonly source: string;
  readonly quote: Quote;
}

/** How arguments are weighed; declared, and named in every answer. */
export interface WrittenPolicy {
  /** Endpoints whose findings may support or oppose an option. */
  readonly decidingEndpoints: readonly string[];
  /** Endpoints shown as supporting information only. */
  readonly supportingEndpoints: readonly string[];
  readonly startingCertainty: { readonly randomized: Certainty; readonly observational: Certainty };
  readonly significance: string;
  readonly orderOptionsBy: readonly ('state' | 'certainty' | 'directness')[];
}

export type Certainty = 'HIGH' | 'MODERATE' | 'LOW' | 'VERY_LOW';

export interface RuleSetContent {
  readonly name: string;
  readonly version: string;
  /** Account of the person who answers for these rules and so may not activate them; absent: whoever ships them. */
  readonly author?: string;
  readonly intendedUse: string;
  /** Patients the rule set speaks about at all; FAILS: every source and option is NOT_COVERED and the problem OUT_OF_SCOPE is told. */
  readonly scope: WrittenExpression;
  readonly sources: readonly WrittenSource[];
  readonly options: readonly WrittenOption[];
  readonly cautions: readonly WrittenCaution[];
  readonly policy: WrittenPolicy;
}
