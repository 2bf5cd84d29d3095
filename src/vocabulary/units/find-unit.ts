import type { QuantityDefinition, UnitDefinition } from '../fact-definition.js';

/** The accepted unit that is written so, by its UCUM code or one of its listed spellings; letter case counts. */
export function findUnit(definition: QuantityDefinition, written: string): UnitDefinition | undefined {
  return definition.units.find(({ unit, aliases }) => unit === written || aliases.includes(written));
}
