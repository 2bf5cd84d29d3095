import type { FactState } from '../engine/fact-state.js';
import type { Truth } from '../engine/truth.js';
import { decideProfile } from '../assessment/decide-profile.js';
import type { PreparedRuleSet } from '../assessment/prepared-rule-set.js';
import type { ReadCase } from '../rulebook/cases/read-cases.js';
import { readProfile } from '../vocabulary/read-profile.js';
import { expandShorthand } from '../vocabulary/shorthand.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';

/** A worked case with what the engine makes of it: facts after deriving, and the truth of every rule. */
export interface CaseView {
  readonly read: ReadCase;
  readonly states: ReadonlyMap<string, FactState>;
  readonly truths: ReadonlyMap<string, Truth>;
}

/** The cases as the engine sees them; those whose profile is refused show no rule and are left out. */
export function caseViews(cases: readonly ReadCase[], prepared: PreparedRuleSet, vocabulary: Vocabulary): readonly CaseView[] {
  const rules = prepared.ruleSet.compiled.rules.map(({ id }) => id);
  return cases.flatMap((read): readonly CaseView[] => {
    const profile = readProfile(expandShorthand(read.worked.profile, vocabulary), read.worked.asOf, vocabulary);
    if (profile.refused) return [];
    const { derived, evaluation } = decideProfile(profile, prepared, vocabulary);
    return [{ read, states: derived.states, truths: new Map(rules.map((rule) => [rule, evaluation.truthOf(rule)])) }];
  });
}
