import type { Assessment } from '../assessment/assessment.js';
import type { RuleSetContent } from '../rulebook/content.js';
import { packFirings } from './packed-firings.js';
import type { FiringRow, VerdictRow } from './ports/record-rows.js';

/** What finds a recorded assessment again by what it says. Made from it and from nothing else; gone when it is erased. */
export interface AssessmentProjection {
  readonly firings: FiringRow;
  readonly verdicts: readonly VerdictRow[];
}

/** A projection that only needs the place of the assessment's entry. */
export interface PreparedProjection {
  readonly truths: string;
  readonly verdicts: readonly Omit<VerdictRow, 'index'>[];
}

/**
 * The projection of an assessment, before it has a place.
 * @param content the rule set that answered
 */
export function prepareProjection(assessment: Assessment, content: RuleSetContent): PreparedProjection {
  return {
    truths: packFirings(assessment, content),
    verdicts: [
      ...assessment.sources.map(({ code, state }) => ({ kind: 'SOURCE' as const, code, state })),
      ...assessment.options.map(({ code, state }) => ({ kind: 'OPTION' as const, code, state })),
    ],
  };
}

/**
 * The projection of the assessment at a place.
 * @param index place of its entry in the log
 */
export function placedProjection({ truths, verdicts }: PreparedProjection, index: number): AssessmentProjection {
  return { firings: { index, truths }, verdicts: verdicts.map(({ kind, code, state }) => ({ index, kind, code, state })) };
}
