import { parseExact } from '../engine/exact.js';
import type { Bound, Domain } from '../engine/possible.js';
import type { FactDefinition } from './fact-definition.js';

/** An end of a stated range as an included bound. */
function included(text: string): Bound {
  const at = parseExact(text);
  if (at === null) throw new Error(`not a decimal in the vocabulary: ${text}`);
  return { at, included: true };
}

function computeDomain(definition: FactDefinition): Domain {
  if (definition.kind === 'choice') return { kind: 'choice', codes: definition.choices.map(({ code }) => code) };
  const { low, high } = definition.possible;
  return { kind: definition.kind === 'count' ? 'integer' : 'decimal', low: included(low), high: included(high) };
}

/** Definitions never change; their domains are asked for with every profile. */
const domains = new WeakMap<FactDefinition, Domain>();

/**
 * What the fact can be at all, in canonical units: its possible range or its codes.
 * @throws Error when the range of the vocabulary is no pair of numbers: our own mistake
 */
export function domainOf(definition: FactDefinition): Domain {
  const known = domains.get(definition);
  if (known !== undefined) return known;
  const domain = computeDomain(definition);
  domains.set(definition, domain);
  return domain;
}
