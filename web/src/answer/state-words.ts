import type { Certainty, CriterionRole, FindingKind, FindingMatch, GuidanceStance, OptionState, SourceState, Support, Truth } from '../api/graphql';

/** Shape beside each word, so that no state is told by color alone. */
export type Shape = 'plus' | 'minus' | 'both' | 'open' | 'question' | 'dash' | 'check' | 'apart';

export interface StateWord {
  readonly word: string;
  readonly shape: Shape;
  readonly means: string;
}

export const OPTION_WORDS: Readonly<Record<OptionState, StateWord>> = {
  SUPPORTED: { word: 'Supported', shape: 'plus', means: 'evidence that fits this patient points for it' },
  OPPOSED: { word: 'Spoken against', shape: 'minus', means: 'evidence that fits this patient points against it' },
  CONTESTED: { word: 'Contested', shape: 'both', means: 'evidence that fits this patient points both ways' },
  UNSETTLED: { word: 'Not settled', shape: 'open', means: 'evidence fits this patient and leaves the question open' },
  UNDETERMINED: { word: 'Can’t tell yet', shape: 'question', means: 'facts that decide this are missing' },
  NOT_COVERED: { word: 'Not covered', shape: 'dash', means: 'no source speaks about it for this patient' },
};

export const SOURCE_WORDS: Readonly<Record<SourceState, StateWord>> = {
  APPLICABLE: { word: 'Applies', shape: 'check', means: 'every eligibility criterion holds' },
  NOT_APPLICABLE: { word: 'Does not apply', shape: 'apart', means: 'the patient lies outside the study' },
  UNDETERMINED: { word: 'Can’t tell', shape: 'question', means: 'facts that decide this are missing' },
  NOT_COVERED: { word: 'Not covered', shape: 'dash', means: 'the patient lies outside the rule set' },
};

/** A source of which only what was not read keeps it from applying. */
export const FITS_AS_READ: StateWord = { word: 'Fits as read', shape: 'question', means: 'what was not read may exclude this patient' };

export const STANCE_WORDS: Readonly<Record<GuidanceStance, string>> = { FIRST: 'first', LISTED: 'listed', LEFT_OUT: 'left out' };

export const TRUTH_WORDS: Readonly<Record<Truth, StateWord>> = {
  HOLDS: { word: 'Holds', shape: 'check', means: '' },
  FAILS: { word: 'Does not hold', shape: 'apart', means: '' },
  UNKNOWN: { word: 'Not known', shape: 'question', means: '' },
};

export const MATCH_WORDS: Readonly<Record<FindingMatch, StateWord>> = {
  MATCHES: { word: 'Patients like this one', shape: 'check', means: '' },
  DOES_NOT_MATCH: { word: 'Other patients', shape: 'apart', means: '' },
  CANNOT_TELL: { word: 'Can’t tell whether it fits', shape: 'question', means: '' },
};

export const ROLE_WORDS: Readonly<Record<CriterionRole, string>> = {
  ELIGIBILITY: 'Who was studied',
  IMPLIED: 'Implied by who was studied',
  ARM: 'Who got which treatment',
  CONTEXT: 'How the patients were',
  CONDUCT: 'How the treatment was given',
};

export const SUPPORT_WORDS: Readonly<Record<Support, string>> = {
  FAVORS_INTERVENTION: 'favors the first treatment',
  FAVORS_COMPARATOR: 'favors the second treatment',
  NOT_SETTLED: 'not settled',
  NO_COMPARISON: 'no comparison of treatments',
};

export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = { HIGH: 'high certainty', MODERATE: 'moderate certainty', LOW: 'low certainty', VERY_LOW: 'very low certainty' };

export const KIND_WORDS: Readonly<Record<FindingKind, string>> = {
  OVERALL: 'All patients',
  SUBGROUP: 'Subgroups',
  RESPONSE: 'Response',
  SAFETY: 'Safety',
  PROGNOSTIC: 'What went with a better or worse course',
  DESCRIPTIVE: 'Description',
};

/** A turn of a missing fact names states of options and of sources. */
export function stateWord(state: string): string {
  return (OPTION_WORDS as Record<string, StateWord>)[state]?.word ?? (SOURCE_WORDS as Record<string, StateWord>)[state]?.word ?? state;
}

/** "overall-survival" as words. */
export function plainWords(code: string): string {
  return code.replaceAll('-', ' ').replaceAll('_', ' ').toLowerCase();
}
