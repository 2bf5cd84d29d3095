import type { FactState } from '../../engine/fact-state.js';
import type { StatesView } from '../view-of-states.js';

/** A patient who would notice a mutant. */
export interface RowCandidate {
  readonly states: ReadonlyMap<string, FactState>;
  /** Facts that must stay unknown. */
  readonly absent: ReadonlySet<string>;
  /** Rule that the row names. */
  readonly rule: string;
  /** Source of which the row names whether all that was read holds; null for a mutant that the truth of the rule tells. */
  readonly source: string | null;
  kills(view: StatesView): boolean;
}
