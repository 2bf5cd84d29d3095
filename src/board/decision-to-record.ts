import type { DecisionContent, Specialty } from './board-decision.js';

/** A board decision as a caller hands it in. */
export interface DecisionToRecord extends DecisionContent {
  /** Chosen by the caller: a repeated request with the same key gives the first answer. */
  readonly idempotencyKey: string;
  /** Id of the assessment the board was shown. */
  readonly assessment: string;
  /** Leaf hash from the receipt of that assessment. */
  readonly leafHash: string;
  readonly participants: readonly { readonly specialty: Specialty; /** Opaque code, never a name. */ readonly staffCode: string }[];
}
