import type { FactState } from '../engine/fact-state.js';
import { intersect, isSingle, type Possible } from '../engine/possible.js';
import { UNKNOWN_REASONS, type UnknownReason } from '../engine/truth.js';
import type { PlannedDerivation } from './derivation-plan.js';
import { isStale, knownPossible } from './known-possible.js';
import { samePossible } from './same-possible.js';

export interface Combination {
  readonly state: FactState;
  /** Whether given and derived have no value in common. */
  readonly disagree: boolean;
}

function firstOf(a: UnknownReason, b: UnknownReason): UnknownReason {
  return UNKNOWN_REASONS.indexOf(a) <= UNKNOWN_REASONS.indexOf(b) ? a : b;
}

function stateOf(fact: string, possible: Possible, reason: UnknownReason | null, missing: readonly string[], ageDays: FactState['ageDays'] = null): FactState {
  return { fact, possible, reason, ageDays, missing: reason === 'NOT_DERIVABLE' ? missing : [] };
}

/**
 * One state from what was sent of a fact and what follows from others: the values that both allow.
 *
 * - Sent values that contradict each other stay CONFLICTING, whatever follows from others.
 * - Sent and stale, implausible or unavailable: only what is derived counts. When that says nothing either, the reason of the sent one stays.
 * - No common value: CONFLICTING, or for a mere convention the sent value (see `Derivation.onDisagreement`).
 * - The age is that of the sent value, unless what is derived alone says as much.
 *
 * @param missing facts whose lack keeps the derived value open; empty when only imprecision does
 */
export function combineGivenAndDerived(planned: PlannedDerivation, given: FactState | undefined, derived: Possible, missing: readonly string[]): Combination {
  const { derivation, definition, domain, whole } = planned;
  const fact = derivation.output;
  if (given?.reason === 'CONFLICTING') return { state: given, disagree: false };
  const derivedReason: UnknownReason = missing.length > 0 ? 'NOT_DERIVABLE' : 'IMPRECISE';
  const known = given === undefined ? null : knownPossible(given, definition);
  if (given === undefined || known === null) {
    if (isSingle(derived, domain)) return { state: stateOf(fact, derived, null, missing), disagree: false };
    if (given === undefined || given.reason === 'NOT_PROVIDED') return { state: stateOf(fact, derived, derivedReason, missing), disagree: false };
    const sentReason = isStale(given, definition) ? 'STALE' : (given.reason ?? 'NOT_PROVIDED');
    const reason = samePossible(derived, whole) ? sentReason : firstOf(sentReason, derivedReason);
    return { state: stateOf(fact, derived, reason, missing, given.ageDays), disagree: false };
  }
  const both = intersect(whole, known, domain);
  const common = both === null ? null : intersect(both, derived, domain);
  if (common === null) {
    const state = derivation.onDisagreement === 'SHOW' ? given : stateOf(fact, whole, 'CONFLICTING', []);
    return { state, disagree: true };
  }
  const reason = isSingle(common, domain) ? null : (given.reason ?? derivedReason);
  return { state: stateOf(fact, common, reason, missing, samePossible(common, derived) ? null : given.ageDays), disagree: false };
}
