import { parseExact } from '../engine/exact.js';
import type { Bound, Domain } from '../engine/possible.js';
import type { FactDefinition } from './fact-definition.js';

/** An end of a stated range as an included bound. */
function included(text: string): Bound {
  const at = parseExact(text);
  if (at === null) throw new Error(`not a decimal in the vocabulary: ${text}`);
  return { at, included: true };
}

/** What the fact can be at all, in canonical units: its possible range or its codes. */
export function domainOf(definition: FactDefinition): Domain {
  if (definition.kind === 'choice') return { kind: 'choice', codes: definition.choices.map(({ code }) => code) };
  const { low, high } = definition.possible;
  return { kind: definition.kind === 'count' ? 'integer' : 'decimal', low: included(low), high: included(high) };
}
