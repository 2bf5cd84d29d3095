import { wholeDomain, type Domain, type Possible } from '../engine/possible.js';
import { domainOf } from '../vocabulary/domain-of.js';
import type { FactDefinition } from '../vocabulary/fact-definition.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import type { Derivation } from './derivation.js';

/** One derivation with what is looked up of its output once and not for every patient. */
export interface PlannedDerivation {
  readonly derivation: Derivation;
  readonly definition: FactDefinition;
  readonly domain: Domain;
  readonly whole: Possible;
}

/** The order in which facts are derived, and what has to be derived again when one of them changes. */
export interface DerivationPlan {
  readonly vocabulary: Vocabulary;
  /** In topological order. */
  readonly planned: readonly PlannedDerivation[];
  /** Positions of the derivations that read the fact. */
  readonly readersOf: ReadonlyMap<string, readonly number[]>;
  /** Position of the derivation that yields the fact. */
  readonly yielding: ReadonlyMap<string, number>;
}

/**
 * Plans derivations that stand in topological order.
 * @throws Error for a fact outside the vocabulary, for two derivations of one fact, and for a derivation that stands before one it reads
 */
export function planDerivations(derivations: readonly Derivation[], vocabulary: Vocabulary): DerivationPlan {
  const yielding = new Map<string, number>();
  const readersOf = new Map<string, number[]>();
  const planned = derivations.map((derivation, position) => {
    for (const input of derivation.inputs) {
      if (vocabulary.fact(input) === undefined) throw new Error(`${derivation.id} reads ${input}, which is no fact`);
      const readers = readersOf.get(input) ?? [];
      readersOf.set(input, [...readers, position]);
    }
    const definition = vocabulary.fact(derivation.output);
    if (definition === undefined) throw new Error(`${derivation.id} yields ${derivation.output}, which is no fact`);
    if (yielding.has(derivation.output)) throw new Error(`${derivation.output} is derived twice`);
    if (readersOf.has(derivation.output)) throw new Error(`${derivation.id} stands behind or reads what rests on its output`);
    yielding.set(derivation.output, position);
    const domain = domainOf(definition);
    return { derivation, definition, domain, whole: wholeDomain(domain) };
  });
  return { vocabulary, planned, readersOf, yielding };
}
