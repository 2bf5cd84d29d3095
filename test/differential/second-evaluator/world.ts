import type { Situation, WrittenCriterion, WrittenRule, WrittenState } from '../../conformance/case-file.js';
import { anything, isStale, makeFact, type Fact, type Knowledge } from './fact.js';

/** How a criterion sees its fact. */
export type See = (criterion: WrittenCriterion) => Knowledge;

/** The facts of a situation that some rule reads (clause 1.8), and what is known of them. */
export interface World {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly rules: readonly (readonly [string, WrittenRule])[];
  readonly see: See;
}

export function criteriaOf(rule: WrittenRule, into: WrittenCriterion[] = []): WrittenCriterion[] {
  if ('fact' in rule) into.push(rule);
  else if ('not' in rule) criteriaOf(rule.not, into);
  else for (const part of 'all' in rule ? rule.all : rule.any) criteriaOf(part, into);
  return into;
}

/** Chapters 1 and 6 over a whole profile. */
export function makeWorld(situation: Situation, profile: Situation['profile'] = situation.profile): World {
  const rules = Object.entries(situation.rules);
  const byFact = new Map<string, WrittenCriterion[]>();
  for (const criterion of rules.flatMap(([, rule]) => criteriaOf(rule))) {
    byFact.set(criterion.fact, [...(byFact.get(criterion.fact) ?? []), criterion]);
  }
  const facts = new Map<string, Fact>();
  const known = new Map<string, Knowledge>();
  for (const [name, criteria] of byFact) {
    const state: WrittenState | undefined = Object.hasOwn(profile, name) ? profile[name] : undefined;
    const fact = makeFact(name, situation.facts, criteria, state === undefined ? [] : [state]);
    facts.set(name, fact);
    known.set(name, fact.knowledge(state));
  }
  const see: See = (criterion) => (isStale(profile[criterion.fact], criterion) ? anything(facts.get(criterion.fact)!, 'STALE') : known.get(criterion.fact)!);
  return { facts, rules, see };
}
