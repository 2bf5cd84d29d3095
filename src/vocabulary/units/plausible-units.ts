import type { Exact } from '../../engine/exact.js';
import type { QuantityDefinition, UnitDefinition } from '../fact-definition.js';
import { toCanonical } from './to-canonical.js';
import { within } from './within.js';

/** Accepted units other than the one sent in which all these amounts would be plausible: what the sender may have meant. */
export function plausibleUnits(definition: QuantityDefinition, amounts: readonly Exact[], sent: UnitDefinition): readonly string[] {
  return definition.units
    .filter((unit) => unit.factor !== sent.factor && amounts.every((amount) => within(definition.plausible, toCanonical(unit, amount))))
    .map(({ unit }) => unit);
}
