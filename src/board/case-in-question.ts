/** One patient as a caller asks about them. */
export interface CaseInQuestion {
  /** What the caller asserts of the patient, as sent; checked by the vocabulary. */
  readonly profile: unknown;
  /** The day of the assessment, YYYY-MM-DD; absent: today. */
  readonly asOf?: string | undefined;
  /** Digest of the rule set that shall answer; absent: the active one. */
  readonly ruleSet?: string | undefined;
}
