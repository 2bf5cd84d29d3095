import type { ReactNode } from 'react';
import type { FindingKnowledge } from '../api/use-knowledge';
import { plainWords } from '../answer/state-words';
import { drawn, logScale } from './linear-scale';

const WIDTH = 240;
const MEASURES: Readonly<Record<string, string>> = { HAZARD_RATIO: 'HR', ODDS_RATIO: 'OR', RISK_RATIO: 'RR' };

interface Row {
  readonly finding: FindingKnowledge;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

function rowsOf(findings: readonly FindingKnowledge[]): readonly Row[] {
  return findings.flatMap((finding) => {
    const [estimate, low, high] = [drawn(finding.comparison?.estimate), drawn(finding.comparison?.interval?.low), drawn(finding.comparison?.interval?.high)];
    return estimate === null || low === null || high === null ? [] : [{ finding, estimate, low, high }];
  });
}

/** Whether a finding holds a ratio with an interval, which a forest plot can draw. */
export function isRatio(finding: FindingKnowledge): boolean {
  return rowsOf([finding]).length === 1;
}

/** What the interval says, in words; an interval that reaches 1 leaves the question open. */
function reads({ finding, low, high }: Row): string {
  if (low <= 1 && high >= 1) return 'not settled: the interval reaches 1';
  const side = finding.comparison?.belowOneFavors;
  if (side === null || side === undefined) return high < 1 ? 'lower, interval below 1' : 'higher, interval above 1';
  return (high < 1) === (side === 'INTERVENTION') ? `favors ${plainWords(finding.intervention ?? 'the first treatment')}` : `favors ${plainWords(finding.comparator ?? 'the second treatment')}`;
}

/** Ratios with their intervals around the line of no effect, on a logarithmic axis. The numbers stand beside the drawing as text. */
export function ForestPlot({ findings, caption }: { readonly findings: readonly FindingKnowledge[]; readonly caption: string }): ReactNode {
  const rows = rowsOf(findings);
  if (rows.length === 0) return null;
  const reach = Math.max(2, ...rows.flatMap(({ low, high }) => [high, 1 / low])) * 1.08;
  const x = logScale(1 / reach, reach, WIDTH);
  const ticks = [0.1, 0.25, 0.5, 1, 2, 4, 10].filter((tick) => tick > 1 / reach && tick < reach);
  return (
    <div className="figure-scroll">
    <table className="forest">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Finding</th>
          <th scope="col">
            <span className="axis-words">
              <span>← lower than 1</span>
              <span>higher than 1 →</span>
            </span>
          </th>
          <th scope="col">Ratio (interval)</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.finding.id} className={row.low <= 1 && row.high >= 1 ? 'unsettled' : undefined}>
            <th scope="row">{row.finding.says}</th>
            <td>
              <svg viewBox={`0 0 ${WIDTH} 22`} width={WIDTH} height="22" aria-hidden="true">
                <path className="no-effect" d={`M${x(1)} 0V22`} />
                <path className="whisker" d={`M${x(row.low)} 11H${x(row.high)}M${x(row.low)} 7v8M${x(row.high)} 7v8`} />
                <rect className="estimate" x={x(row.estimate) - 4} y="7" width="8" height="8" />
              </svg>
            </td>
            <td>
              <span className="numbers">
                {MEASURES[row.finding.comparison?.measure ?? ''] ?? plainWords(row.finding.comparison?.measure ?? '')} {row.finding.comparison?.estimate} ({row.finding.comparison?.interval?.level}{' '}
                {row.finding.comparison?.interval?.low}–{row.finding.comparison?.interval?.high})
              </span>
              <span className="reads">{reads(row)}</span>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot aria-hidden="true">
        <tr>
          <td />
          <td>
            <svg viewBox={`0 0 ${WIDTH} 20`} width={WIDTH} height="20">
              <path className="axis" d={`M0 1H${WIDTH}${ticks.map((tick) => `M${x(tick)} 1v4`).join('')}`} />
              {ticks.map((tick) => (
                <text key={tick} x={x(tick)} y="16" textAnchor="middle">
                  {tick}
                </text>
              ))}
            </svg>
          </td>
          <td>1 = no effect</td>
        </tr>
      </tfoot>
    </table>
    </div>
  );
}
