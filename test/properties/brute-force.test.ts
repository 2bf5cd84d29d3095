import fc from 'fast-check';
import { compile } from '../../src/engine/compile.js';
import { evaluate } from '../../src/engine/evaluate.js';
import { compareExact, exactQuotient } from '../../src/engine/exact.js';
import type { Criterion } from '../../src/engine/expression.js';
import { wholeDomain, type Bound, type Domain, type Possible } from '../../src/engine/possible.js';
import { randomRange, randomValue, stateOf } from '../generators/random-profile.js';
import { randomCriterion } from '../generators/random-rules.js';
import { seededRandom } from '../generators/seeded-random.js';
import { TRIES } from '../generators/situation.js';

/** Whether a bound lets a number through, told from the number's side: independent of how the engine orders cuts. */
function allows(bound: Bound, value: { numerator: bigint; denominator: bigint }, side: 'low' | 'high'): boolean {
  if (bound === null) return true;
  const order = compareExact(value, bound.at) * (side === 'low' ? 1 : -1);
  return order > 0 || (order === 0 && bound.included);
}

/** Whether one value satisfies the criterion. */
function satisfies(criterion: Criterion, value: string | bigint): boolean {
  if (criterion.kind === 'oneOf') return criterion.codes.includes(value as string);
  const number = exactQuotient(value as bigint, 1n);
  return allows(criterion.low, number, 'low') && allows(criterion.high, number, 'high');
}

/** Every value of the set, one by one. */
function enumerate(possible: Possible): (string | bigint)[] {
  if (possible.kind === 'subset') return [...possible.codes];
  const all = Array.from({ length: 42 }, (_, at) => BigInt(at) - 1n);
  return all.filter((value) => allows(possible.low, exactQuotient(value, 1n), 'low') && allows(possible.high, exactQuotient(value, 1n), 'high'));
}

describe('a criterion is what it is for every possible value (semantics 2.1)', () => {
  it('agrees with trying all values of small domains one by one', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), fc.integer({ min: 0, max: 2 }), (seed, choice, knowledge) => {
        const random = seededRandom(seed);
        const whole = (at: number): Bound => ({ at: exactQuotient(BigInt(at), 1n), included: true });
        const domain: Domain = choice ? { kind: 'choice', codes: ['a', 'b', 'c', 'd'] } : { kind: 'integer', low: whole(random.whole(0, 3)), high: whole(random.whole(4, 20)) };
        // Several criteria on one fact, so that they divide it into cells together.
        const criteria = Array.from({ length: 4 }, () => randomCriterion(random, 'a', domain));
        const possible = [wholeDomain(domain), randomRange(random, domain), randomValue(random, domain)][knowledge]!;
        const values = enumerate(possible);
        const rules = criteria.map((expression, at) => ({ id: `${at}`, expression }));
        const evaluation = evaluate(compile(rules, new Map([['a', domain]])), new Map([['a', stateOf('a', possible, 'IMPRECISE')]]));
        const expected = criteria.map((criterion) => {
          const holding = values.filter((value) => satisfies(criterion, value)).length;
          return holding === 0 ? 'FAILS' : holding === values.length ? 'HOLDS' : 'UNKNOWN';
        });
        for (const truth of expected) seen.set(truth, (seen.get(truth) ?? 0) + 1);
        expect(rules.map(({ id }) => evaluation.truthOf(id))).toEqual(expected);
      }),
      TRIES,
    );
    expect(Math.min(...seen.values())).toBeGreaterThan(1000);
    expect(seen.size).toBe(3);
  });
});
