import type { Column, Leaf } from './column.js';
import type { ReadFact } from './criteria-register.js';
import type { Rule } from './expression.js';
import type { Decision, InnerNode } from './rule-register.js';

/** Rules ready for evaluation. Nothing in it changes after compiling, except outcomes kept for the next time. */
export interface CompiledRules {
  readonly rules: readonly Rule[];
  readonly ruleIndex: ReadonlyMap<string, number>;
  readonly decisions: readonly Decision[];
  /** How many different conjunctions the rules have. */
  readonly conjunctions: number;
  /** The rules that each conjunction decides and, from number `conjunctions` on, those that each inner node decides. */
  readonly rulesOfDecision: readonly (readonly number[])[];
  /** The conjunctions that decide some rule by its opposite, as bits. */
  readonly opposed: Int32Array;
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
