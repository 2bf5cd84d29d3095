import type { Possible } from './possible.js';

/**
 * Some cells of a fact, as a key: a number `low * count + high` for the cells from `low` to `high`
 * (so one cell c is `c * count + c`, all are `count - 1`), or a text of ascending cell numbers "0,2" for a set with gaps.
 */
export type Selection = number | string;

/** The possible set shares no value with the domain (semantics 1.6). */
export const OUTSIDE = -1;

/** Truth packed into a byte: conjunction is the minimum, disjunction the maximum, negation 2 minus. */
export const FAILS = 0;
export const UNKNOWN = 1;
export const HOLDS = 2;

/** Where a criterion holds: the cells `from` to `to` of a numeric fact, or the cells flagged in `inside` of a choice fact. */
export interface Region {
  readonly from: number;
  readonly to: number;
  readonly inside: Uint8Array | null;
}

/**
 * The values of one fact, divided so that no criterion tells two values of the same cell apart (semantics 3.5).
 * INVARIANT (partition): every value of the domain is in exactly one cell, and no cell is empty.
 */
export interface FactCells {
  readonly count: number;
  /** The cells that share a value with the possible set, or OUTSIDE. */
  select(possible: Possible): Selection;
  /** Which cells a selection names, ascending. */
  cellsIn(selection: Selection): number[];
  /** All values of one cell. */
  valuesOf(cell: number): Possible;
  /** Packed truth of a criterion for a fact that may be in any of the selected cells. */
  truthOf(region: Region, selection: Selection): number;
}
