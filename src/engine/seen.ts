import type { ReadFact } from './criteria-register.js';
import type { FactState } from './fact-state.js';
import { intersect, isSingle, wholeDomain, type Possible } from './possible.js';
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
export function seenAs(fact: ReadFact, state: FactState | undefined, maxAgeDays: number | null): Seen {
  const { domain } = fact;
  const within = (possible: Possible, reason: UnknownReason): Seen => {
    const single = isSingle(possible, domain);
    return { possible, single, reason: single ? null : reason };
  };
  if (state === undefined) return within(wholeDomain(domain), 'NOT_PROVIDED');
  if (isStale(state, maxAgeDays)) return within(wholeDomain(domain), 'STALE');
  const inside = intersect(wholeDomain(domain), state.possible, domain);
  return inside === null ? within(wholeDomain(domain), 'IMPLAUSIBLE') : within(inside, state.reason ?? 'IMPRECISE');
}
