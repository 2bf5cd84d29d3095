import type { Outcome } from './column.js';
import { placeOutcomes } from './evaluate.js';
import { unpackTruth, type Evaluation } from './evaluation.js';
import type { FactState } from './fact-state.js';
import type { Truth } from './truth.js';

/** A rule whose truth a change turns. */
export interface RuleTurn {
  readonly rule: string;
  readonly before: Truth;
  readonly after: Truth;
}

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
 * What turns when some facts are in other states, all at once (semantics 10.1): the same as evaluating anew and
 * comparing, but only what depends on the changed facts is decided again. The evaluation stays as it is.
 * @param changed the new states; of two states of one fact the later counts
 * @returns rules in the order in which they were compiled
 */
export function reevaluate(evaluation: Evaluation, changed: readonly FactState[]): RuleTurn[] {
  const turns: { rule: number; before: number; after: number }[] = [];
  evaluation.turns().find(outcomesAfter(evaluation, changed), (rule, before, after) => turns.push({ rule, before, after }));
  const { rules } = evaluation.compiled;
  return turns
    .sort((a, b) => a.rule - b.rule)
    .map(({ rule, before, after }) => ({ rule: rules[rule]!.id, before: unpackTruth(before), after: unpackTruth(after) }));
}
