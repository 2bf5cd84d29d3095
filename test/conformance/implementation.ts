import type { Situation, WrittenState } from './case-file.js';

export interface RuleAnswer {
  readonly truth: string;
  readonly reason: string | null;
  readonly settledAlthoughMissing: boolean;
  /** One text a node: number of the parent or "-", kind, truth, and the reason if any. */
  readonly trace: readonly string[];
}

/**
 * What an implementation of docs/semantics.md must be able to answer to run the conformance cases. Plain data in, plain
 * data out: numbers, sets and turns are texts as in the case files.
 */
export interface Implementation {
  judge(situation: Situation): Readonly<Record<string, RuleAnswer>>;
  /** For a rule that is one criterion or the negation of one. */
  nearMiss(situation: Situation, rule: string): { readonly distance: string; readonly threshold: string; readonly included: boolean } | null;
  cells(situation: Situation, fact: string): readonly string[];
  constant(situation: Situation): readonly { readonly fact: string; readonly always: string; readonly rules: readonly string[] }[];
  /** Ranked; for each cell the rules that turn, as "UNKNOWN -> HOLDS". */
  missing(situation: Situation): readonly { readonly fact: string; readonly rank: number; readonly canTurn: number; readonly cells: Readonly<Record<string, Readonly<Record<string, string>>>> }[];
  turns(situation: Situation, whatIf: readonly { readonly fact: string; readonly state: WrittenState }[]): Readonly<Record<string, string>>;
}
