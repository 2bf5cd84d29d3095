import { decideProfile } from '../../assessment/decide-profile.js';
import type { PreparedRuleSet } from '../../assessment/prepared-rule-set.js';
import { rulesOf } from '../../rulebook/rules-of.js';
import { readProfile } from '../../vocabulary/read-profile.js';
import { expandShorthand } from '../../vocabulary/shorthand.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import type { Canary } from './canaries-of.js';

/** A rule that did not fire for the patient for whom it must. */
export interface CanaryFailure {
  readonly canary: string;
  readonly rule: string;
  /** NOT_READ: the profile is refused, which it was not. */
  readonly code: 'DID_NOT_FIRE' | 'NOT_READ' | 'ERRED';
}

export interface CanaryRun {
  /** Rules that were looked at: those that stand in these rules as in those the canaries were written for. */
  readonly checked: number;
  /** Rules that have no canary, or read otherwise here. */
  readonly unwatched: number;
  readonly failures: readonly CanaryFailure[];
}

/**
 * Decides every canary under a rule set and tells which rules do not fire. A rule that reads otherwise in these rules (an
 * older set answers) is not looked at: its canary was written for another rule.
 *
 * @param rest gives way to other work between two patients
 */
export async function runCanaries(canaries: readonly Canary[], prepared: PreparedRuleSet, vocabulary: Vocabulary, rest: () => Promise<void>): Promise<CanaryRun> {
  const here = new Map(rulesOf(prepared.ruleSet.content).map(({ id, written, negated }) => [id, JSON.stringify([written, negated])]));
  const shown = [...here.keys()].filter((id) => !(id.startsWith('course:') && id.includes('@')));
  const failures: CanaryFailure[] = [];
  let checked = 0;
  for (const { name, worked, rules } of canaries) {
    const same = rules.filter(({ id, written, negated }) => here.get(id) === JSON.stringify([written, negated]));
    checked += same.length;
    if (same.length > 0) failures.push(...failuresOf(name, worked, same.map(({ id }) => id), prepared, vocabulary));
    await rest();
  }
  return { checked, unwatched: shown.length - checked, failures };
}

function failuresOf(canary: string, worked: Canary['worked'], rules: readonly string[], prepared: PreparedRuleSet, vocabulary: Vocabulary): readonly CanaryFailure[] {
  const all = (code: CanaryFailure['code']): readonly CanaryFailure[] => rules.map((rule) => ({ canary, rule, code }));
  try {
    const read = readProfile(expandShorthand(worked.profile, vocabulary), worked.asOf, vocabulary);
    if (read.refused) return all('NOT_READ');
    const { evaluation } = decideProfile(read, prepared, vocabulary);
    return rules.filter((rule) => evaluation.truthOf(rule) !== 'HOLDS').map((rule) => ({ canary, rule, code: 'DID_NOT_FIRE' }));
  } catch {
    // A canary is there to notice what nobody expected, so that an error is a finding and not an end.
    return all('ERRED');
  }
}
