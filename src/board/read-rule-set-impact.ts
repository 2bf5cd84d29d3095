import type { AdmittedDesk } from './admitted.js';
import type { ReasonChange, VerdictFlip } from './compare-verdicts.js';
import type { ImpactCaseRow, ImpactJobRow } from './ports/impact-store.js';
import type { PageOf } from './ports/page-of.js';
import type { RuleSetPair } from './start-rule-set-impact.js';

/** A recorded case that the other rule set answers differently. */
export interface ImpactCase {
  readonly assessment: string;
  readonly index: number;
  readonly flips: readonly VerdictFlip[];
  readonly reasonOnly: readonly ReasonChange[];
  /** Id of the board decision that rests on the assessment and was not withdrawn. */
  readonly decision: string | null;
}

/** How far the last job of a pair is; `null` when none was started. */
export function findRuleSetImpact({ from, to }: RuleSetPair, { reader, tenant }: AdmittedDesk<'rule-set-impact'>): Promise<ImpactJobRow | null> {
  return reader.impacts.newest(tenant, from, to);
}

/** What a job found, newest first: pseudonyms of nobody, verdicts and codes alone. */
export function listImpactCases(job: ImpactJobRow, below: number | null, count: number, { reader }: AdmittedDesk<'rule-set-impact'>): Promise<PageOf<ImpactCaseRow>> {
  return reader.impacts.cases(job.id, below, count);
}

/** A found case with the decision that rests on it now. */
export async function impactCase({ assessment, index, flips, reasons }: ImpactCaseRow, { reader }: AdmittedDesk<'rule-set-impact'>): Promise<ImpactCase> {
  const decision = await reader.decisions.standing(assessment);
  return { assessment, index, flips: JSON.parse(flips) as readonly VerdictFlip[], reasonOnly: JSON.parse(reasons) as readonly ReasonChange[], decision: decision?.id ?? null };
}
