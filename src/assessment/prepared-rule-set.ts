import type { Exact } from '../engine/exact.js';
import type { Derivation } from '../medicine/derivation.js';
import type { RuleSet } from '../rulebook/rule-set.js';
import { planArguments, type ArgumentPlan } from './argument-plan.js';
import { turningPoints } from './cells.js';
import { partsOfOptions, type OptionParts } from './option-parts.js';
import { outcomeReach, type OutcomeReach } from './outcome-reach.js';

/** What follows from a rule set alone and is the same for every patient. */
export interface PreparedRuleSet {
  readonly ruleSet: RuleSet;
  readonly derivations: readonly Derivation[];
  readonly plan: ArgumentPlan;
  /** What the rule set says of each option beside its findings, by code. */
  readonly parts: ReadonlyMap<string, OptionParts>;
  /** Facts that some rule reads, directly or through derivations: only these are worth asking for. */
  readonly matters: ReadonlySet<string>;
  /** Numbers at which a rule or a derivation can change its mind, by fact that matters; ascending. */
  readonly turningPoints: ReadonlyMap<string, readonly Exact[]>;
  readonly reach: OutcomeReach;
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
  const points = new Map([...matters].map((fact) => [fact, turningPoints(ruleSet.compiled, fact, cutpoints.get(fact) ?? [])]));
  const plan = planArguments(ruleSet.content);
  return { ruleSet, derivations, plan, parts: partsOfOptions(ruleSet.content), matters, turningPoints: points, reach: outcomeReach(ruleSet.content, plan) };
}
