import { addExact, ceilingExact, compareExact, divideExact, floorExact, formatExact, multiplyExact, parseExact, type Exact } from '../engine/exact.js';
import type { FactDefinition } from '../vocabulary/fact-definition.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';

const MOST_DECIMALS = 3;

/**
 * Of the values that rules tell apart those that a person would write into a case: thresholds that print, and between two of
 * them the roundest number; plausible, and on the scale where only some numbers exist. Codes stay as they are.
 *
 * @returns a function of a fact and its values in ascending order
 */
export function sayableValues(vocabulary: Vocabulary): (fact: string, values: readonly (Exact | string)[]) => readonly (Exact | string)[] {
  return (fact, values) => {
    const definition = vocabulary.fact(fact);
    const numbers = values.filter((value) => typeof value !== 'string');
    if (definition === undefined || definition.kind === 'choice' || numbers.length !== values.length) return values;
    const between = numbers.flatMap((value, index) => {
      const next = numbers[index + 1];
      const round = next === undefined ? null : roundBetween(value, next, definition);
      return round === null ? [] : [round];
    });
    return [...numbers.filter((value) => isSayable(value, definition)), ...between].sort(compareExact);
  };
}

/** The number as text and its unit, in the first unit of the fact in which it has few decimals; null when it prints in none. */
export function sayableNumber(value: Exact, definition: FactDefinition): string | null {
  const units = definition.kind === 'quantity' ? [{ unit: definition.canonicalUnit, factor: '1' }, ...definition.units] : [{ unit: '', factor: '1' }];
  for (const { unit, factor } of units) {
    const text = formatExact(divideExact(value, exact(factor)));
    if (!text.startsWith('≈') && (text.split('.')[1] ?? '').length <= MOST_DECIMALS) return unit === '' ? text : `${text} ${unit}`;
  }
  return null;
}

function isSayable(value: Exact, definition: FactDefinition): boolean {
  if (definition.kind === 'choice') return true;
  if (compareExact(value, exact(definition.plausible.low)) < 0 || compareExact(value, exact(definition.plausible.high)) > 0) return false;
  if (sayableNumber(value, definition) === null) return false;
  const step = definition.kind === 'count' ? BigInt(definition.step ?? 1) : 0n;
  return step === 0n || (value.denominator === 1n && value.numerator % step === 0n);
}

/** The number with the fewest decimals strictly between two, near their middle. */
function roundBetween(low: Exact, high: Exact, definition: FactDefinition): Exact | null {
  if (definition.kind === 'choice') return null;
  const from = compareExact(low, exact(definition.plausible.low)) < 0 ? exact(definition.plausible.low) : low;
  const to = compareExact(high, exact(definition.plausible.high)) > 0 ? exact(definition.plausible.high) : high;
  if (compareExact(from, to) >= 0) return null;
  const middle = divideExact(addExact(from, to), exact('2'));
  const steps = definition.kind === 'count' ? [String(definition.step ?? 1)] : ['10', '5', '1', '0.5', '0.1', '0.05', '0.01', '0.005', '0.001'];
  for (const step of steps) {
    const scaled = divideExact(middle, exact(step));
    const candidates = [floorExact(scaled), ceilingExact(scaled)].map((numerator) => multiplyExact({ numerator, denominator: 1n }, exact(step)));
    const inside = candidates.find((each) => compareExact(low, each) < 0 && compareExact(each, high) < 0 && isSayable(each, definition));
    if (inside !== undefined) return inside;
  }
  return null;
}

function exact(text: string): Exact {
  const parsed = parseExact(text);
  if (parsed === null) throw new Error(`not a number: ${text}`);
  return parsed;
}
