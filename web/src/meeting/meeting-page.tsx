import { Button } from '@mantine/core';
import { useState, type Dispatch, type KeyboardEvent, type ReactNode } from 'react';
import type { Knowledge } from '../api/use-knowledge';
import { FailureNote } from '../answer/failure-note';
import { PrintSheet } from '../answer/print-sheet';
import { isVeiled, type BoardCase, type Cases, type CasesAction } from '../case/board-case';
import { isAnswered } from '../case/profile-of';
import { openRecorded } from '../open/open-recorded';
import type { ShownAnswer } from '../preview/use-previews';
import { AgendaRow } from './agenda-row';
import { recordedOfDay } from './recorded-of-day';
import { CASE_KEYS } from './use-case-keys';

interface MeetingPageProps {
  readonly cases: Cases;
  readonly knowledge: Knowledge;
  readonly shown: (one: BoardCase) => ShownAnswer;
  readonly dispatch: Dispatch<CasesAction>;
  /** Goes to the page of the case. */
  readonly onCase: () => void;
  readonly onRetry: () => void;
}

const STEPS: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowDown: (index, count) => Math.min(index + 1, count - 1),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_index, count) => count - 1,
};

function focusRow(index: number): void {
  document.querySelectorAll<HTMLButtonElement>('[data-agenda]')[index]?.focus();
}

/** The cases of one day: where each stands, what is missing, what will be too old, and a sheet to print for each. */
export function MeetingPage({ cases, knowledge, shown, dispatch, onCase, onRetry }: MeetingPageProps): ReactNode {
  const [told, setTold] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const answered = cases.cases.map((one) => ({ one, answer: shown(one) }));
  const day = cases.meetingDay ?? answered.map(({ answer }) => (answer.preview?.__typename === 'Assessment' ? answer.preview.asOf : null)).find((asOf) => asOf !== null) ?? null;
  const failure = answered.map(({ answer }) => answer.failure).find((one) => one !== null) ?? null;
  const printable = answered.flatMap(({ one, answer }) => (answer.preview?.__typename === 'Assessment' && answer.isCurrent && Object.values(one.entries).some(isAnswered) && !isVeiled(cases, one) ? [{ one, assessment: answer.preview }] : []));

  const move = (event: KeyboardEvent, index: number): void => {
    const step = STEPS[event.key];
    if (step === undefined || event.altKey) return;
    event.preventDefault();
    focusRow(step(index, cases.cases.length));
  };
  const open = (token: string): void => {
    dispatch({ kind: 'switch', token });
    onCase();
  };
  const addRecorded = async (): Promise<void> => {
    if (day === null) return;
    setBusy(true);
    const found = await recordedOfDay(day);
    const there = new Set(cases.cases.map(({ recorded }) => recorded?.assessment));
    let opened = 0;
    let refused: string | null = found.kind === 'refused' ? found.why : null;
    for (const { id } of found.kind === 'found' ? found.summaries : []) {
      if (there.has(id)) continue;
      const outcome = await openRecorded(id, knowledge.facts);
      if (outcome.kind === 'refused') refused = outcome.why;
      else {
        dispatch({ kind: 'open', opened: outcome.opened });
        opened += 1;
      }
    }
    setBusy(false);
    setTold(refused === null ? (opened === 0 ? 'No further case is recorded for this day.' : `${opened === 1 ? '1 case was' : `${opened} cases were`} added.`) : `Not all could be read: ${refused}.`);
  };

  return (
    <section className="meeting" aria-labelledby="meeting-title">
      <div className="meeting-head">
        <h2 id="meeting-title">Agenda{day === null ? '' : ` of ${day}`}</h2>
        <Button size="compact-sm" variant="default" loading={isBusy} disabled={day === null} onClick={() => void addRecorded()}>
          Add the cases recorded for this day
        </Button>
        <Button size="compact-sm" variant="default" disabled={printable.length === 0} onClick={() => window.print()}>
          Print a sheet for each case
        </Button>
      </div>
      <p className="hint">Every answer is as of the day of the meeting: what will be too old by then counts as unknown here already.</p>
      {told === null ? null : (
        <p role="status" className="told">
          {told}
        </p>
      )}
      {failure === null ? null : <FailureNote failure={failure} onRetry={onRetry} />}
      <div className="table-scroll" tabIndex={0} role="group" aria-label="Agenda">
        <table className="agenda">
          <caption className="unseen">Cases in the order in which they were opened</caption>
          <thead>
            <tr>
              <th scope="col">Case</th>
              <th scope="col">State</th>
              <th scope="col">What the evidence says</th>
              <th scope="col">Still missing</th>
              <th scope="col">Too old on the day</th>
            </tr>
          </thead>
          <tbody>
            {answered.map(({ one, answer }, index) => (
              <AgendaRow
                key={one.token}
                one={one}
                shown={answer}
                isCurrent={one.token === cases.current}
                isVeiled={isVeiled(cases, one)}
                onOpen={() => open(one.token)}
                onKey={(event) => move(event, index)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <details className="more keys">
        <summary>Keys</summary>
        <dl className="terms">
          {CASE_KEYS.map(({ keys, does }) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </details>
      {printable.map(({ one, assessment }) => (
        <PrintSheet key={one.token} assessment={assessment} one={one} />
      ))}
    </section>
  );
}
