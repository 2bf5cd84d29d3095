import { isPlainObject } from '../vocabulary/plain-object.js';
import { assess, type AssessmentOutcome, type AssessmentRequest, type AssessmentTools } from './assess.js';
import type { Assessment, AssessmentDifference } from './assessment.js';
import { differenceBetween } from './difference.js';

export type WhatIfOutcome =
  | { readonly kind: 'assessed'; readonly before: Assessment; readonly after: Assessment; readonly difference: AssessmentDifference }
  | Extract<AssessmentOutcome, { kind: 'refused' }>;

/**
 * Assesses a case twice, as it is and with changes, and tells the difference. The case itself stays as it is.
 * @param changes a profile of the same shape; a fact in it replaces that fact, null takes it away
 */
export function whatIf(request: AssessmentRequest, changes: unknown, tools: AssessmentTools): WhatIfOutcome {
  const before = assess(request, tools);
  if (before.kind === 'refused') return before;
  const after = assess({ ...request, profile: withChanges(request.profile, changes) }, tools);
  if (after.kind === 'refused') return after;
  return { kind: 'assessed', before: before.assessment, after: after.assessment, difference: differenceBetween(before.assessment, after.assessment) };
}

/** Changes that are no groups of facts are handed on as they are, so that reading the profile can name what is wrong with them. */
function withChanges(profile: unknown, changes: unknown): unknown {
  if (!isPlainObject(changes) || !isPlainObject(profile)) return changes;
  const changed: Record<string, unknown> = { ...profile };
  for (const [group, facts] of Object.entries(changes)) {
    const own = changed[group];
    changed[group] = isPlainObject(own) && isPlainObject(facts) ? { ...own, ...facts } : facts;
  }
  return changed;
}
