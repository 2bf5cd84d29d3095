import type { FactState } from '../engine/fact-state.js';
import { deriveOne, type KnownStates } from './derive-one.js';
import type { DerivedFacts } from './derive-facts.js';
import { samePossible } from './same-possible.js';

function sameState(a: FactState | undefined, b: FactState): boolean {
  return (
    a !== undefined &&
    a.reason === b.reason &&
    a.ageDays?.min === b.ageDays?.min &&
    a.ageDays?.max === b.ageDays?.max &&
    a.missing.length === b.missing.length &&
    a.missing.every((fact, at) => fact === b.missing[at]) &&
    samePossible(a.possible, b.possible)
  );
}

/**
 * What changes when other states had been sent of some facts: the states, changed and derived, that differ from `base`.
 * Equal to deriving everything again, at the cost of the derivations downstream of a difference. Made for asking
 * "what if" many times of one patient; `base` stays as it is.
 *
 * @param changed what would have been sent; replaces what was sent of the same facts
 * @param wanted derived facts that are asked for, with all that they rest on; absent: every one
 */
export function rederiveFacts(base: DerivedFacts, changed: readonly FactState[], wanted?: ReadonlySet<string>): readonly FactState[] {
  const { plan } = base;
  const sentInstead = new Map(changed.map((state) => [state.fact, state]));
  const different = new Map<string, FactState>();
  const due = new Set<number>();
  const settle = (fact: string, state: FactState): void => {
    if (sameState(base.states.get(fact), state)) return;
    different.set(fact, state);
    for (const position of plan.readersOf.get(fact) ?? []) due.add(position);
  };
  for (const [fact, state] of sentInstead) {
    const position = plan.yielding.get(fact);
    if (position === undefined) settle(fact, state);
    else due.add(position);
  }
  if (due.size === 0) return [...different.values()];
  const states = overlay(base.states, different);
  for (const [position, planned] of plan.planned.entries()) {
    if (!due.has(position)) continue;
    const fact = planned.derivation.output;
    if (wanted !== undefined && !wanted.has(fact)) continue;
    settle(fact, deriveOne(planned, plan, sentInstead.get(fact) ?? base.given.get(fact), states).combination.state);
  }
  return [...different.values()];
}

/** The base with some states replaced, without copying it. */
function overlay(base: ReadonlyMap<string, FactState>, over: ReadonlyMap<string, FactState>): KnownStates {
  return { get: (fact) => over.get(fact) ?? base.get(fact) };
}
