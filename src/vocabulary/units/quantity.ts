import type { Exact } from '../../engine/exact.js';
import type { QuantityDefinition, UnitDefinition } from '../fact-definition.js';
import type { ProfileProblemCode } from '../problem-codes.js';
import { readNumber } from '../read-number.js';
import { findUnit } from './find-unit.js';
import { toCanonical } from './to-canonical.js';
import { within } from './within.js';

/** An amount with its unit, and the same in the canonical unit of the fact. */
export interface Quantity {
  readonly kind: 'QUANTITY';
  readonly amount: Exact;
  readonly unit: UnitDefinition;
  readonly value: Exact;
  readonly negativeZero: boolean;
}

export interface QuantityProblem {
  readonly kind: 'PROBLEM';
  readonly field: 'value' | 'unit';
  readonly code: ProfileProblemCode;
  readonly hint: string;
}

/** "umol/L, mg/dL": the units that a sender may use, by their UCUM codes. */
export function allowedUnits(definition: QuantityDefinition): string {
  return definition.units.map(({ unit }) => unit).join(', ');
}

/**
 * Reads one amount of a fact and converts it exactly. Whether the amount is plausible is not asked here.
 * "1.500" is refused where both 1.5 and 1500 are possible for the fact: which one is meant cannot be known.
 */
export function readQuantity(definition: QuantityDefinition, sent: string | number, unitText: string | null): Quantity | QuantityProblem {
  const number = readNumber(sent);
  if (number.kind === 'PROBLEM') return { ...number, field: 'value' };
  const written = unitText === null || unitText.trim() === '' ? null : unitText;
  if (written === null && definition.unitless !== true) return { kind: 'PROBLEM', field: 'unit', code: 'UNIT_MISSING', hint: `allowed: ${allowedUnits(definition)}` };
  const unit = findUnit(definition, written ?? definition.canonicalUnit);
  if (unit === undefined) return { kind: 'PROBLEM', field: 'unit', code: 'UNIT_NOT_ALLOWED', hint: `allowed: ${allowedUnits(definition)}` };
  const value = toCanonical(unit, number.value);
  if (number.ifThousands !== null && within(definition.possible, value) && within(definition.possible, toCanonical(unit, number.ifThousands))) {
    return { kind: 'PROBLEM', field: 'value', code: 'NUMBER_FORMAT', hint: 'the point may be a decimal point or group thousands; drop closing zeros, or write four decimals, or write no point' };
  }
  return { kind: 'QUANTITY', amount: number.value, unit, value, negativeZero: number.negativeZero };
}
