import { useState, type ReactNode } from 'react';
import { FiringsOverTimeDocument, type FiringInterval } from '../api/graphql';
import { useAsked } from '../api/use-asked';
import { PeriodsChart } from '../figures/periods-chart';
import { WordsSelect } from '../decide/words-select';
import { AskedNote } from '../shell/asked-note';

const EVERY: Readonly<Record<FiringInterval, string>> = { DAY: 'Day', WEEK: 'Week', MONTH: 'Month' };

/** How one rule was decided over time. */
export function FiringsChart({ rule, filter }: { readonly rule: string; readonly filter: { readonly from?: string; readonly to?: string } }): ReactNode {
  const [every, setEvery] = useState<FiringInterval>('MONTH');
  const asked = useAsked(FiringsOverTimeDocument, { rule, every, filter });
  const periods = asked.data?.firingsOverTime ?? null;
  return (
    <div className="firings-chart">
      <WordsSelect label="A bar for each" words={EVERY} value={every} onValue={setEvery} />
      <AskedNote asked={asked} />
      {periods === null ? null : periods.length === 0 ? <p className="empty">Nothing is recorded in this time.</p> : <PeriodsChart periods={periods} caption={`${rule}, by ${EVERY[every].toLowerCase()}`} />}
    </div>
  );
}
