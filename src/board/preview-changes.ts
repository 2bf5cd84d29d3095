import { whatIf, type WhatIfOutcome } from '../assessment/what-if.js';
import type { Asker } from './asker.js';
import type { CaseInQuestion } from './case-in-question.js';
import { chosenRuleSet } from './chosen-rule-set.js';
import { mustMay } from './must-may.js';
import type { PreviewDesk } from './preview-desk.js';

export type ChangesOutcome = WhatIfOutcome | { readonly kind: 'rule-set-unknown' };

/**
 * Assesses one patient as they are and with changes, tells the difference, and writes nothing.
 * @param changes a profile of the same shape; a fact in it replaces that fact, null takes it away
 * @throws Forbidden when the asker may not
 */
export function previewChanges(asked: CaseInQuestion, changes: unknown, asker: Asker, desk: PreviewDesk): ChangesOutcome {
  mustMay(asker, 'preview-assessment');
  const prepared = chosenRuleSet(asked.ruleSet, desk.shelf);
  if (prepared === undefined) return { kind: 'rule-set-unknown' };
  const asOf = asked.asOf ?? desk.clock.today();
  return whatIf({ profile: asked.profile, asOf }, changes, { prepared, vocabulary: desk.vocabulary, engineVersion: desk.engineVersion });
}
