import type { ReactNode } from 'react';
import type { Result } from '../api/use-knowledge';
import { plainWords } from '../answer/state-words';
import { drawn, linearScale } from './linear-scale';

const WIDTH = 180;
const STATISTICS: Readonly<Record<string, string>> = { median: 'Median', 'mean-sd': 'Mean (SD)', 'mean-se': 'Mean (SE)', mean: 'Mean', rate: 'Rate', count: 'Count', minimum: 'Minimum', maximum: 'Maximum' };

interface Panel {
  readonly key: string;
  readonly title: string;
  readonly unit: string | null;
  readonly results: readonly Result[];
}

/** Only what has the same statistic and unit may share an axis. */
function panelsOf(results: readonly Result[]): readonly Panel[] {
  const panels = new Map<string, Result[]>();
  for (const result of results) {
    const key = JSON.stringify([result.statistic, result.unit]);
    panels.set(key, [...(panels.get(key) ?? []), result]);
  }
  return [...panels].map(([key, members]) => {
    const { statistic, unit } = members[0] as Result;
    return { key, title: `${STATISTICS[statistic] ?? plainWords(statistic)}${unit === null ? '' : `, ${unit}`}`, unit, results: members };
  });
}

function numbers({ value, unit, interval, count, total, spread }: Result): string {
  const parts = [`${value}${unit === null ? '' : ` ${unit}`}`];
  if (interval !== null) parts.push(`(${interval.level} ${interval.low}–${interval.high})`);
  if (spread !== null) parts.push(`± ${spread}`);
  if (count !== null) parts.push(total === null ? `(${count})` : `(${count} of ${total})`);
  return parts.join(' ');
}

function Bar({ result, top }: { readonly result: Result; readonly top: number }): ReactNode {
  const value = drawn(result.value);
  if (value === null) return null;
  const x = linearScale(0, top, WIDTH - 8);
  const [low, high] = [drawn(result.interval?.low), drawn(result.interval?.high)];
  return (
    <svg viewBox={`0 0 ${WIDTH} 18`} width={WIDTH} height="18" aria-hidden="true">
      <path className="axis" d={`M0 17H${WIDTH}`} />
      <rect className="bar" x="0" y="4" width={x(value)} height="9" />
      {low === null || high === null ? null : <path className="whisker" d={`M${x(low)} 8.5H${x(high)}M${x(low)} 5v7M${x(high)} 5v7`} />}
      <circle className="estimate" cx={x(value)} cy="8.5" r="3" />
    </svg>
  );
}

interface ArmResultsProps {
  readonly results: readonly Result[];
  readonly armName: (arm: string) => string;
  readonly caption: string;
}

/** What each arm showed, as bars with intervals where the source prints them, and as numbers. */
export function ArmResults({ results, armName, caption }: ArmResultsProps): ReactNode {
  if (results.length === 0) return null;
  return (
    <div className="figure-scroll" tabIndex={0} role="group" aria-label={caption}>
      <table className="arms">
        <caption className="unseen">{caption}</caption>
        {panelsOf(results).map(({ key, title, unit, results: members }) => {
          const top = unit === '%' ? 100 : Math.max(1, ...members.flatMap(({ value, interval }) => [drawn(value) ?? 0, drawn(interval?.high) ?? 0])) * 1.05;
          return (
            <tbody key={key}>
              <tr>
                <th scope="rowgroup" colSpan={3}>
                  {title}
                </th>
              </tr>
              {members.map((result, index) => (
                <tr key={index}>
                  <th scope="row">
                    {armName(result.arm)}
                    {result.at === null ? '' : `, ${result.at}`}
                    {result.category === null ? '' : `, ${result.category}`}
                  </th>
                  <td>
                    <Bar result={result} top={top} />
                  </td>
                  <td className="numbers">{numbers(result)}</td>
                </tr>
              ))}
            </tbody>
          );
        })}
      </table>
    </div>
  );
}
