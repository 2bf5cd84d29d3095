import { useState, type ReactNode } from 'react';
import { EarlierDocument, type OptionState, type SourceState } from '../api/graphql';
import { useAsked } from '../api/use-asked';
import type { Knowledge } from '../api/use-knowledge';
import { OPTION_WORDS, SOURCE_WORDS } from '../answer/state-words';
import { AskedNote } from '../shell/asked-note';
import { CodeSelect } from './code-select';
import { PeriodFields } from './period-fields';
import { periodFilter, WHOLE_TIME, type Period } from './period';
import { ReplayPart } from './replay-part';
import { TraceTree } from './trace-tree';

const words = (table: Readonly<Record<string, { readonly word: string }>>): { readonly code: string; readonly words: string }[] => Object.entries(table).map(([code, { word }]) => ({ code, words: word }));

/** Recorded assessments by what was said in them; one opens to its trace and can be replayed. */
export function AssessmentsPart({ knowledge: { sources } }: { readonly knowledge: Knowledge }): ReactNode {
  const [source, setSource] = useState('');
  const [sourceState, setSourceState] = useState('');
  const [optionState, setOptionState] = useState('');
  const [actor, setActor] = useState('');
  const [period, setPeriod] = useState<Period>(WHOLE_TIME);
  const [after, setAfter] = useState<string | null>(null);
  const [chosen, setChosen] = useState<{ readonly id: string; readonly position: number } | null>(null);
  const narrow = <T,>(set: (value: T) => void) => (value: T): void => {
    setAfter(null);
    set(value);
  };
  const asked = useAsked(EarlierDocument, {
    filter: {
      ...periodFilter(period),
      ...(source === '' ? {} : { source }),
      ...(sourceState === '' ? {} : { sourceState: sourceState as SourceState }),
      ...(optionState === '' ? {} : { optionState: optionState as OptionState }),
      ...(actor === '' ? {} : { actor }),
    },
    after,
  });
  const page = asked.data?.assessments ?? null;
  return (
    <>
      <div className="find-row">
        <CodeSelect label="Source" value={source} any="Any source" codes={sources.map(({ code, name }) => ({ code, words: `${code} ${name}` }))} onValue={narrow(setSource)} />
        <CodeSelect label="which" value={sourceState} any="in any state" codes={words(SOURCE_WORDS)} onValue={narrow(setSourceState)} />
        <CodeSelect label="An option that is" value={optionState} any="in any state" codes={words(OPTION_WORDS)} onValue={narrow(setOptionState)} />
        <label className="stacked">
          Recorded by
          <input className="field" value={actor} autoComplete="off" placeholder="account" onChange={({ currentTarget: { value } }) => narrow(setActor)(value.trim())} />
        </label>
        <PeriodFields period={period} onPeriod={narrow(setPeriod)} />
      </div>
      <AskedNote asked={asked} />
      {page === null ? null : page.edges.length === 0 ? (
        <p className="empty">No assessment is like that.</p>
      ) : (
        <div className="table-scroll" tabIndex={0} role="group" aria-label="Recorded assessments">
          <table className="list" aria-busy={asked.isBusy}>
            <caption className="unseen">Recorded assessments, newest first</caption>
            <thead>
              <tr>
                <th scope="col">Entry</th>
                <th scope="col">Recorded</th>
                <th scope="col">As of</th>
                <th scope="col">Rule set</th>
                <th scope="col">By</th>
                <th scope="col">Patient, pseudonym</th>
              </tr>
            </thead>
            <tbody>
              {page.edges.map(({ node: { id, position, recordedAt, asOf, ruleSet, actor: by, subject } }) => (
                <tr key={id} aria-current={chosen?.id === id ? 'true' : undefined}>
                  <th scope="row">
                    <button type="button" className="link" aria-label={`Show entry ${position}`} onClick={() => setChosen({ id, position })}>
                      {position}
                    </button>
                  </th>
                  <td>{recordedAt.slice(0, 16).replace('T', ' ')}</td>
                  <td>{asOf}</td>
                  <td>
                    <code>{ruleSet.slice(0, 12)}</code>
                  </td>
                  <td>{by}</td>
                  <td>
                    <code>{subject.slice(-12)}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {page === null ? null : (
        <p className="hint">
          {page.totalCount} assessments.{' '}
          {page.pageInfo.hasNextPage ? (
            <button type="button" className="link" onClick={() => setAfter(page.pageInfo.endCursor ?? null)}>
              Older ones
            </button>
          ) : null}{' '}
          {after === null ? null : (
            <button type="button" className="link" onClick={() => setAfter(null)}>
              Newest ones
            </button>
          )}
        </p>
      )}
      {chosen === null ? null : (
        <article className="one-assessment" aria-label={`Entry ${chosen.position}`}>
          <h3>Entry {chosen.position}</h3>
          <ReplayPart key={`replay ${chosen.id}`} assessment={chosen.id} />
          <TraceTree key={`trace ${chosen.id}`} assessment={chosen.id} />
        </article>
      )}
    </>
  );
}
