/** What a change of a rule set is about. A threshold is a bound inside an expression that is otherwise the same. */
export type RuleSetChangeKind = 'CRITERION' | 'THRESHOLD' | 'FINDING' | 'OPTION' | 'CAUTION' | 'POLICY' | 'SOURCE' | 'COURSE_RULE';

/** One thing in which two rule sets differ. */
export interface RuleSetChange {
  readonly kind: RuleSetChangeKind;
  /** Stable code of what changed: "000/large-hcc", "tace-alone", "scope", "version". */
  readonly code: string;
  readonly sentence: string;
  /** How it was, in words or as canonical text; `null` when it was not there. */
  readonly before: string | null;
  /** How it is now; `null` when it is gone. */
  readonly after: string | null;
}

/** In what two rule sets differ. Empty only when their contents are the same. */
export interface RuleSetDifference {
  /** Every change as a sentence: what was removed, what was added, what changed. */
  readonly sentences: readonly string[];
  readonly added: readonly RuleSetChange[];
  readonly removed: readonly RuleSetChange[];
  readonly changed: readonly RuleSetChange[];
}
