import fc from 'fast-check';
import { compile } from '../../src/engine/compile.js';
import { evaluate } from '../../src/engine/evaluate.js';
import type { FactState } from '../../src/engine/fact-state.js';
import { intersect, wholeDomain, type Domain } from '../../src/engine/possible.js';
import { randomRange, randomValue, stateOf } from '../generators/random-profile.js';
import type { SeededRandom } from '../generators/seeded-random.js';
import { situations, TRIES } from '../generators/situation.js';

/** A state that allows no value that `state` does not allow, and is at least as fresh. */
function narrowed(random: SeededRandom, domain: Domain, state: FactState | undefined, fact: string): FactState {
  const before = state?.possible ?? wholeDomain(domain);
  const wish = random.chance(0.5) ? randomValue(random, domain) : randomRange(random, domain);
  const possible = intersect(before, wish, domain) ?? before;
  // An old value that is replaced by a fresh one is another value, not a narrower one: the age stays.
  return stateOf(fact, possible, state?.reason ?? 'IMPRECISE', state?.ageDays ?? null);
}

describe('law of narrowing (semantics 2.5)', () => {
  it('knowing more never turns HOLDS, FAILS or a settled rule back', () => {
    const seen = { settledBefore: 0, settledByNarrowing: 0 };
    fc.assert(
      fc.property(situations(), ({ domains, rules, states, random }) => {
        const compiled = compile(rules, domains);
        const before = evaluate(compiled, states);
        const more = new Map(states);
        for (const [fact, domain] of domains) if (random.chance(0.5)) more.set(fact, narrowed(random, domain, states.get(fact), fact));
        const after = evaluate(compiled, more);
        for (const { id } of rules) {
          const [was, is] = [before.truthOf(id), after.truthOf(id)];
          if (was === 'UNKNOWN') {
            if (is !== 'UNKNOWN') seen.settledByNarrowing += 1;
          } else {
            seen.settledBefore += 1;
            expect(is).toBe(was);
          }
        }
      }),
      TRIES,
    );
    // The law was put to the test, not passed by situations that decide nothing.
    expect(seen.settledBefore).toBeGreaterThan(1000);
    expect(seen.settledByNarrowing).toBeGreaterThan(500);
  });

  it('forgetting a fact never settles anything: an absent fact is never taken for an answer', () => {
    let unsettled = 0;
    fc.assert(
      fc.property(situations(), ({ domains, rules, states, random }) => {
        const compiled = compile(rules, domains);
        const before = evaluate(compiled, states);
        const less = new Map(states);
        for (const fact of states.keys()) if (random.chance(0.4)) less.delete(fact);
        const after = evaluate(compiled, less);
        for (const { id } of rules) {
          const [was, is] = [before.truthOf(id), after.truthOf(id)];
          if (is === 'UNKNOWN') unsettled += was === 'UNKNOWN' ? 0 : 1;
          else expect(was).toBe(is);
        }
      }),
      TRIES,
    );
    expect(unsettled).toBeGreaterThan(500);
  });
});
