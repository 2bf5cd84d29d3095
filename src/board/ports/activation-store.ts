/** That a rule set was made the one that answers. The newest row decides, for every process that serves. */
export interface ActivationRow {
  /** Place of its entry in the log. */
  readonly index: number;
  /** Digest. */
  readonly ruleSet: string;
  /** Digest of the one that answered until then; `null` at the first start. */
  readonly previous: string | null;
  readonly actor: string;
  readonly reason: string;
  readonly activatedAt: string;
}

/** Reads of activations. Every method throws `RecordUnavailable` when the store cannot answer. */
export interface ActivationReader {
  /** The one that decides; `null` before the first start ended. */
  newest(): Promise<ActivationRow | null>;
  /** Activations of one rule set, newest first. */
  of(ruleSet: string): Promise<readonly ActivationRow[]>;
}

export interface ActivationWriter extends ActivationReader {
  add(row: ActivationRow): Promise<void>;
}
