import { useState, type Dispatch, type ReactNode } from 'react';
import type { Fact } from '../api/use-knowledge';
import type { Cases, CasesAction } from '../case/board-case';
import { BundleDialog } from '../open/bundle-dialog';
import { EarlierDialog } from '../open/earlier-dialog';
import { MeetingDay } from './meeting-day';

interface CaseTabsProps {
  readonly cases: Cases;
  readonly facts: readonly Fact[];
  readonly today: string | null;
  readonly dispatch: Dispatch<CasesAction>;
}

/** The cases open on this page, ways to open more, and the day all answers are as of. */
export function CaseTabs({ cases, facts, today, dispatch }: CaseTabsProps): ReactNode {
  const [dialog, setDialog] = useState<'earlier' | 'bundle' | null>(null);
  const close = (): void => setDialog(null);
  return (
    <div className="case-bar">
      <nav className="case-tabs" aria-label="Open cases">
        {cases.cases.map(({ token, label }) => (
          <span key={token} className="case-tab" data-current={token === cases.current}>
            <button type="button" aria-current={token === cases.current ? 'true' : undefined} onClick={() => dispatch({ kind: 'switch', token })}>
              {label}
            </button>
            {cases.cases.length > 1 ? (
              <button type="button" aria-label={`Close ${label}`} onClick={() => dispatch({ kind: 'close', token })}>
                ×
              </button>
            ) : null}
          </span>
        ))}
        <button type="button" className="link" onClick={() => dispatch({ kind: 'open', opened: { token: crypto.randomUUID(), entries: {} } })}>
          New case
        </button>
        <button type="button" className="link" onClick={() => setDialog('earlier')}>
          Open an earlier case
        </button>
        <button type="button" className="link" onClick={() => setDialog('bundle')}>
          From a FHIR bundle
        </button>
      </nav>
      <MeetingDay meetingDay={cases.meetingDay} today={today} dispatch={dispatch} />
      {dialog === 'earlier' ? <EarlierDialog facts={facts} dispatch={dispatch} onClose={close} /> : null}
      {dialog === 'bundle' ? <BundleDialog facts={facts} cases={cases} dispatch={dispatch} onClose={close} /> : null}
    </div>
  );
}
