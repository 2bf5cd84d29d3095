/** The three truth values (Kleene). Words, never booleans: YAML reads true/false, and every non-empty string is truthy. */
export type Truth = 'HOLDS' | 'FAILS' | 'UNKNOWN';

/** Why a criterion is UNKNOWN. The order is the order of precedence when several reasons meet in one node. */
export const UNKNOWN_REASONS = [
  'CONFLICTING',
  'IMPLAUSIBLE',
  'STALE',
  'IMPRECISE',
  'NOT_DERIVABLE',
  'ASKED_BUT_UNAVAILABLE',
  'NOT_PROVIDED',
] as const;
export type UnknownReason = (typeof UNKNOWN_REASONS)[number];
