import type { ReactNode } from 'react';
import { logScale } from './linear-scale';
import type { RatioRow } from './ratio-row';

const WIDTH = 200;
const TICKS = [0.1, 0.25, 0.5, 1, 2, 4, 10];

/** Ratios with their intervals around the line of no effect, on a logarithmic axis. The numbers stand beside the drawing as text. */
export function ForestPlot({ rows, caption }: { readonly rows: readonly RatioRow[]; readonly caption: string }): ReactNode {
  if (rows.length === 0) return null;
  const reach = Math.max(2, ...rows.flatMap(({ low, high }) => [high, 1 / low])) * 1.08;
  const x = logScale(1 / reach, reach, WIDTH);
  const ticks = TICKS.filter((tick) => tick > 1 / reach && tick < reach);
  return (
    <div className="figure-scroll" tabIndex={0} role="group" aria-label={caption}>
      <table className="forest">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Finding</th>
            <th scope="col">
              <span className="axis-words">
                <span>← below 1</span>
                <span>above 1 →</span>
              </span>
            </th>
            <th scope="col">Ratio (interval)</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, estimate, low, high, printed, reads, isSettled }) => (
            <tr key={key} className={isSettled ? undefined : 'unsettled'}>
              <th scope="row">{label}</th>
              <td>
                <svg viewBox={`0 0 ${WIDTH} 22`} width={WIDTH} height="22" aria-hidden="true">
                  <path className="no-effect" d={`M${x(1)} 0V22`} />
                  <path className="whisker" d={`M${x(low)} 11H${x(high)}M${x(low)} 7v8M${x(high)} 7v8`} />
                  <rect className="estimate" x={x(estimate) - 4} y="7" width="8" height="8" />
                </svg>
              </td>
              <td>
                <span className="numbers">{printed}</span>
                <span className="reads">{reads}</span>
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
