import type { Truth, UnknownReason } from '../engine/truth.js';
import type { ProfileProblem } from '../vocabulary/profile-problem.js';
import type { Origin, StatedValue } from '../vocabulary/stated-value.js';
import type { AdverseEvent, Certainty, CriterionRole, Discrepancy, Quote, WrittenFinding, WrittenGuidance, WrittenRead, WrittenStanding } from '../rulebook/content.js';

export interface ProfileFact {
  readonly fact: string;
  readonly label: string;
  readonly origin: Origin;
  readonly value: StatedValue;
  /** As the caller sent it, before conversion; null when nothing was sent. */
  readonly asSent: string | null;
  readonly observedOn: string | null;
  readonly ageDays: number | null;
  readonly reason: UnknownReason | null;
  readonly given: StatedValue | null;
  readonly derived: StatedValue | null;
}

export interface Contradiction {
  readonly facts: readonly string[];
  readonly says: string;
}

export interface DerivedFact {
  readonly fact: string;
  readonly value: StatedValue;
  readonly inputs: readonly { readonly fact: string; readonly value: StatedValue }[];
  readonly missing: readonly string[];
  readonly definition: string;
  readonly source: string;
  readonly steps: readonly string[];
}

/** Why a criterion is UNKNOWN: as a fact, or because what it asks for was not read in the publication. */
export type CriterionReason = UnknownReason | 'NOT_READ';

/** How far a failing criterion is from holding. */
export interface NearMiss {
  readonly fact: string;
  /** Signed: what must be added to the patient's value to reach the threshold. */
  readonly distance: string;
  readonly unit: string | null;
  readonly threshold: string;
  readonly canChange: 'YES' | 'NO' | 'UPWARD_ONLY';
}

export interface CriterionVerdict {
  readonly id: string;
  readonly role: CriterionRole;
  readonly says: string;
  readonly truth: Truth;
  readonly reason: CriterionReason | null;
  /** True when the criterion is settled although a fact or an input of a derived fact is missing. */
  readonly settledAlthoughMissing: boolean;
  readonly facts: readonly { readonly fact: string; readonly label: string; readonly value: StatedValue; readonly expected: string; readonly observedOn: string | null; readonly truth: Truth }[];
  readonly nearMiss: NearMiss | null;
  readonly quote: Quote;
  readonly bias: string | null;
  /** What of the publication was not read; the criterion can then not be decided for anybody. */
  readonly notRead: string | null;
  readonly reading: { readonly chosen: string; readonly alternatives: readonly { readonly says: string; readonly truth: Truth; readonly changesVerdict: boolean }[] } | null;
  /** Id of the node in the trace. */
  readonly node: number;
}

export type SourceState = 'APPLICABLE' | 'NOT_APPLICABLE' | 'UNDETERMINED' | 'NOT_COVERED';
export type FindingMatch = 'MATCHES' | 'DOES_NOT_MATCH' | 'CANNOT_TELL';
/** What the numbers support, computed from them and never from the authors' words. */
export type Support = 'FAVORS_INTERVENTION' | 'FAVORS_COMPARATOR' | 'NOT_SETTLED' | 'NO_COMPARISON';

export interface FindingVerdict {
  readonly id: string;
  readonly match: FindingMatch;
  readonly support: Support;
  /** "interval 0.21 to 1.06 includes 1: not settled" */
  readonly supportWhy: string;
  readonly finding: WrittenFinding;
  readonly discrepancies: readonly Discrepancy[];
  readonly contradictedBy: readonly Contradicting[];
  readonly node: number | null;
}

/** A finding of another source that contradicts one, and how it bears on this patient. */
export interface Contradicting {
  readonly source: string;
  readonly finding: string;
  /** OPPOSITE: favors the other side. NOT_CONFIRMED: a randomized comparison does not settle it. SPEAKS_AGAINST: so weighed by a reader. */
  readonly how: 'OPPOSITE' | 'NOT_CONFIRMED' | 'SPEAKS_AGAINST';
  readonly says: string;
  readonly bearing: Argument['bearing'];
  /** Bears as far as its source was read. */
  readonly bearsAsRead: boolean;
}

/** Something about a source that whoever reads its findings must know. */
export interface SourceNote {
  readonly code: 'SOURCE_OUTDATED' | 'SOURCE_SUPERSEDED' | 'SOURCE_RETRACTED' | 'SOURCE_READ_IN_PART' | 'SOURCE_NOT_IN_A_PAPER';
  readonly says: string;
}

/** A statement of guidance as it speaks about this patient. */
export interface GuidanceVerdict {
  readonly source: string;
  readonly id: string;
  readonly topic: string;
  readonly says: string;
  readonly truth: Truth;
  readonly options: WrittenGuidance['options'];
  readonly quote: Quote;
  readonly node: number;
}

/** What guidances say on one topic, side by side. */
export interface GuidanceTopic {
  readonly topic: string;
  /** Statements of different guidances that speak about this patient name different options, or rank them differently. */
  readonly differ: boolean;
  readonly statements: readonly GuidanceVerdict[];
}

/** Where an argument for an option and one against it part for this patient. */
export interface Parting {
  readonly supporting: string;
  readonly contesting: string;
  /** One sentence. */
  readonly says: string;
  /** Criteria on which the two sources differ: "source/criterion", what it asks, and what the other source asks of the same facts. */
  readonly criteria: readonly { readonly criterion: string; readonly says: string; readonly other: string | null }[];
}

