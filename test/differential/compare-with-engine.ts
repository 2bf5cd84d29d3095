import { seededRandom, type SeededRandom } from '../generators/seeded-random.js';
import type { Situation } from '../conformance/case-file.js';
import type { Implementation } from '../conformance/implementation.js';
import { judgedDifferently, rankedDifferently, type Difference, type WhatIf } from './differences.js';
import { randomSituations, randomState } from './random-situation.js';

/** Profiles that share one random rule set. */
const PROFILES = 4;

export interface Comparison {
  /** Pairs of a rule set and a profile. */
  readonly pairs: number;
  /** Of them, those on which cells, constant criteria, ranking and a what-if were compared as well. */
  readonly ranked: number;
  /** Pairs on which the two differ. */
  readonly differing: number;
  /** The first few, whole, so that a failing test shows what to look at. */
  readonly examples: readonly { readonly situation: Situation; readonly whatIf: WhatIf; readonly differences: readonly Difference[] }[];
}

function randomWhatIf(random: SeededRandom, { facts }: Situation): WhatIf {
  const changed = random.shuffle([...Object.keys(facts), ...Object.keys(facts)]).slice(0, random.whole(1, 3));
  return changed.map((fact) => ({ fact, state: randomState(random, facts[fact]!) }));
}

/**
 * Asks two implementations of docs/semantics.md about the same random pairs.
 * @param rankEvery 5: the ranking and what belongs to it is compared on every fifth pair
 * @param enough stop after so many pairs on which they differ; left out: never
 */
export function compareOnRandom(
  pair: readonly [Implementation, Implementation],
  { pairs, seed, rankEvery, enough = Infinity }: { pairs: number; seed: number; rankEvery: number; enough?: number },
): Comparison {
  const random = seededRandom(seed);
  const examples: Comparison['examples'][number][] = [];
  let [done, ranked, differing] = [0, 0, 0];
  while (done < pairs && differing < enough) {
    for (const situation of randomSituations(random, Math.min(PROFILES, pairs - done))) {
      const isRanked = done % rankEvery === 0;
      const whatIf = isRanked ? randomWhatIf(random, situation) : [];
      const differences = [...judgedDifferently(pair, situation), ...(isRanked ? rankedDifferently(pair, situation, whatIf) : [])];
      done += 1;
      ranked += isRanked ? 1 : 0;
      differing += differences.length > 0 ? 1 : 0;
      if (differences.length > 0 && examples.length < 3) examples.push({ situation, whatIf, differences });
    }
  }
  return { pairs: done, ranked, differing, examples };
}
