import { engineImplementation } from '../conformance/engine-implementation.js';
import { compareOnRandom } from './compare-with-engine.js';
import { occurrences } from './coverage.js';
import { FAULTS, withFault } from './mutants.js';
import { secondEvaluator } from './second-evaluator/second-evaluator.js';

const PAIRS = 100_000;
const SEED = 20_261_121;

describe('the engine and the second evaluator', () => {
  it(`agree on ${PAIRS} random pairs of rules and profile: truth, reason, settled although missing, trace, near miss; on every tenth also cells, constant criteria, ranking and what-if`, () => {
    const { pairs, ranked, differing, examples } = compareOnRandom([engineImplementation, secondEvaluator], { pairs: PAIRS, seed: SEED, rankEvery: 10 });
    expect(examples).toEqual([]);
    expect({ pairs, ranked, differing }).toEqual({ pairs: PAIRS, ranked: PAIRS / 10, differing: 0 });
  }, 600_000);

  it.each(Object.keys(FAULTS))('would not agree if %s', (fault) => {
    const { differing } = compareOnRandom([withFault(engineImplementation, FAULTS[fault]!), secondEvaluator], { pairs: 2000, seed: SEED, rankEvery: 3, enough: 1 });
    expect(differing).toBeGreaterThan(0);
  });

  it('agree by the same measure when no fault is planted', () => {
    expect(compareOnRandom([withFault(engineImplementation, {}), secondEvaluator], { pairs: 1000, seed: SEED, rankEvery: 4 })).toEqual({ pairs: 1000, ranked: 250, differing: 0, examples: [] });
  });
});

describe('the random situations', () => {
  const counts = occurrences(5000, SEED);
  const KINDS = ['all', 'any', 'not', 'empty all', 'empty any', 'nested more than six deep'];
  const CRITERIA = ['atLeast', 'above', 'atMost', 'below', 'equals', 'is', 'isOneOf', 'isNot', 'isNoneOf', 'maxAgeDays'].map((key) => `criterion ${key}`);
  const DOMAINS = ['decimal', 'integer'].flatMap((kind) => ['atLeast', 'above', 'atMost', 'below', 'without limits', 'half open'].map((form) => `${kind} ${form}`));
  const REASONS = ['CONFLICTING', 'IMPLAUSIBLE', 'STALE', 'IMPRECISE', 'NOT_DERIVABLE', 'ASKED_BUT_UNAVAILABLE', 'NOT_PROVIDED'];
  const KNOWLEDGE = [
    ...['decimal', 'integer', 'choice'].flatMap((kind) => [`absent ${kind}`, `short ${kind}`]),
    ...['decimal', 'integer'].flatMap((kind) => ['value', 'atLeast', 'above', 'atMost', 'below'].map((key) => `${kind} with ${key}`)),
    ...['choice with codes', 'undated', 'dated', 'partly dated', 'told no reason'],
    ...REASONS.map((reason) => `told ${reason}`),
  ];
  const ANSWERS = ['HOLDS', 'FAILS', 'UNKNOWN', ...REASONS, 'settled although missing'];
  const MISSES = ['up', 'down', 'of nothing'].flatMap((way) => [...(way === 'of nothing' ? [] : [`near miss ${way} reached`]), `near miss ${way} passed`]);

  it.each([...KINDS, ...CRITERIA, ...DOMAINS, 'choice', 'choice of one code', ...KNOWLEDGE, ...ANSWERS, ...MISSES])('hold often enough: %s', (word) => {
    expect(counts.get(word) ?? 0).toBeGreaterThanOrEqual(15);
  });
});
