import type { FactState } from '../engine/fact-state.js';
import { intersect, isSingle, type Possible } from '../engine/possible.js';
import { combineGivenAndDerived, type Combination } from './combine-given-and-derived.js';
import type { DerivationPlan, PlannedDerivation, PlannedFact } from './derivation-plan.js';
import type { DerivedRecord } from './derived-record.js';
import { knownPossible } from './known-possible.js';

/** The states settled so far, those of all inputs among them. */
export type KnownStates = Pick<ReadonlyMap<string, FactState>, 'get'>;

function inputOf(plan: DerivationPlan, fact: string): PlannedFact {
  const input = plan.inputs.get(fact);
  if (input === undefined) throw new Error(`no derivation reads ${fact}`);
  return input;
}

/** What a derivation reads of a fact: what is known of it within its domain, else the whole domain. */
function readFrom(plan: DerivationPlan, states: KnownStates, fact: string): Possible {
  const { definition, domain, whole } = inputOf(plan, fact);
  const known = knownPossible(states.get(fact), definition);
  return known === null ? whole : (intersect(whole, known, domain) ?? whole);
}

/** The facts to ask for instead of a derived input that is itself open; a range that was sent is told apart as imprecise. */
function leavesOf(fact: string, states: KnownStates): readonly string[] {
  const state = states.get(fact);
  return state?.reason === 'NOT_DERIVABLE' && state.missing.length > 0 ? state.missing : [fact];
}

function isImprecise(fact: string, plan: DerivationPlan, states: KnownStates): boolean {
  const state = states.get(fact);
  return state?.reason === 'IMPRECISE' && knownPossible(state, inputOf(plan, fact).definition) !== null;
}

/** Derives one fact and reconciles it with what was sent of it. */
export function deriveOne(
  planned: PlannedDerivation,
  plan: DerivationPlan,
  sent: FactState | undefined,
  states: KnownStates,
): { readonly record: DerivedRecord; readonly combination: Combination } {
  const { derivation, domain, whole } = planned;
  // Most derivations settle without some of their inputs, and who asks "what if" reads no record.
  const known = new Map<string, Possible>();
  const read = (fact: string): Possible => {
    const found = known.get(fact);
    if (found !== undefined) return found;
    if (!derivation.inputs.includes(fact)) throw new Error(`${derivation.id} reads ${fact} without naming it as an input`);
    const possible = readFrom(plan, states, fact);
    known.set(fact, possible);
    return possible;
  };
  const derived = derivation.derive(read);
  // A result outside the domain cannot be: the inputs are then no better than missing.
  const possible = intersect(whole, derived.possible, domain) ?? whole;
  const direct = isSingle(possible, domain) ? [] : derived.missing;
  const missing = [...new Set(direct.flatMap((fact) => leavesOf(fact, states)))];
  const lacks = direct.every((fact) => isImprecise(fact, plan, states)) ? [] : missing;
  return {
    record: {
      derivation,
      possible,
      get inputs() {
        return derivation.inputs.map((fact) => ({ fact, possible: read(fact) }));
      },
      missing,
      get steps() {
        return derived.steps;
      },
    },
    combination: combineGivenAndDerived(planned, sent, possible, lacks),
  };
}
