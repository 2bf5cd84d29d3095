import type { BenchWork } from '../work.js';

/** What an engine found for one patient, by the numbers of the rules. */
export interface Found {
  readonly holds: ReadonlySet<number>;
  /** `null` for an engine without a third value: it can't tell FAILS from UNKNOWN. */
  readonly unknown: ReadonlySet<number> | null;
}

/** An engine with the rules loaded and the patients in the form it reads fastest; neither is measured. */
export interface Contender {
  readonly name: string;
  /** The work that is measured: decides all rules for one patient. May answer with a promise. */
  run(patient: number): unknown;
  /** The same work, read for comparison. */
  find(patient: number): Promise<Found>;
}

export type Prepare = (work: BenchWork) => Contender;
