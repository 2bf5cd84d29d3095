import type { Possible } from '../engine/possible.js';

/** What a derivation yields from what its inputs may still be. */
export interface Derived {
  readonly possible: Possible;
  /** Inputs whose lack keeps the result from being one value; empty when it is one. */
  readonly missing: readonly string[];
  /** Steps in plain words for the reader: "bilirubin 34.2 umol/L: 2 points". Holds patient values; never logged. */
  readonly steps: readonly string[];
}

/** One published definition: inputs -> one fact. */
export interface Derivation {
  readonly id: string;
  readonly output: string;
  readonly inputs: readonly string[];
  /** Groups of inputs of which one suffices: when one of a group is known, the others are not missing. */
  readonly alternatives?: readonly (readonly string[])[];
  /** Given and derived disjoint: CONFLICT makes the fact CONFLICTING; SHOW keeps the given value and shows the difference (conventions, not definitions). */
  readonly onDisagreement: 'CONFLICT' | 'SHOW';
  readonly definition: string;
  readonly source: string;
  /** Canonical-unit values of numeric inputs at which the result can change; lets missing facts be ranked exactly. Absent input: not enumerable. */
  readonly cutpoints: Readonly<Record<string, readonly string[]>>;
  derive(read: (fact: string) => Possible): Derived;
}
