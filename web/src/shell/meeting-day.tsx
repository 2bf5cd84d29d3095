import type { Dispatch, ReactNode } from 'react';
import type { CasesAction } from '../case/board-case';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

interface MeetingDayProps {
  readonly meetingDay: string | null;
  /** The day of the service, once an answer told it. */
  readonly today: string | null;
  readonly dispatch: Dispatch<CasesAction>;
}

/** The day on which the board meets: every answer on the page is as of it. */
export function MeetingDay({ meetingDay, today, dispatch }: MeetingDayProps): ReactNode {
  return (
    <div className="meeting-day">
      <label>
        As of
        <input
          className="field"
          type="date"
          aria-label="As of, day of the meeting"
          value={meetingDay ?? today ?? ''}
          onChange={({ currentTarget: { value } }) => (value === '' ? dispatch({ kind: 'meet', meetingDay: null }) : DAY.test(value) ? dispatch({ kind: 'meet', meetingDay: value }) : undefined)}
        />
      </label>
      {meetingDay === null ? (
        <span className="hint">today</span>
      ) : (
        <button type="button" className="link" onClick={() => dispatch({ kind: 'meet', meetingDay: null })}>
          Back to today
        </button>
      )}
    </div>
  );
}
