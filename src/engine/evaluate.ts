import type { Outcome } from './column.js';
import type { CompiledRules } from './compiled-rules.js';
import { decideNode } from './decide-node.js';
import { Evaluation } from './evaluation.js';
import { OUTSIDE, type Selection } from './fact-cells.js';
import type { FactState } from './fact-state.js';
import { joinOutcomes } from './join-outcomes.js';
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
