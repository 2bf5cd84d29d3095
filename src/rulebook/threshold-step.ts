import { contains, wholeDomain } from '../engine/possible.js';
import { domainOf } from '../vocabulary/domain-of.js';
import type { CountDefinition, QuantityDefinition } from '../vocabulary/fact-definition.js';
import { canonicalBound } from './compile-expression.js';
import { isBoundProblem, readBound } from './written-bound.js';

/**
 * A written threshold moved by one step down and one step up, in its own unit: "59 10*9/L" and "61 10*9/L". A step of a count
 * is 1, or the scale's own step; of a quantity 1 in the last printed digit, or in the second significant one where that is
 * finer, so that "5 cm" moves to 4.9 and 5.1. `null` where the fact has no such value.
 */
export function thresholdSteps(definition: QuantityDefinition | CountDefinition, written: string): { readonly down: string | null; readonly up: string | null } {
  const read = readBound(definition, written);
  if (isBoundProblem(read)) throw new Error(`not a bound of ${definition.path}: ${written}`);
  const unit = written.slice(read.number.length);
  const printed = read.number.split('.')[1]?.length ?? 0;
  const oneDigit = /^-?0*[0-9]$/u.test(read.number);
  const decimals = definition.kind === 'count' ? 0 : Math.max(printed, oneDigit ? 1 : 0);
  const step = definition.kind === 'count' ? BigInt(definition.step ?? 1) : 1n;
  const scaled = BigInt(read.number.replace('.', '')) * 10n ** BigInt(decimals - printed);
  const moved = (to: bigint): string | null => {
    const text = `${decimalText(to, decimals)}${unit}`;
    return isPossible(definition, text) ? text : null;
  };
  return { down: moved(scaled - step), up: moved(scaled + step) };
}

function isPossible(definition: QuantityDefinition | CountDefinition, text: string): boolean {
  if (isBoundProblem(readBound(definition, text))) return false;
  return contains(wholeDomain(domainOf(definition)), canonicalBound(definition, text));
}

function decimalText(scaled: bigint, decimals: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  const whole = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return scaled < 0n ? `-${whole}` : whole;
}
