import type { ReactNode } from 'react';
import type { SourceKnowledge } from '../api/use-knowledge';
import { ArmResults } from '../figures/arm-results';
import { Discrepancies } from './discrepancies';
import { Quote } from './quote';

/** Adverse events by arm. */
export function SafetyTable({ source }: { readonly source: SourceKnowledge }): ReactNode {
  if (source.safety.length === 0) return <p className="empty">The source reports no adverse events.</p>;
  const armName = (arm: string): string => (arm === 'all' ? 'All' : (source.arms.find(({ id }) => id === arm)?.name ?? arm));
  return (
    <ul>
      {source.safety.map((event, index) => (
        <li key={event.id ?? index} className="finding">
          <div className="criterion-head">
            <span>
              {event.event}
              {event.grade === 'unknown' ? '' : `, grade ${event.grade}`}
            </span>
            {event.p === null ? null : <span className="numbers">p {/^[<>≤=]/.test(event.p) ? event.p : `= ${event.p}`}</span>}
          </div>
          <ArmResults results={event.results} armName={armName} caption={event.event} />
          <Discrepancies says={source.discrepancies.filter(({ touches }) => event.id !== null && touches.includes(event.id)).map(({ says }) => says)} />
          {event.note === null ? null : <p className="remark">{event.note}</p>}
          <Quote {...event.quote} />
        </li>
      ))}
    </ul>
  );
}
