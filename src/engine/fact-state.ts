import type { Possible } from './possible.js';
import type { UnknownReason } from './truth.js';

/** What is known of one fact on the day of the assessment. */
export interface FactState {
  readonly fact: string;
  readonly possible: Possible;
  /** Why the fact is not a single value; `null` exactly when it is one. */
  readonly reason: UnknownReason | null;
  /** Age on the day of the assessment in whole days, as a range when the date is partial; `null` when undated or derived. */
  readonly ageDays: { readonly min: number; readonly max: number } | null;
  /** For NOT_DERIVABLE: the inputs that are missing. */
  readonly missing: readonly string[];
}
