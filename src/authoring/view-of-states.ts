import type { FactState } from '../engine/fact-state.js';
import type { Truth } from '../engine/truth.js';
import { decideProfile } from '../assessment/decide-profile.js';
import type { PreparedRuleSet } from '../assessment/prepared-rule-set.js';
import { readProfile } from '../vocabulary/read-profile.js';
import { expandShorthand } from '../vocabulary/shorthand.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { shorthandOf } from './shorthand-of.js';

/** What the engine makes of a patient of whom some facts are known. */
export interface StatesView {
  /** After deriving. */
  readonly states: ReadonlyMap<string, FactState>;
  readonly truths: ReadonlyMap<string, Truth>;
}

/** A patient written into a case and decided as a case is, so that what is derived counts too; null when the profile is refused. */
export function viewOfStates(states: readonly FactState[], prepared: PreparedRuleSet, vocabulary: Vocabulary, asOf: string): StatesView | null {
  const profile: Record<string, Record<string, string>> = {};
  for (const state of states) {
    const [group = '', name = ''] = state.fact.split('.');
    (profile[group] ??= {})[name] = shorthandOf(state, vocabulary, asOf);
  }
  const read = readProfile(expandShorthand(profile, vocabulary), asOf, vocabulary);
  if (read.refused) return null;
  const { derived, evaluation } = decideProfile(read, prepared, vocabulary);
  return { states: derived.states, truths: new Map(prepared.ruleSet.compiled.rules.map(({ id }) => [id, evaluation.truthOf(id)])) };
}
