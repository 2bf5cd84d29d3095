import type { Exact } from './exact.js';

/** One end of an interval; `null` stands for "no limit on this side". */
export type Bound = { readonly at: Exact; readonly included: boolean } | null;

export interface Interval {
  readonly kind: 'interval';
  readonly low: Bound;
  readonly high: Bound;
}

/** Codes a choice fact may still have, in the order of the domain. */
export interface Subset {
  readonly kind: 'subset';
  readonly codes: readonly string[];
}

/** The set of values a fact may still have (semantics 1). Never empty: a contradiction widens to the domain and says CONFLICTING. */
export type Possible = Interval | Subset;

/** What a fact can be at all. A missing fact may still have every value of its domain. */
export type Domain =
  | { readonly kind: 'decimal'; readonly low: Bound; readonly high: Bound }
  | { readonly kind: 'integer'; readonly low: Bound; readonly high: Bound }
  | { readonly kind: 'choice'; readonly codes: readonly string[] };
