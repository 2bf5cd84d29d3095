import type { ReactNode } from 'react';

const WIDTH = 160;

interface ShareBarProps {
  readonly holds: number;
  readonly fails: number;
  readonly unknown: number;
}

/** How a rule was decided, as shares of one bar: solid holds, hatched not known, empty fails. The numbers stand beside it as text. */
export function ShareBar({ holds, fails, unknown }: ShareBarProps): ReactNode {
  const total = Math.max(1, holds + fails + unknown);
  const [held, open] = [(holds / total) * WIDTH, (unknown / total) * WIDTH];
  return (
    <svg className="share" viewBox={`0 0 ${WIDTH} 12`} width={WIDTH} height="12" aria-hidden="true">
      <rect className="frame" x="0.5" y="0.5" width={WIDTH - 1} height="11" />
      <rect className="holds" x="0" y="0" width={held} height="12" />
      <rect className="unknown" x={held} y="0" width={open} height="12" />
    </svg>
  );
}
