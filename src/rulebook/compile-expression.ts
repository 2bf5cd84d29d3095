import { multiplyExact, parseExact } from '../engine/exact.js';
import type { Exact } from '../engine/exact.js';
import type { Criterion, Expression } from '../engine/expression.js';
import type { Bound } from '../engine/possible.js';
import type { ChoiceDefinition, CountDefinition, FactDefinition, QuantityDefinition } from '../vocabulary/fact-definition.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import type { WrittenExpression } from './content.js';
import { isBoundProblem, readBound } from './written-bound.js';

/** A written test on one fact. */
export type WrittenLeaf = Extract<WrittenExpression, { readonly fact: string }>;

/**
 * What an author wrote as the engine understands it: bounds exactly in canonical units, groups as their codes, the age
 * that the vocabulary calls fresh where the author named none.
 *
 * @throws Error when the expression was not checked before: the reader refuses what cannot be compiled
 */
export function compileExpression(written: WrittenExpression, vocabulary: Vocabulary): Expression {
  if ('all' in written) return { kind: 'all', of: written.all.map((part) => compileExpression(part, vocabulary)) };
  if ('any' in written) return { kind: 'any', of: written.any.map((part) => compileExpression(part, vocabulary)) };
  if ('not' in written) return { kind: 'not', of: compileExpression(written.not, vocabulary) };
  return compileLeaf(written, vocabulary);
}

/** The tests of an expression in the order in which they are written. */
export function leavesOf(written: WrittenExpression): readonly WrittenLeaf[] {
  if ('all' in written) return written.all.flatMap(leavesOf);
  if ('any' in written) return written.any.flatMap(leavesOf);
  if ('not' in written) return leavesOf(written.not);
  return [written];
}

export function compileLeaf(leaf: WrittenLeaf, vocabulary: Vocabulary): Criterion {
  const definition = vocabulary.fact(leaf.fact);
  if (definition === undefined) throw new Error(`not in the vocabulary: ${leaf.fact}`);
  const maxAgeDays = leaf.maxAgeDays === undefined ? definition.freshForDays : Number(leaf.maxAgeDays);
  if (definition.kind === 'choice') return { kind: 'oneOf', fact: leaf.fact, codes: codesOf(leaf, definition), maxAgeDays };
  const tests = leaf as Readonly<Record<string, string | undefined>>;
  const low = bound(definition, tests['atLeast'] ?? tests['equals'], true) ?? bound(definition, tests['above'], false);
  const high = bound(definition, tests['atMost'] ?? tests['equals'], true) ?? bound(definition, tests['below'], false);
  return { kind: 'within', fact: leaf.fact, low, high, maxAgeDays };
}

function bound(definition: QuantityDefinition | CountDefinition, written: string | undefined, included: boolean): Bound {
  return written === undefined ? null : { at: canonicalBound(definition, written), included };
}

/** The exact value of "3 mg/dL" in the fact's canonical unit. */
export function canonicalBound(definition: QuantityDefinition | CountDefinition, written: string): Exact {
  const read = readBound(definition, written);
  if (isBoundProblem(read)) throw new Error(`not a bound of ${definition.path}: ${written}`);
  const number = exact(read.number);
  return read.unit === undefined ? number : multiplyExact(number, exact(read.unit.factor));
}

function exact(text: string): Exact {
  const parsed = parseExact(text);
  if (parsed === null) throw new Error(`not an exact number: ${text}`);
  return parsed;
}

/** Codes that satisfy a choice test, in the order of the vocabulary; `isNot` and `isNoneOf` become the other codes. */
function codesOf(leaf: WrittenLeaf, definition: ChoiceDefinition): readonly string[] {
  const tests = leaf as { readonly is?: string; readonly isOneOf?: readonly string[]; readonly isNot?: string; readonly isNoneOf?: readonly string[] };
  const named = [tests.is, tests.isNot, ...(tests.isOneOf ?? []), ...(tests.isNoneOf ?? [])].filter((word) => word !== undefined);
  const expanded = new Set(named.flatMap((word) => standsFor(word, definition)));
  const negated = tests.isNot !== undefined || tests.isNoneOf !== undefined;
  return definition.choices.map((choice) => choice.code).filter((code) => expanded.has(code) !== negated);
}

function standsFor(word: string, definition: FactDefinition): readonly string[] {
  const group = definition.kind === 'choice' ? definition.groups.find((each) => each.code === word) : undefined;
  return group?.stands ?? [word];
}
