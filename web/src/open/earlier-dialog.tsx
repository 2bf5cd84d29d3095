import { Button } from '@mantine/core';
import { useEffect, useState, type Dispatch, type ReactNode } from 'react';
import { ask, failureWords } from '../api/ask';
import { EarlierDocument, type EarlierQuery } from '../api/graphql';
import type { Fact } from '../api/use-knowledge';
import type { CasesAction } from '../case/board-case';
import { SheetDialog } from '../shell/sheet-dialog';
import { openRecorded } from './open-recorded';

type Page = NonNullable<EarlierQuery['assessments']>;

interface EarlierDialogProps {
  readonly facts: readonly Fact[];
  readonly dispatch: Dispatch<CasesAction>;
  readonly onClose: () => void;
}

const time = (text: string): string => `${text.slice(0, 10)} ${text.slice(11, 16)}`;

/** Recorded assessments, newest first, found by the reference of a patient or the day; one is put back into the form. */
export function EarlierDialog({ facts, dispatch, onClose }: EarlierDialogProps): ReactNode {
  const [reference, setReference] = useState('');
  const [after, setAfter] = useState<string | null>(null);
  const [asked, setAsked] = useState({ reference: '', attempt: 0 });
  const [page, setPage] = useState<Page | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [opening, setOpening] = useState<string | null>(null);

  useEffect(() => {
    const controller = new AbortController();
    const filter = asked.reference === '' ? null : { patientReference: asked.reference };
    ask(EarlierDocument, { filter, after }, controller.signal).then(
      (answer) => {
        setPage(answer.kind === 'answered' ? (answer.data.assessments ?? null) : null);
        setProblem(answer.kind === 'answered' ? (answer.data.assessments === null ? 'the record cannot be read' : null) : failureWords(answer.failure));
      },
      () => undefined,
    );
    return () => controller.abort();
  }, [asked, after]);

  const open = async (id: string): Promise<void> => {
    setOpening(id);
    const outcome = await openRecorded(id, facts);
    setOpening(null);
    if (outcome.kind === 'refused') return setProblem(outcome.why);
    dispatch({ kind: 'open', opened: { ...outcome.opened, reference: asked.reference } });
    onClose();
  };

  return (
    <SheetDialog title="Open an earlier case" onClose={onClose}>
      <p className="hint">The recorded values come back into the form, as a case of their own. Opening one is an entry of the log.</p>
      <form
        className="find-row"
        onSubmit={(event) => {
          event.preventDefault();
          setAfter(null);
          setPage(null);
          setAsked({ reference: reference.trim(), attempt: asked.attempt + 1 });
        }}
      >
        <label>
          Patient reference, an id and never a name
          <input className="field" value={reference} autoComplete="off" onChange={({ currentTarget: { value } }) => setReference(value)} />
        </label>
        <Button type="submit" size="compact-md" variant="default">
          Find
        </Button>
      </form>
      {problem === null ? null : (
        <p role="alert" className="refused">
          {problem}
        </p>
      )}
      {page === null && problem === null ? <p role="status">Reading the record …</p> : null}
      {page?.edges.length === 0 ? <p className="empty">Nothing is recorded{asked.reference === '' ? ' yet' : ' under this reference'}.</p> : null}
      {page === null || page.edges.length === 0 ? null : (
        <>
          <table className="list">
            <caption className="unseen">Recorded assessments, newest first</caption>
            <thead>
              <tr>
                <th scope="col">Recorded</th>
                <th scope="col">As of</th>
                <th scope="col">Entry</th>
                <th scope="col">By</th>
                <th scope="col">Patient, pseudonym</th>
                <th scope="col">
                  <span className="unseen">Open</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {page.edges.map(({ node: { id, recordedAt, asOf, actor, subject, position } }) => (
                <tr key={id}>
                  <td>{time(recordedAt)}</td>
                  <td>{asOf}</td>
                  <td className="numbers">{position}</td>
                  <td>{actor}</td>
                  <td>
                    <code>{subject.startsWith('unnamed') ? 'without reference' : subject.slice(-12)}</code>
                  </td>
                  <td>
                    <Button size="compact-sm" variant="default" loading={opening === id} onClick={() => void open(id)} aria-label={`Open entry ${position}`}>
                      Open
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="hint">
            {page.edges.length} of {page.totalCount}.{' '}
            {page.pageInfo.hasNextPage ? (
              <button type="button" className="link" onClick={() => setAfter(page.pageInfo.endCursor ?? null)}>
                Older ones
              </button>
            ) : null}
            {after === null ? null : (
              <button type="button" className="link" onClick={() => setAfter(null)}>
                Newest ones
              </button>
            )}
          </p>
        </>
      )}
    </SheetDialog>
  );
}
