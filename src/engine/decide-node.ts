import type { Outcome } from './column.js';
import type { CompiledRules } from './compiled-rules.js';
import { FAILS, HOLDS } from './fact-cells.js';
import type { InnerNode } from './rule-register.js';

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
