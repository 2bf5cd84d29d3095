import { assess, type AssessmentOutcome } from '../assessment/assess.js';
import type { CaseInQuestion } from './case-in-question.js';
import { chosenRuleSet } from './chosen-rule-set.js';
import type { PreviewDesk } from './preview-desk.js';

export type PreviewOutcome = AssessmentOutcome | { readonly kind: 'rule-set-unknown' };

/** Assesses one patient and writes nothing: no record, no receipt. */
export function previewAssessment(asked: CaseInQuestion, desk: PreviewDesk): PreviewOutcome {
  const prepared = chosenRuleSet(asked.ruleSet, desk.shelf);
  if (prepared === undefined) return { kind: 'rule-set-unknown' };
  const asOf = asked.asOf ?? desk.clock.today();
  return assess({ profile: asked.profile, asOf }, { prepared, vocabulary: desk.vocabulary, engineVersion: desk.engineVersion });
}
