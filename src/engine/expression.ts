import type { Bound } from './possible.js';

/** A criterion on one numeric fact: the value lies within the bounds. */
export interface WithinCriterion {
  readonly kind: 'within';
  readonly fact: string;
  readonly low: Bound;
  readonly high: Bound;
  /** How old the value may be for this criterion, in days; `null` when age does not matter. */
  readonly maxAgeDays: number | null;
}

/** A criterion on one choice fact: the value is one of the codes. */
export interface OneOfCriterion {
  readonly kind: 'oneOf';
  readonly fact: string;
  readonly codes: readonly string[];
  readonly maxAgeDays: number | null;
}

export type Criterion = WithinCriterion | OneOfCriterion;

export type Expression =
  | Criterion
  | { readonly kind: 'all'; readonly of: readonly Expression[] }
  | { readonly kind: 'any'; readonly of: readonly Expression[] }
  | { readonly kind: 'not'; readonly of: Expression };

/** A named expression; the engine decides its truth and traces how. */
export interface Rule {
  readonly id: string;
  readonly expression: Expression;
}
