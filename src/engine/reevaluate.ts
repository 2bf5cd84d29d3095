import type { Outcome } from './column.js';
import { placeOutcomes } from './evaluate.js';
import type { Evaluation } from './evaluation.js';
import type { FactState } from './fact-state.js';
import { renderTurns, type RuleTurn } from './packed-turn.js';

/** The outcomes of the columns that read some of the facts, after a change. Facts that no rule reads have none. */
export function outcomesAfter(evaluation: Evaluation, changed: readonly FactState[]): Map<number, Outcome> {
  const { compiled } = evaluation;
  const after = new Map<number, Outcome>();
  const placed: Outcome[] = [];
  for (const state of changed) {
    const fact = compiled.factIndex.get(state.fact);
    if (fact === undefined) continue;
    placeOutcomes(compiled, fact, state, placed);
    for (const column of compiled.facts[fact]!.columns) after.set(column, placed[column]!);
  }
  return after;
}

/**
 * What turns when some facts are in other states, as packed turns (see packTurn) in an order that the turns alone decide:
 * two changes that turn the same have the same list. For who tries many changes of one evaluation.
 */
export function packedTurnsAfter(evaluation: Evaluation, changed: readonly FactState[]): readonly number[] {
  const turns: number[] = [];
  evaluation.turns().find(outcomesAfter(evaluation, changed), turns);
  return turns.sort((a, b) => a - b);
}

/**
 * What turns when some facts are in other states, all at once (semantics 10.1): the same as evaluating anew and
 * comparing, but only what depends on the changed facts is decided again. The evaluation stays as it is.
 * @param changed the new states; of two states of one fact the later counts
 * @returns rules in the order in which they were compiled
 */
export function reevaluate(evaluation: Evaluation, changed: readonly FactState[]): RuleTurn[] {
  return renderTurns(evaluation.compiled, packedTurnsAfter(evaluation, changed));
}
