import type { Column, Leaf } from './column.js';
import type { ReadFact } from './criteria-register.js';
import type { Rule } from './expression.js';
import type { Decision, InnerNode } from './rule-register.js';

/** Rules ready for evaluation. Nothing in it changes after compiling, except outcomes kept for the next time. */
export interface CompiledRules {
  readonly rules: readonly Rule[];
  readonly ruleIndex: ReadonlyMap<string, number>;
  readonly decisions: readonly Decision[];
  /** The rules that each conjunction, or each inner node, decides. */
  readonly rulesOfSlot: readonly (readonly number[])[];
  readonly rulesOfNode: ReadonlyMap<number, readonly number[]>;
  /** The leaves of each rule in the order in which its criteria are written. */
  readonly leavesOfRule: readonly Int32Array[];
  readonly facts: readonly ReadFact[];
  readonly factIndex: ReadonlyMap<string, number>;
  readonly columns: readonly Column[];
  readonly leaves: readonly Leaf[];
  /** Children before parents. */
  readonly nodes: readonly InnerNode[];
  /** 32-bit words in a set of conjunctions. */
  readonly words: number;
}
