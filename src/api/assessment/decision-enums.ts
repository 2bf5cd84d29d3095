import type { Argument, CautionVerdict, Contradicting, CriterionReason, FindingMatch, MissingFact, NearMiss, OptionState, SourceNote, SourceState, Support, TraceNode } from '../../assessment/assessment.js';
import type { Truth } from '../../engine/truth.js';
import type { Certainty } from '../../rulebook/content.js';
import type { ProfileProblem } from '../../vocabulary/profile-problem.js';
import type { Origin } from '../../vocabulary/stated-value.js';
import { enumOf } from '../schema/enum-of.js';

/** Words of a verdict, spelled out for the schema. */
export const TruthEnum = enumOf<Truth>('Truth', 'The three values of truth. UNKNOWN is never a failure.', {
  HOLDS: 'True for every value that the facts may still have.',
  FAILS: 'False for every value that the facts may still have.',
  UNKNOWN: 'True for some of these values and false for others.',
});

export const UnknownReasonEnum = enumOf<CriterionReason>('UnknownReason', 'Why something is not known.', {
  CONFLICTING: 'Two statements cannot both be true.',
  IMPLAUSIBLE: 'The value sent is not possible in its unit and was set aside.',
  STALE: 'Observed too long ago to count as current.',
  IMPRECISE: 'A range or a comparator straddles the threshold.',
  NOT_DERIVABLE: 'It is computed from facts of which some are missing.',
  ASKED_BUT_UNAVAILABLE: 'The sender says that there is no value, and why.',
  NOT_PROVIDED: 'Nothing was sent.',
  NOT_READ: 'The part of the publication that tells was not read; nothing sent can decide it.',
});

export const OriginEnum = enumOf<Origin>('Origin', 'Where the value of a fact comes from.', {
  GIVEN: 'Sent by the caller.',
  DERIVED: 'Computed from other facts by a published definition.',
  GIVEN_AND_DERIVED: 'Sent, and computed from other facts too.',
  ASSUMED: 'Neither sent nor computed; a declared assumption stands in.',
  NONE: 'Nothing is known.',
});

export const ProblemEffectEnum = enumOf<ProfileProblem['effect']>('ProblemEffect', 'What a problem in the profile does to the answer.', {
  REFUSED: 'Nothing is assessed.',
  SET_ASIDE: 'The fact counts as unknown; the rest is assessed.',
  NOTE: 'Taken as sent, and said so.',
});

export const CanChangeEnum = enumOf<NearMiss['canChange']>('CanChange', 'Whether time or treatment can change a value.', {
  YES: 'It can rise and fall.',
  NO: 'It stays as it is.',
  UPWARD_ONLY: 'It only grows: an age, a number of treatments.',
});

export const SourceStateEnum = enumOf<SourceState>('SourceState', 'Whether a source speaks about this patient.', {
  APPLICABLE: 'Every criterion that can be decided at the board holds.',
  NOT_APPLICABLE: 'At least one criterion fails.',
  UNDETERMINED: 'No criterion fails, but at least one is not known, or the source was read only in part.',
  NOT_COVERED: 'The patient is outside what the rule set speaks about, or the source no longer counts.',
});

export const FindingMatchEnum = enumOf<FindingMatch>('FindingMatch', 'Whether the patient belongs to those whom a finding is about.', {
  MATCHES: 'Belongs to them.',
  DOES_NOT_MATCH: 'Does not belong to them.',
  CANNOT_TELL: 'Facts are missing.',
});

export const SupportEnum = enumOf<Support>('Support', 'What the numbers of a finding support, computed from them and not taken from the words of the authors.', {
  FAVORS_INTERVENTION: 'The numbers favor the intervention.',
  FAVORS_COMPARATOR: 'The numbers favor the comparator.',
  NOT_SETTLED: 'The numbers leave both open. Never "no effect".',
  NO_COMPARISON: 'The finding compares nothing.',
});

