import type { Derivation } from '../medicine/derivation.js';
import type { RuleSet } from '../rulebook/rule-set.js';
import { planArguments, type ArgumentPlan } from './argument-plan.js';

/** What follows from a rule set alone and is the same for every patient. */
export interface PreparedRuleSet {
  readonly ruleSet: RuleSet;
  readonly derivations: readonly Derivation[];
  readonly plan: ArgumentPlan;
  /** Facts that some rule reads, directly or through derivations: only these are worth asking for. */
  readonly matters: ReadonlySet<string>;
  /** Turning points that derivations add, by input fact. */
  readonly cutpoints: ReadonlyMap<string, readonly string[]>;
}

export function prepareRuleSet(ruleSet: RuleSet, derivations: readonly Derivation[]): PreparedRuleSet {
  const matters = new Set(ruleSet.compiled.facts.map((fact) => fact.name));
  const cutpoints = new Map<string, string[]>();
  // Backwards through the topological order: an output that matters makes its inputs matter.
  for (const derivation of [...derivations].reverse()) {
    if (!matters.has(derivation.output)) continue;
    for (const input of derivation.inputs) {
      matters.add(input);
      cutpoints.set(input, [...(cutpoints.get(input) ?? []), ...(derivation.cutpoints[input] ?? [])]);
    }
  }
  return { ruleSet, derivations, plan: planArguments(ruleSet.content), matters, cutpoints };
}
