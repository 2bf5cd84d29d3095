import { evaluate } from '../engine/evaluate.js';
import type { Evaluation } from '../engine/evaluation.js';
import { deriveFacts, type DerivedFacts } from '../medicine/derive-facts.js';
import type { ProfileRead } from '../vocabulary/read-profile.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import type { PreparedRuleSet } from './prepared-rule-set.js';

/** What is known of a patient after deriving, and the truth of every rule. */
export interface DecidedProfile {
  readonly derived: DerivedFacts;
  readonly evaluation: Evaluation;
}

/** Derives and decides, without words: the part of an assessment that coverage reads too. */
export function decideProfile(read: ProfileRead, prepared: PreparedRuleSet, vocabulary: Vocabulary): DecidedProfile {
  const derived = deriveFacts(read.states, vocabulary, prepared.derivations);
  return { derived, evaluation: evaluate(prepared.ruleSet.compiled, derived.states) };
}
