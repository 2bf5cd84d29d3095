import { multiplyExact, parseExact, type Exact } from '../../engine/exact.js';
import type { UnitDefinition } from '../fact-definition.js';

/**
 * An amount in this unit as amount in the canonical unit of its fact, exactly.
 * @throws Error when the factor of the vocabulary is no number: our own mistake
 */
export function toCanonical(unit: UnitDefinition, amount: Exact): Exact {
  if (unit.factor === '1') return amount;
  const factor = parseExact(unit.factor);
  if (factor === null) throw new Error(`not a factor in the vocabulary: ${unit.factor}`);
  return multiplyExact(amount, factor);
}
