import type { WrittenLimits } from '../../conformance/case-file.js';
import { order, readFraction, type Fraction } from './fraction.js';

export interface Limit {
  readonly at: Fraction;
  readonly included: boolean;
}

/** What lies between two limits, each included, excluded or absent (clauses 1.2, 3.1). */
export interface Limits {
  readonly lower: Limit | null;
  readonly upper: Limit | null;
}

function limit(included: string | undefined, excluded: string | undefined): Limit | null {
  if (included !== undefined) return { at: readFraction(included), included: true };
  return excluded === undefined ? null : { at: readFraction(excluded), included: false };
}

export function readLimits({ atLeast, above, atMost, below, equals }: WrittenLimits): Limits {
  return { lower: limit(atLeast ?? equals, above), upper: limit(atMost ?? equals, below) };
}

export function liesWithin({ lower, upper }: Limits, value: Fraction): boolean {
  if (lower !== null) {
    const side = order(value, lower.at);
    if (side < 0 || (side === 0 && !lower.included)) return false;
  }
  if (upper === null) return true;
  const side = order(value, upper.at);
  return side < 0 || (side === 0 && upper.included);
}
