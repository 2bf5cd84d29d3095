import { isSingle, type Possible } from '../engine/possible.js';
import type { DerivedFacts } from '../medicine/derive-facts.js';
import { domainOf } from '../vocabulary/domain-of.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';

/**
 * Derived facts that are one value although something they are derived from is not known: Child-Pugh class C without the
 * encephalopathy. A value that was sent as such rests on nothing else and is not among them. What follows from a fact of
 * this kind is one too.
 */
export function settledDerivedFacts(derived: DerivedFacts, vocabulary: Vocabulary): ReadonlySet<string> {
  const settled = new Set<string>();
  const isOne = (fact: string, possible: Possible | undefined): boolean => {
    const definition = vocabulary.fact(fact);
    if (definition === undefined) throw new Error(`no fact ${fact}`);
    return possible !== undefined && isSingle(possible, domainOf(definition));
  };
  for (const [fact, { inputs, derivation }] of derived.derived) {
    if (isOne(fact, derived.given.get(fact)?.possible) || !isOne(fact, derived.states.get(fact)?.possible)) continue;
    // What the derivation read, not the state: an input that was too old was read as not known.
    const known = new Set(inputs.filter((input) => isOne(input.fact, input.possible) && !settled.has(input.fact)).map((input) => input.fact));
    const isSpared = (input: string): boolean => (derivation.alternatives ?? []).some((group) => group.includes(input) && group.some((other) => known.has(other)));
    if (inputs.some((input) => !known.has(input.fact) && !isSpared(input.fact))) settled.add(fact);
  }
  return settled;
}
