import type { Assessment } from '../assessment/assessment.js';
import type { BundleReading } from '../fhir/bundle-reading.js';
import { readBundle } from '../fhir/read-bundle.js';
import type { ProfileProblem } from '../vocabulary/profile-problem.js';
import type { Asker } from './asker.js';
import { mustMay } from './must-may.js';
import { previewAssessment } from './preview-assessment.js';
import type { PreviewDesk } from './preview-desk.js';

/** One patient as a bundle tells of them. */
export interface BundleInQuestion {
  /** The bundle as parsed from JSON; checked by the reader. */
  readonly bundle: unknown;
  /** The day of the assessment, YYYY-MM-DD; absent: today. */
  readonly asOf?: string | undefined;
  /** Digest of the rule set that shall answer; absent: the active one. */
  readonly ruleSet?: string | undefined;
}

export type BundlePreviewOutcome =
  | { readonly kind: 'assessed'; readonly assessment: Assessment; readonly reading: BundleReading }
  | { readonly kind: 'refused'; readonly problems: readonly ProfileProblem[]; readonly reading: BundleReading }
  | { readonly kind: 'rule-set-unknown' };

/**
 * Assesses the patient of a FHIR bundle and writes nothing; tells of every resource what became of it.
 * @throws Forbidden when the asker may not
 */
export function previewFhirBundle(asked: BundleInQuestion, asker: Asker, desk: PreviewDesk): BundlePreviewOutcome {
  mustMay(asker, 'preview-assessment');
  const asOf = asked.asOf ?? desk.clock.today();
  const reading = readBundle(asked.bundle, asOf, desk.vocabulary);
  const problems = [...reading.refused, ...reading.notes];
  if (reading.refused.some(({ effect }) => effect === 'REFUSED')) return { kind: 'refused', problems, reading };
  const outcome = previewAssessment({ profile: reading.profile, asOf, ruleSet: asked.ruleSet }, asker, desk);
  switch (outcome.kind) {
    case 'assessed':
      return { kind: 'assessed', assessment: outcome.assessment, reading };
    case 'refused':
      return { kind: 'refused', problems: [...outcome.problems, ...problems], reading };
    case 'rule-set-unknown':
      return outcome;
  }
}
