import type { Assessment } from '../assessment/assessment.js';
import type { RuleSetContent } from '../rulebook/content.js';
import { packFirings } from './packed-firings.js';
import type { FiringRow, VerdictRow } from './ports/record-rows.js';

/** What finds a recorded assessment again by what it says. Made from it and from nothing else; gone when it is erased. */
export interface AssessmentProjection {
  readonly firings: FiringRow;
  readonly verdicts: readonly VerdictRow[];
}

/**
 * The projection of an assessment.
 * @param content the rule set that answered
 * @param index place of its entry in the log
 */
export function projectionOf(assessment: Assessment, content: RuleSetContent, index: number): AssessmentProjection {
  return {
    firings: { index, truths: packFirings(assessment, content) },
    verdicts: [
      ...assessment.sources.map(({ code, state }): VerdictRow => ({ index, kind: 'SOURCE', code, state })),
      ...assessment.options.map(({ code, state }): VerdictRow => ({ index, kind: 'OPTION', code, state })),
    ],
  };
}
