import type { Comparison, WrittenInterval, WrittenSource } from '../content.js';
import { resultPath, statementsOf } from './statement.js';

/** An estimate with its interval, wherever the file states one. */
export interface StatedInterval {
  readonly path: string;
  readonly estimate: string;
  readonly interval: WrittenInterval;
  /** ratio: symmetric on the log scale; difference: symmetric as it stands; other: no symmetry is owed (medians, rates). */
  readonly scale: 'ratio' | 'difference' | 'other';
  readonly object: object;
  readonly comparison: Comparison | undefined;
}

const RATIOS: ReadonlySet<string> = new Set(['hazard-ratio', 'odds-ratio', 'risk-ratio']);
const MEANS: ReadonlySet<string> = new Set(['mean', 'mean-sd', 'mean-se']);

export function statedIntervals(source: WrittenSource): readonly StatedInterval[] {
  return statementsOf(source).flatMap((statement) => {
    const found: StatedInterval[] = [];
    for (const result of statement.results) {
      if (result.interval === undefined) continue;
      const scale = MEANS.has(result.statistic) ? 'difference' : 'other';
      found.push({ path: resultPath(statement, result), estimate: result.value, interval: result.interval, scale, object: result, comparison: undefined });
    }
    const { comparison } = statement;
    if (comparison?.estimate !== undefined && comparison.interval !== undefined) {
      const scale = RATIOS.has(comparison.measure) ? 'ratio' : 'other';
      found.push({ path: `${statement.path}/comparison`, estimate: comparison.estimate, interval: comparison.interval, scale, object: comparison, comparison });
    }
    for (const ratio of statement.finding?.perArmRatios ?? []) {
      if (ratio.interval === undefined) continue;
      const scale = RATIOS.has(ratio.measure) ? 'ratio' : 'other';
      found.push({ path: `${statement.path}@${ratio.arm}/${ratio.measure}`, estimate: ratio.estimate, interval: ratio.interval, scale, object: ratio, comparison: undefined });
    }
    return found;
  });
}
