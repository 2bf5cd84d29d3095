import { NativeSelect } from '@mantine/core';
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { ask, type AskFailure } from '../api/ask';
import { WhatIfDocument, type WhatIfQuery } from '../api/graphql';
import type { Knowledge } from '../api/use-knowledge';
import { FailureNote } from '../answer/failure-note';
import type { BoardCase } from '../case/board-case';
import { EMPTY_ENTRY, type Entries, type Entry } from '../case/entry';
import { factGroups } from '../case/fact-groups';
import { FactRow } from '../case/fact-row';
import { fieldId } from '../case/field-id';
import { isAnswered, profileOf, unreadable } from '../case/profile-of';
import { DifferenceView } from './difference-view';

type Answered = WhatIfQuery['whatIf'];

interface WhatIfPageProps {
  readonly knowledge: Knowledge;
  /** The case in question; it is never changed here. */
  readonly current: BoardCase;
  readonly asOf: string | null;
}

/** Other values for the same patient, and what would be decided differently. One page a case: its parent keys it by the token. */
export function WhatIfPage({ knowledge, current, asOf }: WhatIfPageProps): ReactNode {
  const { facts } = knowledge;
  const [changes, setChanges] = useState<Entries>({});
  const [answer, setAnswer] = useState<{ readonly changes: Entries; readonly whatIf: Answered } | null>(null);
  const [failure, setFailure] = useState<AskFailure | null>(null);
  const [attempt, setAttempt] = useState(0);
  const groups = useMemo(() => factGroups(facts.filter(({ given }) => given)), [facts]);
  const chosen = facts.filter(({ path }) => changes[path] !== undefined);
  const isAsking = Object.values(changes).some((entry) => isAnswered(entry) && unreadable(entry) === null);
  const change = useCallback((path: string, entry: Entry) => setChanges((all) => ({ ...all, [path]: entry })), []);

  useEffect(() => {
    if (!isAsking) return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      ask(WhatIfDocument, { profile: profileOf(facts, current.entries), changes: profileOf(facts, changes), asOf }, controller.signal).then(
        (asked) => {
          if (asked.kind === 'answered') setAnswer({ changes, whatIf: asked.data.whatIf });
          setFailure(asked.kind === 'answered' ? null : asked.failure);
        },
        () => undefined,
      );
    }, 90);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [facts, current.entries, changes, asOf, isAsking, attempt]);

  return (
    <div className="what-if">
      <section aria-labelledby="changes-title">
        <h2 id="changes-title">What if, for {current.label}</h2>
        <p className="hint">The case itself stays as it is. Choose a fact and give it another value, or say that it is not known.</p>
        <NativeSelect
          size="sm"
          label="Fact to change"
          value=""
          onChange={({ currentTarget: { value } }) => {
            if (value === '') return;
            change(value, changes[value] ?? current.entries[value] ?? EMPTY_ENTRY);
            requestAnimationFrame(() => document.getElementById(fieldId(value))?.focus());
          }}
        >
          <option value="">Choose …</option>
          {groups.map(({ name, title, facts: members }) => (
            <optgroup key={name} label={title}>
              {members.map(({ path, label }) => (
                <option key={path} value={path}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </NativeSelect>
        <div className="changed-facts">
          {chosen.map((fact) => (
            <div key={fact.path} className="changed-fact">
              <FactRow fact={fact} entry={changes[fact.path] ?? EMPTY_ENTRY} notes={[]} onChange={change} />
              <button type="button" className="link" onClick={() => setChanges(({ [fact.path]: _removed, ...rest }) => rest)}>
                Leave {fact.label} as it is
              </button>
            </div>
          ))}
        </div>
      </section>
      <section aria-labelledby="difference-title" aria-busy={isAsking && answer?.changes !== changes}>
        <h2 id="difference-title">What would be different</h2>
        {failure === null ? null : <FailureNote failure={failure} onRetry={() => setAttempt(attempt + 1)} />}
        {!isAsking ? <p className="empty">Nothing is changed yet.</p> : null}
        {isAsking && answer !== null ? <DifferenceView answer={answer.whatIf} knowledge={knowledge} /> : null}
      </section>
    </div>
  );
}
