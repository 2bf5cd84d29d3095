import { engineImplementation } from '../conformance/engine-implementation.js';
import { compareOnRandom } from './compare-with-engine.js';
import { secondEvaluator } from './second-evaluator/second-evaluator.js';

const SLICES = 10;
const SLICE = 100_000;

/** Each slice with its own seed, so that a difference is found again without the slices before it. */
describe('the engine and the second evaluator', () => {
  it.each(Array.from({ length: SLICES }, (_, at) => at + 1))(
    `agree on ${SLICE} of ${SLICES * SLICE} random pairs, slice %s; on every tenth also cells, constant criteria, ranking and what-if`,
    (slice) => {
      const { pairs, ranked, differing, examples } = compareOnRandom([engineImplementation, secondEvaluator], { pairs: SLICE, seed: 1_000_000 + slice, rankEvery: 10 });
      expect(examples).toEqual([]);
      expect({ pairs, ranked, differing }).toEqual({ pairs: SLICE, ranked: SLICE / 10, differing: 0 });
    },
    1_200_000,
  );
});
