import type { AdmittedDesk } from './admitted.js';
import type { DecisionClass, DeviationReason, OtherChoice } from './board-decision.js';
import type { DecisionCount, DecisionFilter } from './ports/decision-store.js';

interface ByClass {
  readonly total: number;
  readonly concordant: number;
  readonly conditional: number;
  readonly deviating: number;
}

/** Board decisions against suggestions, counted. Withdrawn ones count in `withdrawn` alone. */
export interface DecisionSummary extends ByClass {
  readonly withdrawn: number;
  /** The most frequent first. */
  readonly byOption: readonly ({ readonly option: string | null; readonly other: OtherChoice | null } & ByClass)[];
  /** The most frequent first; a decision may have several reasons. */
  readonly byReason: readonly { readonly reason: DeviationReason; readonly total: number }[];
}

/** What the counts may be narrowed by; never to a patient, whose decision a count of one would tell. */
export type SummaryFilter = Pick<DecisionFilter, 'option' | 'class' | 'ruleSet' | 'from' | 'to'>;

/** Counts the decisions that fit. */
export async function summarizeDecisions(filter: SummaryFilter, { reader, tenant }: Pick<AdmittedDesk<'read-decisions'>, 'reader' | 'tenant' | 'admittedTo'>): Promise<DecisionSummary> {
  const standing = { ...filter, tenant, withdrawn: false };
  const counts = await reader.decisions.count(standing);
  const withdrawn = await reader.decisions.count({ ...filter, tenant, withdrawn: true });
  const reasons = await reader.decisions.countReasons(standing);
  const choices = new Map<string, DecisionCount[]>();
  for (const count of counts) {
    const key = `${count.option ?? ''}/${count.other ?? ''}`;
    choices.set(key, [...(choices.get(key) ?? []), count]);
  }
  const byOption = [...choices.values()].flatMap((of) => of.slice(0, 1).map(({ option, other }) => ({ option, other, ...byClass(of) })));
  return {
    ...byClass(counts),
    withdrawn: sum(withdrawn),
    byOption: byOption.sort((a, b) => b.total - a.total || compared(a.option ?? '', b.option ?? '') || compared(a.other ?? '', b.other ?? '')),
    byReason: [...reasons].sort((a, b) => b.total - a.total || compared(a.reason, b.reason)),
  };
}

function byClass(counts: readonly DecisionCount[]): ByClass {
  const of = (is: DecisionClass): number => sum(counts.filter((count) => count.class === is));
  return { total: sum(counts), concordant: of('CONCORDANT'), conditional: of('CONDITIONAL'), deviating: of('DEVIATING') };
}

function sum(counts: readonly DecisionCount[]): number {
  return counts.reduce((total, count) => total + count.total, 0);
}

/** By code points: the same order in every locale. */
function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
