import type { Possible } from '../engine/possible.js';
import type { Derivation } from './derivation.js';

/** What one derivation yielded for one patient. Holds patient values; never logged. */
export interface DerivedRecord {
  readonly derivation: Derivation;
  /** What follows from the inputs alone, within the domain of the fact; the state of the fact also counts what was sent. */
  readonly possible: Possible;
  readonly inputs: readonly { readonly fact: string; readonly possible: Possible }[];
  /** Facts that keep the result from being one value, down to those that can be asked for. */
  readonly missing: readonly string[];
  /** See `Derived.steps`; made when read. */
  readonly steps: readonly string[];
}
