import { equalExact, formatExact } from '../engine/exact.js';
import type { FactState } from '../engine/fact-state.js';
import type { Bound } from '../engine/possible.js';
import type { FactDefinition } from '../vocabulary/fact-definition.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { sayableNumber } from './sayable.js';

/** What is known of a fact as a case file writes it: "4.9 cm", "2 to 3 cm", "A or B". */
export function shorthandOf({ fact, possible, ageDays }: FactState, vocabulary: Vocabulary, asOf: string): string {
  const definition = vocabulary.fact(fact);
  if (definition === undefined) throw new Error(`not in the vocabulary: ${fact}`);
  const value = possible.kind === 'subset' ? possible.codes.join(' or ') : numberText(possible.low, possible.high, definition);
  return ageDays === null ? value : `${value} on ${dayBefore(asOf, ageDays.min)}`;
}

function numberText(low: Bound, high: Bound, definition: FactDefinition): string {
  if (low === null || high === null) throw new Error(`${definition.path} without an end`);
  const unit = definition.kind === 'quantity' ? ` ${definition.canonicalUnit}` : '';
  if (equalExact(low.at, high.at)) return sayableNumber(low.at, definition) ?? `${formatExact(low.at)}${unit}`;
  return `${formatExact(low.at)} to ${formatExact(high.at)}${unit}`;
}

function dayBefore(asOf: string, days: number): string {
  return new Date(Date.parse(`${asOf}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
