import type { FactState } from '../engine/fact-state.js';
import type { Possible } from '../engine/possible.js';
import { statedValue } from '../vocabulary/stated-value.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import type { Derivation } from './derivation.js';
import { planDerivations, type DerivationPlan } from './derivation-plan.js';
import { deriveOne } from './derive-one.js';
import type { DerivedRecord } from './derived-record.js';

/** Facts that cannot all be true. */
export interface FactContradiction {
  readonly facts: readonly string[];
  readonly says: string;
}

/** What is known after deriving: everything sent, everything derived, and where the two disagree. */
export interface DerivedFacts {
  readonly plan: DerivationPlan;
  readonly given: ReadonlyMap<string, FactState>;
  readonly states: ReadonlyMap<string, FactState>;
  /** By fact, in the order of the derivations. */
  readonly derived: ReadonlyMap<string, DerivedRecord>;
  readonly contradictions: readonly FactContradiction[];
}

function contradictionOf(record: DerivedRecord, given: FactState, vocabulary: Vocabulary): FactContradiction {
  const { output, inputs, onDisagreement } = record.derivation;
  const definition = vocabulary.fact(output);
  if (definition === undefined) throw new Error(`no fact ${output}`);
  const text = (possible: Possible): string => statedValue(definition, possible).text;
  const end = onDisagreement === 'SHOW' ? '; the value sent counts' : '; neither counts until this is cleared';
  return {
    facts: [output, ...inputs],
    says: `${definition.label}: ${text(given.possible)} was sent, ${text(record.possible)} follows from other facts${end}`,
  };
}

/**
 * Derives every fact that follows from others and reconciles it with what was sent.
 *
 * A derived fact always has a state, if only to name what is missing; a fact that was neither sent nor is derived has none
 * and counts as NOT_PROVIDED. Nothing is assumed here: assumed values come with `given`, from reading the profile.
 *
 * @param given what was sent or is assumed, by fact
 * @throws Error when the derivations do not fit the vocabulary or each other: our own mistake
 */
export function deriveFacts(given: ReadonlyMap<string, FactState>, vocabulary: Vocabulary, derivations: readonly Derivation[]): DerivedFacts {
  const plan = planDerivations(derivations, vocabulary);
  const states = new Map(given);
  const derived = new Map<string, DerivedRecord>();
  const contradictions: FactContradiction[] = [];
  for (const planned of plan.planned) {
    const fact = planned.derivation.output;
    const sent = given.get(fact);
    const { record, combination } = deriveOne(planned, plan, sent, states);
    states.set(fact, combination.state);
    derived.set(fact, record);
    if (combination.disagree && sent !== undefined) contradictions.push(contradictionOf(record, sent, vocabulary));
  }
  return { plan, given, states, derived, contradictions };
}
