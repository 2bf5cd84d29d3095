import { parseExact } from '../engine/exact.js';
import type { FactState } from '../engine/fact-state.js';
import { exactly } from '../engine/possible.js';
import type { FactDefinition } from './fact-definition.js';

/**
 * The state of a fact of which nothing was sent but for which the vocabulary assumes a value; `null` when it assumes none.
 * @throws Error when the assumed value of the vocabulary is no number: our own mistake
 */
export function assumedState(definition: FactDefinition): FactState | null {
  if (definition.assumed === undefined) return null;
  const known = { fact: definition.path, reason: null, ageDays: null, missing: [] };
  if (definition.kind === 'choice') return { ...known, possible: { kind: 'subset', codes: [definition.assumed] } };
  const value = parseExact(definition.assumed);
  if (value === null) throw new Error(`not an assumed value in the vocabulary: ${definition.path}`);
  return { ...known, possible: exactly(value) };
}
