import { useState, type ReactNode } from 'react';
import { DecisionCountsDocument } from '../api/graphql';
import { useAsked } from '../api/use-asked';
import { OTHER_WORDS, REASON_WORDS } from '../decide/decision-words';
import { AskedNote } from '../shell/asked-note';
import { PeriodFields } from './period-fields';
import { periodFilter, WHOLE_TIME, type Period } from './period';

const WIDTH = 160;

function Bar({ share }: { readonly share: number }): ReactNode {
  return (
    <svg className="share" viewBox={`0 0 ${WIDTH} 12`} width={WIDTH} height="12" aria-hidden="true">
      <rect className="frame" x="0.5" y="0.5" width={WIDTH - 1} height="11" />
      <rect className="holds" x="0" y="0" width={share * WIDTH} height="12" />
    </svg>
  );
}

/** How the boards decided against what the evidence spoke for. */
export function DecisionsPart(): ReactNode {
  const [period, setPeriod] = useState<Period>(WHOLE_TIME);
  const asked = useAsked(DecisionCountsDocument, { filter: periodFilter(period) });
  const counts = asked.data?.decisionSummary ?? null;
  return (
    <>
      <div className="find-row">
        <PeriodFields period={period} onPeriod={setPeriod} />
      </div>
      <AskedNote asked={asked} />
      {counts === null ? null : counts.total + counts.withdrawn === 0 ? (
        <p className="empty">No decision is recorded in this time.</p>
      ) : (
        <>
          <p role="status" className="told">
            {counts.total} decisions stand: {counts.concordant} concordant, {counts.conditional} conditional, {counts.deviating} deviating. {counts.withdrawn} withdrawn.
          </p>
          <h3>What was chosen</h3>
          <table className="list">
            <thead>
              <tr>
                <th scope="col">Choice</th>
                <th scope="col">Share</th>
                <th scope="col">Decisions</th>
                <th scope="col">Concordant · conditional · deviating</th>
              </tr>
            </thead>
            <tbody>
              {counts.byOption.map(({ option, other, total, concordant, conditional, deviating }) => (
                <tr key={`${option ?? ''} ${other ?? ''}`}>
                  <th scope="row">{other === null || other === undefined ? <code>{option}</code> : OTHER_WORDS[other]}</th>
                  <td>
                    <Bar share={total / Math.max(1, counts.total)} />
                  </td>
                  <td className="numbers">{total}</td>
                  <td className="numbers">
                    {concordant} · {conditional} · {deviating}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <h3>Why boards deviated</h3>
          {counts.byReason.length === 0 ? (
            <p className="empty">No decision deviated.</p>
          ) : (
            <table className="list">
              <thead>
                <tr>
                  <th scope="col">Reason</th>
                  <th scope="col">Share of the deviating</th>
                  <th scope="col">Decisions</th>
                </tr>
              </thead>
              <tbody>
                {counts.byReason.map(({ reason, total }) => (
                  <tr key={reason}>
                    <th scope="row">{REASON_WORDS[reason]}</th>
                    <td>
                      <Bar share={total / Math.max(1, counts.deviating)} />
                    </td>
                    <td className="numbers">{total}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </>
  );
}
