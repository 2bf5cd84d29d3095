import type { ReactNode } from 'react';

export interface CountedPeriod {
  readonly from: string;
  readonly to: string;
  readonly holds: number;
  readonly fails: number;
  readonly unknown: number;
}

const HEIGHT = 120;
const WIDTH = 720;

/** How often a rule was decided, period by period: solid holds, hatched not known, empty fails. The same numbers stand in a table. */
export function PeriodsChart({ periods, caption }: { readonly periods: readonly CountedPeriod[]; readonly caption: string }): ReactNode {
  const top = Math.max(1, ...periods.map(({ holds, fails, unknown }) => holds + fails + unknown));
  const step = WIDTH / Math.max(1, periods.length);
  const bar = Math.max(1, Math.min(46, step - 3));
  const y = (count: number): number => (count / top) * (HEIGHT - 4);
  return (
    <figure className="periods">
      <figcaption>{caption}</figcaption>
      <div className="figure-scroll" tabIndex={0} role="group" aria-label={caption}>
        <svg viewBox={`0 0 ${WIDTH + 40} ${HEIGHT + 22}`} width={WIDTH + 40} height={HEIGHT + 22} aria-hidden="true">
          <text x="30" y="12" textAnchor="end">
            {top}
          </text>
          <text x="30" y={HEIGHT} textAnchor="end">
            0
          </text>
          <g transform="translate(36 0)">
            <path className="axis" d={`M0 4H${WIDTH}M0 ${HEIGHT}H${WIDTH}`} />
            {periods.map(({ from, holds, fails, unknown }, index) => {
              const x = index * step + (step - bar) / 2;
              return (
                <g key={from}>
                  <rect className="frame" x={x} y={HEIGHT - y(holds + unknown + fails)} width={bar} height={y(holds + unknown + fails)} />
                  <rect className="unknown" x={x} y={HEIGHT - y(holds + unknown)} width={bar} height={y(unknown)} />
                  <rect className="holds" x={x} y={HEIGHT - y(holds)} width={bar} height={y(holds)} />
                  {periods.length <= 12 || index % Math.ceil(periods.length / 12) === 0 ? (
                    <text x={x + bar / 2} y={HEIGHT + 16} textAnchor="middle">
                      {from.slice(2)}
                    </text>
                  ) : null}
                </g>
              );
            })}
          </g>
        </svg>
      </div>
      <p className="legend" aria-hidden="true">
        <span className="key holds" /> holds <span className="key unknown" /> not known <span className="key frame" /> does not hold
      </p>
      <details className="more">
        <summary>The same as a table</summary>
        <table className="list">
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">Until before</th>
              <th scope="col">Holds</th>
              <th scope="col">Not known</th>
              <th scope="col">Does not hold</th>
            </tr>
          </thead>
          <tbody>
            {periods.map(({ from, to, holds, fails, unknown }) => (
              <tr key={from}>
                <td>{from}</td>
                <td>{to}</td>
                <td>{holds}</td>
                <td>{unknown}</td>
                <td>{fails}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