export const OptionStateEnum = enumOf<OptionState>('OptionState', 'What the evidence that bears on this patient says about an option.', {
  SUPPORTED: 'Deciding arguments speak for it, none against.',
  OPPOSED: 'Deciding arguments speak against it, none for.',
  CONTESTED: 'Deciding arguments speak for it and against it.',
  UNSETTLED: 'Evidence bears on the patient but does not settle the question.',
  UNDETERMINED: 'Facts are missing to tell whether evidence bears on the patient.',
  NOT_COVERED: 'No evidence of this rule set bears on the patient.',
});

export const DirectionEnum = enumOf<Argument['direction']>('ArgumentDirection', 'Which way an argument points.', {
  FOR: 'For the option.',
  AGAINST: 'Against the option.',
  NOT_SETTLED: 'The numbers leave it open.',
});

export const BearingEnum = enumOf<Argument['bearing']>('ArgumentBearing', 'Whether an argument counts for this patient.', {
  BEARS: 'The source applies, the finding matches, and what the option needs holds.',
  MAY_BEAR: 'Not known yet.',
  DOES_NOT_BEAR: 'It is about other patients.',
});

export const DirectnessEnum = enumOf<Argument['directness']>('Directness', 'How directly the patients of a finding resemble this one.', {
  DIRECT: 'Every criterion is met.',
  WITH_UNKNOWNS: 'Criteria that the source only implies are not known.',
  INDIRECT: 'The patient lies outside the observed range.',
});

export const CertaintyEnum = enumOf<Certainty>('Certainty', 'Certainty of the evidence in the four steps of GRADE.', {
  HIGH: 'High.',
  MODERATE: 'Moderate.',
  LOW: 'Low.',
  VERY_LOW: 'Very low.',
});

export const SeverityEnum = enumOf<CautionVerdict['severity']>('CautionSeverity', 'How urgent a caution is.', {
  information: 'To know.',
  caution: 'To weigh.',
  warning: 'To act on.',
});

export const TurnKindEnum = enumOf<MissingFact['couldTurn'][number]['kind']>('TurnKind', 'What a missing fact could turn.', {
  SOURCE: 'Whether a source applies.',
  OPTION: 'The state of an option.',
});

export const TraceKindEnum = enumOf<TraceNode['kind']>('TraceKind', 'What a node of the trace stands for.', {
  RULE_SET: 'The rule set and its scope.',
  SOURCE: 'A source.',
  CRITERION: 'A criterion of a source.',
  READING: 'A reading of an ambiguous criterion that was not chosen.',
  FINDING: 'The population of a finding.',
  COURSE: 'When a course rule bears.',
  GUIDANCE: 'When a statement of guidance speaks about the patient.',
  OPTION: 'What an option needs.',
  CAUTION: 'When a caution bears.',
  ALL: 'Holds when every part holds.',
  ANY: 'Holds when one part holds.',
  NOT: 'Holds when its part fails.',
  FACT: 'One fact against one bound or set of codes.',
});

export const ContradictionEnum = enumOf<Contradicting['how']>('ContradictionKind', 'How a finding of another source contradicts one.', {
  OPPOSITE: 'It favors the other side.',
  NOT_CONFIRMED: 'A randomized comparison of the same treatments on the same endpoint does not settle it.',
  SPEAKS_AGAINST: 'It compares something else, and a reader weighed it as speaking against.',
});

export const SourceNoteCodeEnum = enumOf<SourceNote['code']>('SourceNoteCode', 'What must be known about a source besides what it says.', {
  SOURCE_OUTDATED: 'Its day of review has passed; it goes on to count.',
  SOURCE_SUPERSEDED: 'A later source takes its place; it is shown and decides nothing.',
  SOURCE_RETRACTED: 'It speaks about nobody.',
  SOURCE_READ_IN_PART: 'Not all of it was read, so it never applies for certain.',
  SOURCE_NOT_IN_A_PAPER: 'Known from a congress or a press release only.',
});
