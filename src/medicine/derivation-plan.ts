import { wholeDomain, type Domain, type Possible } from '../engine/possible.js';
import { domainOf } from '../vocabulary/domain-of.js';
import type { FactDefinition } from '../vocabulary/fact-definition.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import type { Derivation } from './derivation.js';

/** What is looked up of a fact once and not at every derivation. */
export interface PlannedFact {
  readonly definition: FactDefinition;
  readonly domain: Domain;
  readonly whole: Possible;
}

/** One derivation with its output. */
export interface PlannedDerivation extends PlannedFact {
  readonly derivation: Derivation;
}

/** The order in which facts are derived, and what has to be derived again when one of them changes. */
export interface DerivationPlan {
  /** In topological order. */
  readonly planned: readonly PlannedDerivation[];
  /** By fact. */
  readonly inputs: ReadonlyMap<string, PlannedFact>;
  /** Positions of the derivations that read the fact. */
  readonly readersOf: ReadonlyMap<string, readonly number[]>;
  /** Position of the derivation that yields the fact. */
  readonly yielding: ReadonlyMap<string, number>;
}

function factOf(definition: FactDefinition): PlannedFact {
  const domain = domainOf(definition);
  return { definition, domain, whole: wholeDomain(domain) };
}

/**
 * Plans derivations that stand in topological order.
 * @throws Error for a fact outside the vocabulary, for two derivations of one fact, and for a derivation that stands before one it reads
 */
export function planDerivations(derivations: readonly Derivation[], vocabulary: Vocabulary): DerivationPlan {
  const yielding = new Map<string, number>();
  const readersOf = new Map<string, number[]>();
  const inputs = new Map<string, PlannedFact>();
  const planned = derivations.map((derivation, position) => {
    for (const input of derivation.inputs) {
      const read = vocabulary.fact(input);
      if (read === undefined) throw new Error(`${derivation.id} reads ${input}, which is no fact`);
      if (!inputs.has(input)) inputs.set(input, factOf(read));
      const readers = readersOf.get(input) ?? [];
      readersOf.set(input, [...readers, position]);
    }
    const definition = vocabulary.fact(derivation.output);
    if (definition === undefined) throw new Error(`${derivation.id} yields ${derivation.output}, which is no fact`);
    if (yielding.has(derivation.output)) throw new Error(`${derivation.output} is derived twice`);
    if (readersOf.has(derivation.output)) throw new Error(`${derivation.id} stands behind or reads what rests on its output`);
    yielding.set(derivation.output, position);
    return { derivation, ...factOf(definition) };
  });
  return { planned, inputs, readersOf, yielding };
}
