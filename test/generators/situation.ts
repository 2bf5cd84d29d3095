import fc from 'fast-check';
import type { Rule } from '../../src/engine/expression.js';
import type { FactState } from '../../src/engine/fact-state.js';
import type { Domain } from '../../src/engine/possible.js';
import { randomProfile } from './random-profile.js';
import { randomDomains, randomRules } from './random-rules.js';
import { seededRandom, type SeededRandom } from './seeded-random.js';

/** Rules and one profile over the same facts. */
export interface Situation {
  readonly domains: ReadonlyMap<string, Domain>;
  readonly rules: readonly Rule[];
  readonly states: ReadonlyMap<string, FactState>;
  /** For further draws of the property. */
  readonly random: SeededRandom;
}

/** How many situations a property tries, and the seed, so that a run can be repeated. */
export const TRIES = { numRuns: 10_000, seed: 45 } as const;

/** Small situations: trees and conjunctions, every kind of fact and of knowledge about it. Shrinks to fewer facts, rules and criteria. */
export function situations(): fc.Arbitrary<Situation> {
  return fc
    .record({ facts: fc.integer({ min: 1, max: 4 }), rules: fc.integer({ min: 1, max: 3 }), criteria: fc.integer({ min: 1, max: 5 }), tree: fc.boolean(), seed: fc.nat() })
    .map(({ facts, rules, criteria, tree, seed }) => {
      const random = seededRandom(seed);
      const domains = randomDomains(random, facts);
      const shape = { rules, criteria, form: tree ? ('tree' as const) : ('conjunction' as const), aging: 0.3 };
      return {
        domains,
        rules: randomRules(random, domains, shape),
        states: randomProfile(random, domains, { missing: 0.2, imprecise: 0.3, unavailable: 0.1, dated: 0.5 }),
        random,
      };
    });
}
