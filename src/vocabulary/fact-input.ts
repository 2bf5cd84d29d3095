/** Why a sender has no value, said by the sender. */
export const UNAVAILABLE_REASONS = ['NOT_DONE', 'PENDING', 'NOT_RECORDED', 'REFUSED_BY_PATIENT', 'UNKNOWN_TO_SENDER'] as const;
export type UnavailableReason = (typeof UNAVAILABLE_REASONS)[number];

export const COMPARATORS = ['<', '<=', '>', '>='] as const;
export type Comparator = (typeof COMPARATORS)[number];

/**
 * One statement about one fact, after its shape was checked. Exactly one of: `value` (with or without `comparator`),
 * `low` and/or `high` (both ends included), `code`, `anyOf`, `unavailable`.
 */
export interface FactInput {
  readonly value: string | number | null;
  readonly low: string | number | null;
  readonly high: string | number | null;
  readonly comparator: Comparator | null;
  readonly unit: string | null;
  readonly code: string | null;
  readonly anyOf: readonly string[] | null;
  readonly observedOn: string | null;
  readonly unavailable: UnavailableReason | null;
}

export const FACT_INPUT_FIELDS = ['value', 'low', 'high', 'comparator', 'unit', 'code', 'anyOf', 'observedOn', 'unavailable'] as const satisfies readonly (keyof FactInput)[];
