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

/** Conjunction, semantics 2.2: one failure settles it; otherwise one unknown keeps it open. */
export function both(a: Truth, b: Truth): Truth {
  if (a === 'FAILS' || b === 'FAILS') return 'FAILS';
  return a === 'UNKNOWN' || b === 'UNKNOWN' ? 'UNKNOWN' : 'HOLDS';
}

/** Disjunction, semantics 2.3: one that holds settles it; otherwise one unknown keeps it open. */
export function either(a: Truth, b: Truth): Truth {
  if (a === 'HOLDS' || b === 'HOLDS') return 'HOLDS';
  return a === 'UNKNOWN' || b === 'UNKNOWN' ? 'UNKNOWN' : 'FAILS';
}

/** Negation, semantics 2.4: what is not known stays not known. */
export function negation(a: Truth): Truth {
  if (a === 'UNKNOWN') return 'UNKNOWN';
  return a === 'HOLDS' ? 'FAILS' : 'HOLDS';
}

/** The reason that is told when several meet: the first in the order of UNKNOWN_REASONS; `null` gives way to any reason. */
export function strongerReason(a: UnknownReason | null, b: UnknownReason | null): UnknownReason | null {
  if (a === null) return b;
  if (b === null) return a;
  return UNKNOWN_REASONS.indexOf(a) <= UNKNOWN_REASONS.indexOf(b) ? a : b;
}
