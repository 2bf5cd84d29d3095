import { plainWords } from '../answer/state-words';
import type { FindingKnowledge, SourceKnowledge } from '../api/use-knowledge';
import { drawn } from './linear-scale';

const MEASURES: Readonly<Record<string, string>> = { HAZARD_RATIO: 'HR', ODDS_RATIO: 'OR', RISK_RATIO: 'RR', 'hazard ratio': 'HR', 'hazard-ratio': 'HR' };

interface PrintedRatio {
  readonly measure: string;
  readonly estimate: string | null;
  readonly interval: { readonly low: string; readonly high: string; readonly level: string } | null;
}

/** One line of a forest plot: places for the drawing, the printed numbers, and what they say in words. */
export interface RatioRow {
  readonly key: string;
  readonly label: string;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly printed: string;
  readonly reads: string;
  readonly isSettled: boolean;
}

function rowOf(key: string, label: string, ratio: PrintedRatio, says: (low: number, high: number) => string, compares: boolean): readonly RatioRow[] {
  const [estimate, low, high] = [drawn(ratio.estimate), drawn(ratio.interval?.low), drawn(ratio.interval?.high)];
  if (estimate === null || low === null || high === null || ratio.interval === null) return [];
  const printed = `${MEASURES[ratio.measure] ?? plainWords(ratio.measure)} ${ratio.estimate ?? ''} (${ratio.interval.level} ${ratio.interval.low}–${ratio.interval.high})`;
  const reachesOne = low <= 1 && high >= 1;
  return [{ key, label, estimate, low, high, printed, reads: reachesOne ? 'not settled: the interval reaches 1' : says(low, high), isSettled: compares && !reachesOne }];
}

/** The comparison of a finding as a line; empty when it prints no ratio with an interval. */
export function comparisonRows(finding: FindingKnowledge): readonly RatioRow[] {
  const { comparison, intervention, comparator } = finding;
  if (comparison === null) return [];
  const says = (_low: number, high: number): string => {
    const side = comparison.belowOneFavors;
    if (side === null) return high < 1 ? 'lower, interval below 1' : 'higher, interval above 1';
    return high < 1 === (side === 'INTERVENTION') ? `favors ${plainWords(intervention ?? 'the first treatment')}` : `favors ${plainWords(comparator ?? 'the second treatment')}`;
  };
  return rowOf(finding.id, finding.says, comparison, says, true);
}

/** Ratios printed for single arms. They compare no arms, so none of them counts as settled. */
export function perArmRows(finding: FindingKnowledge, source: SourceKnowledge): readonly RatioRow[] {
  return (finding.perArmRatios ?? []).flatMap((ratio) =>
    rowOf(ratio.arm + ratio.measure, source.arms.find(({ id }) => id === ratio.arm)?.name ?? ratio.arm, ratio, () => 'no comparison between the arms', false),
  );
}
