import { assess, type AssessmentOutcome } from '../assessment/assess.js';
import type { Asker } from './asker.js';
import type { CaseInQuestion } from './case-in-question.js';
import { chosenRuleSet } from './chosen-rule-set.js';
import { mustMay } from './must-may.js';
import type { PreviewDesk } from './preview-desk.js';

export type PreviewOutcome = AssessmentOutcome | { readonly kind: 'rule-set-unknown' };

/**
 * Assesses one patient and writes nothing: no record, no receipt, only a number of previews.
 * @throws Forbidden when the asker may not
 */
export function previewAssessment(asked: CaseInQuestion, asker: Asker, desk: PreviewDesk): PreviewOutcome {
  mustMay(asker, 'preview-assessment');
  const outcome = previewed(asked, desk);
  desk.onPreview?.(outcome.kind);
  return outcome;
}

function previewed(asked: CaseInQuestion, desk: PreviewDesk): PreviewOutcome {
  const prepared = chosenRuleSet(asked.ruleSet, desk.shelf);
  if (prepared === undefined) return { kind: 'rule-set-unknown' };
  const asOf = asked.asOf ?? desk.clock.today();
  return assess({ profile: asked.profile, asOf }, { prepared, vocabulary: desk.vocabulary, engineVersion: desk.engineVersion });
}