export interface SourceVerdict {
  readonly code: string;
  readonly name: string;
  readonly state: SourceState;
  /** One sentence: which criteria decide. */
  readonly because: string;
  readonly outdated: boolean;
  /** Whether the patient fits as far as the source was read; for one read in full, the state in words of truth. */
  readonly asRead: Truth;
  /** How much was read; null: all of it. */
  readonly read: WrittenRead | null;
  readonly notes: readonly SourceNote[];
  /** What other evidence says for and against the source, and what nobody knows. */
  readonly standing: readonly WrittenStanding[];
  /** The one criterion that keeps the source from applying, when a number decides it. */
  readonly nearMiss: (NearMiss & { readonly criterion: string }) | null;
  readonly criteria: readonly CriterionVerdict[];
  readonly findings: readonly FindingVerdict[];
  readonly safety: readonly AdverseEvent[];
  readonly course: readonly { readonly id: string; readonly topic: string; readonly option: string | null; readonly says: string; readonly bears: Truth; readonly quote: Quote; readonly opposes: readonly string[] }[];
  readonly limitations: readonly { readonly says: string; readonly quote: Quote }[];
  readonly discrepancies: readonly Discrepancy[];
  readonly node: number;
}

export type OptionState = 'SUPPORTED' | 'OPPOSED' | 'CONTESTED' | 'UNSETTLED' | 'UNDETERMINED' | 'NOT_COVERED';

export interface Argument {
  readonly source: string;
  readonly finding: string;
  readonly direction: 'FOR' | 'AGAINST' | 'NOT_SETTLED';
  /** Whether it counts now: the source applies, the finding matches, the option's arm criteria hold. */
  readonly bearing: 'BEARS' | 'MAY_BEAR' | 'DOES_NOT_BEAR';
  readonly bearingWhy: string;
  /** Bears as far as its source was read: true also when it bears. */
  readonly bearsAsRead: boolean;
  readonly says: string;
  readonly endpoint: string;
  readonly deciding: boolean;
  readonly certainty: Certainty;
  readonly certaintyReasons: readonly { readonly domain: string; readonly steps: number; readonly why: string }[];
  readonly studyLevel: string;
  readonly directness: 'DIRECT' | 'WITH_UNKNOWNS' | 'INDIRECT';
  readonly discrepancies: readonly string[];
  readonly contradictedBy: readonly Contradicting[];
  /** What marks the figures: second-hand, congress, press, superseded, past its day of review. */
  readonly marks: readonly string[];
}

export interface OptionVerdict {
  readonly code: string;
  readonly name: string;
  readonly state: OptionState;
  /** 1 is first; options that no declared key parts share a rank. */
  readonly rank: number;
  readonly because: string;
  readonly needs: readonly { readonly source: string | null; readonly criterion: string; readonly says: string; readonly truth: Truth; readonly node: number }[];
  readonly arguments: readonly Argument[];
  /** For a CONTESTED option: where the sources part. */
  readonly partings: readonly Parting[];
  /** Statements of guidance that name the option. */
  readonly guidance: readonly { readonly source: string; readonly id: string; readonly stance: WrittenGuidance['options'][number]['stance']; readonly says: string; readonly truth: Truth }[];
  readonly harms: readonly string[];
  readonly monitor: readonly string[];
  readonly cautions: readonly CautionVerdict[];
  readonly course: readonly string[];
}

export interface CautionVerdict {
  readonly code: string;
  readonly severity: 'information' | 'caution' | 'warning';
  readonly says: string;
  readonly truth: Truth;
  readonly source: string;
  readonly quote: Quote;
}

export interface MissingFact {
  readonly fact: string;
  readonly label: string;
  readonly reason: UnknownReason;
  readonly rank: number;
  /** What single values of this fact alone would change. */
  readonly couldTurn: readonly { readonly kind: 'SOURCE' | 'OPTION'; readonly code: string; readonly from: string; readonly to: string; readonly when: string }[];
  /** Sources and options that stay open as long as it is not known, even where it alone settles nothing. */
  readonly neededFor: readonly string[];
}

export interface TraceNode {
  readonly id: number;
  readonly parent: number | null;
  readonly kind: 'RULE_SET' | 'SOURCE' | 'CRITERION' | 'READING' | 'FINDING' | 'COURSE' | 'GUIDANCE' | 'OPTION' | 'CAUTION' | 'ALL' | 'ANY' | 'NOT' | 'FACT';
  /** Stable key, e.g. "000/large-hcc" or "labs.bilirubin" */
  readonly key: string;
  readonly truth: Truth;
  readonly observed: string | null;
  readonly expected: string | null;
  readonly because: string;
}

export interface Assessment {
  readonly ruleSet: { readonly name: string; readonly version: string; readonly digest: string };
  readonly engine: { readonly version: string };
  readonly asOf: string;
  readonly intendedUse: string;
  readonly complete: boolean;
  readonly profile: { readonly facts: readonly ProfileFact[]; readonly problems: readonly ProfileProblem[]; readonly contradictions: readonly Contradiction[] };
  readonly derived: readonly DerivedFact[];
  readonly sources: readonly SourceVerdict[];
  readonly options: readonly OptionVerdict[];
  readonly optionsOrderedBy: readonly string[];
  readonly guidance: readonly GuidanceTopic[];
  readonly cautions: readonly CautionVerdict[];
  readonly missing: readonly MissingFact[];
  readonly trace: readonly TraceNode[];
}

/** What changes when some facts change. */
export interface AssessmentDifference {
  readonly changes: readonly { readonly path: string; readonly before: string; readonly after: string }[];
  readonly sources: readonly { readonly code: string; readonly before: SourceState; readonly after: SourceState }[];
  readonly options: readonly { readonly code: string; readonly before: OptionState; readonly after: OptionState }[];
  readonly criteria: readonly { readonly key: string; readonly before: Truth; readonly after: Truth }[];
}
