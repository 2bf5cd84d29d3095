import type { Outcome } from './column.js';
import type { CompiledRules } from './compiled-rules.js';
import { Evaluation } from './evaluation.js';
import { FAILS, HOLDS, OUTSIDE, type Selection } from './fact-cells.js';
import type { FactState } from './fact-state.js';
import type { InnerNode } from './rule-register.js';
import { isStale } from './seen.js';

/** The cells a fact may be in; everything when nothing is known or nothing known is in the domain (semantics 1.5, 1.6). */
function selectionOf(compiled: CompiledRules, fact: number, state: FactState | undefined): Selection {
  const { cells } = compiled.facts[fact]!;
  const found = state === undefined ? OUTSIDE : cells.select(state.possible);
  return found === OUTSIDE ? cells.count - 1 : found;
}

/** Puts the outcome of a state of a fact into each of the fact's columns. */
export function placeOutcomes(compiled: CompiledRules, fact: number, state: FactState | undefined, into: Outcome[]): void {
  const { cells, columns } = compiled.facts[fact]!;
  const selection = selectionOf(compiled, fact, state);
  for (const index of columns) {
    const column = compiled.columns[index]!;
    into[index] = column.outcomeOf(isStale(state, column.maxAgeDays) ? cells.count - 1 : selection);
  }
}

/** Joins one kind of bits of all columns, four at a time: the sum is bound by reading and writing memory. */
function joinBits(parts: readonly Int32Array[], words: number): Int32Array {
  const joined = new Int32Array(words);
  let at = 0;
  for (; at + 3 < parts.length; at += 4) {
    const [a, b, c, d] = [parts[at]!, parts[at + 1]!, parts[at + 2]!, parts[at + 3]!];
    for (let word = 0; word < words; word += 1) joined[word]! |= a[word]! | b[word]! | c[word]! | d[word]!;
  }
  for (; at < parts.length; at += 1) {
    const part = parts[at]!;
    for (let word = 0; word < words; word += 1) joined[word]! |= part[word]!;
  }
  return joined;
}

/** The conjunctions of which a part fails, and those of which a part is unknown. */
export function joinOutcomes(outcomes: readonly Outcome[], words: number): { failing: Int32Array; open: Int32Array } {
  const failing: Int32Array[] = [];
  const open: Int32Array[] = [];
  for (const outcome of outcomes) {
    if (outcome.failing !== null) failing.push(outcome.failing);
    if (outcome.open !== null) open.push(outcome.open);
  }
  return { failing: joinBits(failing, words), open: joinBits(open, words) };
}

/** Packed truth of an inner node whose children are decided. */
export function decideNode(compiled: CompiledRules, node: InnerNode, outcomes: readonly Outcome[], nodeTruths: Uint8Array): number {
  let lowest = HOLDS;
  let highest = FAILS;
  for (const child of node.children) {
    let truth: number;
    if (child < 0) {
      const { column, position } = compiled.leaves[~child]!;
      truth = outcomes[column]!.truths[position]!;
    } else {
      truth = nodeTruths[child]!;
    }
    if (truth < lowest) lowest = truth;
    if (truth > highest) highest = truth;
  }
  if (node.kind === 'all') return lowest;
  return node.kind === 'any' ? highest : HOLDS - highest;
}

/**
 * Decides every rule for one patient.
 * @param states what is known of each fact; a fact that is absent is NOT_PROVIDED. Facts that no rule reads are ignored.
 */
export function evaluate(compiled: CompiledRules, states: ReadonlyMap<string, FactState>): Evaluation {
  const { facts, columns, nodes, words } = compiled;
  const known = new Array<FactState | undefined>(facts.length);
  const outcomes = new Array<Outcome>(columns.length);
  for (let fact = 0; fact < facts.length; fact += 1) {
    const state = states.get(facts[fact]!.name);
    known[fact] = state;
    placeOutcomes(compiled, fact, state, outcomes);
  }
  const { failing, open } = joinOutcomes(outcomes, words);
  const nodeTruths = new Uint8Array(nodes.length);
  for (let index = 0; index < nodes.length; index += 1) nodeTruths[index] = decideNode(compiled, nodes[index]!, outcomes, nodeTruths);
  return new Evaluation(compiled, known, outcomes, failing, open, nodeTruths);
}
