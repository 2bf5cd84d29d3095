import { seededRandom, type SeededRandom } from '../test/generators/seeded-random.js';

/** A number with a unit, one of five codes, or yes or no. */
export interface BenchFact {
  readonly name: string;
  readonly kind: 'number' | 'code' | 'flag';
  /** For numbers: the domain goes from 0 to here, in steps of 0.1. */
  readonly highest: number;
}

export interface Limit {
  /** Decimal text, one decimal place. */
  readonly at: string;
  readonly included: boolean;
}

/** What every engine is asked, before it is put into the engine's own form. */
export type BenchCriterion =
  | { readonly kind: 'number'; readonly fact: string; readonly low: Limit | null; readonly high: Limit | null }
  | { readonly kind: 'code'; readonly fact: string; readonly codes: readonly string[] }
  | { readonly kind: 'flag'; readonly fact: string; readonly is: boolean };

/** All criteria must hold. The name of a rule is its place in the list. */
export type BenchRule = readonly BenchCriterion[];

/** Values by fact; a fact that is missing is not there. Numbers are decimal text, so that every engine reads the same. */
export type BenchPatient = ReadonlyMap<string, string | boolean>;

export interface BenchWork {
  readonly facts: readonly BenchFact[];
  readonly rules: readonly BenchRule[];
  readonly patients: readonly BenchPatient[];
}

export const CODES = ['A', 'B', 'C', 'D', 'E'] as const;
const CRITERIA_OF_A_RULE = 8;
const HIGHEST = [5, 20, 60, 100, 500, 1000];

function benchFacts(): BenchFact[] {
  const named = (kind: BenchFact['kind'], count: number): BenchFact[] => Array.from({ length: count }, (_, at) => ({ name: `${kind}${at}`, kind, highest: HIGHEST[at % HIGHEST.length]! }));
  return [...named('number', 28), ...named('code', 16), ...named('flag', 16)];
}

function share(fact: BenchFact, percent: number): string {
  return (Math.round((fact.highest * percent) / 10) / 10).toFixed(1);
}

/**
 * The criteria that authors might write on one fact. Most patients meet each of them, as with real eligibility:
 * ten lower limits, ten upper limits and six ranges of a number, seven sets of codes, both answers of a flag.
 */
function poolOf(fact: BenchFact): BenchCriterion[] {
  if (fact.kind === 'flag') return [true, false].map((is) => ({ kind: 'flag', fact: fact.name, is }));
  if (fact.kind === 'code') {
    const sets = [...CODES.map((left) => CODES.filter((code) => code !== left)), ['A', 'B', 'C'], ['C', 'D', 'E']];
    return sets.map((codes) => ({ kind: 'code', fact: fact.name, codes }));
  }
  const low = (at: number): Limit => ({ at: share(fact, at * 4), included: at % 2 === 0 });
  const high = (at: number): Limit => ({ at: share(fact, 100 - at * 4), included: at % 2 === 1 });
  const tens = Array.from({ length: 10 }, (_, at) => at + 1);
  return [
    ...tens.map((at): BenchCriterion => ({ kind: 'number', fact: fact.name, low: low(at), high: null })),
    ...tens.map((at): BenchCriterion => ({ kind: 'number', fact: fact.name, low: null, high: high(at) })),
    ...tens.slice(0, 6).map((at): BenchCriterion => ({ kind: 'number', fact: fact.name, low: low(at), high: high(7 - at) })),
  ];
}

/** One number in five is exactly a limit of some criterion: where the engines would differ if any rounded. */
function valueOf(random: SeededRandom, fact: BenchFact): string | boolean {
  if (fact.kind === 'flag') return random.chance(0.5);
  if (fact.kind === 'code') return random.pick(CODES);
  if (random.chance(0.2)) return share(fact, random.pick([random.whole(1, 10) * 4, 100 - random.whole(1, 10) * 4]));
  return (random.whole(0, fact.highest * 10) / 10).toFixed(1);
}

/** Rules and patients, the same for the same arguments on every machine. Of each patient 10 to 30 % of the facts are missing. */
export function benchWork(seed: number, ruleCount: number, patientCount: number): BenchWork {
  const random = seededRandom(seed);
  const facts = benchFacts();
  const pools = new Map(facts.map((fact) => [fact, poolOf(fact)]));
  const rules = Array.from({ length: ruleCount }, () =>
    random
      .shuffle(facts)
      .slice(0, CRITERIA_OF_A_RULE)
      .map((fact) => random.pick(pools.get(fact)!)),
  );
  const patients = Array.from({ length: patientCount }, () => {
    const missing = 0.1 + 0.2 * random.share();
    return new Map(facts.filter(() => !random.chance(missing)).map((fact) => [fact.name, valueOf(random, fact)]));
  });
  return { facts, rules, patients };
}
