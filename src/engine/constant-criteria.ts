import type { CompiledRules } from './compiled-rules.js';
import type { Criterion } from './expression.js';
import { FAILS, UNKNOWN } from './fact-cells.js';

/** A criterion that no patient can change: it says nothing, so an author meant something else. */
export interface ConstantCriterion {
  /** As written in the first of the rules. */
  readonly criterion: Criterion;
  readonly always: 'HOLDS' | 'FAILS';
  /** Every rule that reads a criterion of this meaning, in the order in which they were compiled. */
  readonly rules: readonly string[];
}

/** The criteria that hold for every value of their domain, or for none (semantics 3.6). */
export function constantCriteria(compiled: CompiledRules): ConstantCriterion[] {
  const constant = compiled.leaves.flatMap((leaf) => {
    const { fact } = compiled.columns[leaf.column]!;
    const { cells } = compiled.facts[fact]!;
    const truth = cells.truthOf(leaf.region, cells.count - 1);
    return truth === UNKNOWN ? [] : [{ leaf, always: truth === FAILS ? ('FAILS' as const) : ('HOLDS' as const) }];
  });
  return constant.map(({ leaf, always }) => ({
    criterion: leaf.criterion,
    always,
    rules: compiled.rules.filter((_, rule) => compiled.leavesOfRule[rule]!.includes(leaf.index)).map(({ id }) => id),
  }));
}
