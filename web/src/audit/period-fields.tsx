import type { ReactNode } from 'react';
import type { Period } from './period';

/** First and last day of what is counted. */
export function PeriodFields({ period, onPeriod }: { readonly period: Period; readonly onPeriod: (period: Period) => void }): ReactNode {
  return (
    <>
      <label className="stacked">
        From
        <input className="field" type="date" value={period.from} onChange={({ currentTarget: { value } }) => onPeriod({ ...period, from: value })} />
      </label>
      <label className="stacked">
        To
        <input className="field" type="date" value={period.to} onChange={({ currentTarget: { value } }) => onPeriod({ ...period, to: value })} />
      </label>
    </>
  );
}
