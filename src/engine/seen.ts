import type { ReadFact } from './criteria-register.js';
import type { FactState } from './fact-state.js';
import { intersect, isSingle, type Possible } from './possible.js';
import type { UnknownReason } from './truth.js';

/** A fact as a criterion sees it. */
export interface Seen {
  readonly possible: Possible;
  readonly single: boolean;
  /** Why it is not a single value; `null` exactly when it is. */
  readonly reason: UnknownReason | null;
}

/** Whether a value may be older than a criterion accepts (semantics 6.2): fresh is only what certainly is. */
export function isStale(state: FactState | undefined, maxAgeDays: number | null): boolean {
  return maxAgeDays !== null && state !== undefined && state.ageDays !== null && state.ageDays.max > maxAgeDays;
}

/** What a criterion that accepts a certain age sees of a fact (semantics 1.4 to 1.6 and 6.2). */
export function seenAs({ domain, whole }: ReadFact, state: FactState | undefined, maxAgeDays: number | null): Seen {
  const nothing = (reason: UnknownReason): Seen => ({ possible: whole.possible, single: whole.single, reason: whole.single ? null : reason });
  if (state === undefined) return nothing('NOT_PROVIDED');
  if (isStale(state, maxAgeDays)) return nothing('STALE');
  const inside = intersect(whole.possible, state.possible, domain);
  if (inside === null) return nothing('IMPLAUSIBLE');
  const single = isSingle(inside, domain);
  return { possible: inside, single, reason: single ? null : (state.reason ?? 'IMPRECISE') };
}
