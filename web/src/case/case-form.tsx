import { Button } from '@mantine/core';
import { useCallback, useLayoutEffect, useMemo, useRef, type Dispatch, type ReactNode } from 'react';
import type { Fact } from '../api/use-knowledge';
import type { Preview } from '../preview/answers';
import type { BoardCase, CasesAction } from './board-case';
import { EMPTY_ENTRY, type Entry } from './entry';
import { factGroups } from './fact-groups';
import { factNotes, type FactNote } from './fact-notes';
import { FactRow } from './fact-row';
import { isAnswered } from './profile-of';
import { SAMPLE_CASE } from './sample-case';

const NO_NOTES: readonly FactNote[] = [];

interface CaseFormProps {
  readonly facts: readonly Fact[];
  readonly current: BoardCase;
  readonly preview: Preview | null;
  readonly dispatch: Dispatch<CasesAction>;
}

/** The case in clinical groups, made from the vocabulary. */
export function CaseForm({ facts, current, preview, dispatch }: CaseFormProps): ReactNode {
  const groups = useMemo(() => factGroups(facts), [facts]);
  const notes = useMemo(() => factNotes(preview), [preview]);
  const { token, entries } = current;
  // A person acts on what is on screen: the token of the case that was drawn last. One function for all cases
  // lets a row whose values are the same in both stay as it is when the case is switched.
  const onScreen = useRef(token);
  useLayoutEffect(() => {
    onScreen.current = token;
  }, [token]);
  const change = useCallback((path: string, entry: Entry) => dispatch({ kind: 'answer', token: onScreen.current, path, entry }), [dispatch]);
  const isEmpty = !Object.values(entries).some(isAnswered);
  return (
    <section className="case-form" aria-label={`${current.label}: values`}>
      <div className="case-head">
        <h2>{current.label}</h2>
        <label className="reference" title="By it the same patient is found again; only a pseudonym of it is kept">
          Patient reference
          <input className="field" value={current.reference} autoComplete="off" spellCheck={false} placeholder="id, never a name" onChange={({ currentTarget: { value } }) => dispatch({ kind: 'refer', token, reference: value })} />
        </label>
        {isEmpty ? (
          <Button size="compact-sm" variant="default" onClick={() => dispatch({ kind: 'fill', token, entries: SAMPLE_CASE })}>
            Fill in the sample case
          </Button>
        ) : (
          <Button size="compact-sm" variant="default" onClick={() => dispatch({ kind: 'fill', token, entries: {} })}>
            Clear
          </Button>
        )}
      </div>
      <p className="hint">
        Write <kbd>5.2</kbd>, a limit <kbd>&lt; 0.3</kbd> or a range <kbd>2-3</kbd>; dates <kbd>2026-11-21</kbd> or <kbd>2026-11</kbd>, none counts as current. Not answered is unknown, never absent.
      </p>
      <nav className="groups" aria-label="Groups of values">
        {groups.map(({ name, title }) => (
          <a
            key={name}
            href={`#group-${name}`}
            onClick={(event) => {
              event.preventDefault();
              const group = document.getElementById(`group-${name}`) as HTMLDetailsElement | null;
              if (group === null) return;
              group.open = true;
              group.scrollIntoView({ block: 'start' });
              group.querySelector('summary')?.focus();
            }}
          >
            {title}
          </a>
        ))}
      </nav>
      <div className="fact columns" aria-hidden="true">
        <span>Fact</span>
        <span>Value</span>
        <span>Observed on</span>
        <span>No value</span>
      </div>
      {groups.map(({ name, title, facts: members }) => {
        const asked = members.filter(({ given }) => given);
        const answered = asked.filter(({ path }) => isAnswered(entries[path] ?? EMPTY_ENTRY)).length;
        return (
          <details key={name} id={`group-${name}`} className="group" open>
            <summary>
              <h3>{title}</h3>
              <span className="count">
                {answered} of {asked.length} answered
              </span>
            </summary>
            {members.map((fact) => (
              <FactRow key={fact.path} fact={fact} entry={entries[fact.path] ?? EMPTY_ENTRY} notes={notes.get(fact.path) ?? NO_NOTES} onChange={change} />
            ))}
          </details>
        );
      })}
    </section>
  );
}
