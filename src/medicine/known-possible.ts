import type { FactState } from '../engine/fact-state.js';
import type { Possible } from '../engine/possible.js';
import type { FactDefinition } from '../vocabulary/fact-definition.js';

/** Whether a fact is too old to count as known today: its date leaves open that it is older than the vocabulary allows. */
export function isStale(state: FactState, definition: FactDefinition): boolean {
  return state.ageDays !== null && definition.freshForDays !== null && state.ageDays.max > definition.freshForDays;
}

/** What is known of a fact when something is derived from it; `null` when nothing is, for whatever reason. */
export function knownPossible(state: FactState | undefined, definition: FactDefinition): Possible | null {
  if (state === undefined || isStale(state, definition)) return null;
  const tells = state.reason === null || state.reason === 'IMPRECISE' || state.reason === 'NOT_DERIVABLE';
  return tells ? state.possible : null;
}
