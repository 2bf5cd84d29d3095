import { memo, type ReactNode } from 'react';
import type { Fact } from '../api/use-knowledge';
import { ChoiceAnswer } from './choice-answer';
import { UNAVAILABLE, type Entry, type Unavailable } from './entry';
import type { FactNote } from './fact-notes';
import { fieldId } from './field-id';
import { NumberAnswer } from './number-answer';
import { UNREADABLE, unreadable } from './profile-of';

const REASONS = Object.entries(UNAVAILABLE);

interface FactRowProps {
  readonly fact: Fact;
  readonly entry: Entry;
  readonly notes: readonly FactNote[];
  readonly onChange: (path: string, entry: Entry) => void;
}

function Notes({ id, notes }: { readonly id: string; readonly notes: readonly FactNote[] }): ReactNode {
  return (
    <ul id={id} className="notes">
      {notes.map(({ tone, text }) => (
        <li key={text} className={`note ${tone}`}>
          {text}
        </li>
      ))}
    </ul>
  );
}

function ComputedRow({ fact, notes }: Pick<FactRowProps, 'fact' | 'notes'>): ReactNode {
  const [first, ...others] = notes;
  return (
    <div className="fact computed" id={`${fieldId(fact.path)}-row`} tabIndex={-1}>
      <span className="fact-label" title={fact.definition}>
        {fact.label}
      </span>
      <span className="computed-value">{first?.text ?? 'Computed when its values are known'}</span>
      {others.length === 0 ? null : <Notes id={`${fieldId(fact.path)}-notes`} notes={others} />}
    </div>
  );
}

const sameNotes = (one: readonly FactNote[], other: readonly FactNote[]): boolean => one.length === other.length && one.every(({ tone, text }, index) => other[index]?.tone === tone && other[index]?.text === text);

/** One fact: its answer, when it was observed, or why there is none; what the service says about it stands below. */
export const FactRow = memo(function FactRow({ fact, entry, notes, onChange }: FactRowProps): ReactNode {
  if (!fact.given) return <ComputedRow fact={fact} notes={notes} />;
  const problem = unreadable(entry);
  const shown: readonly FactNote[] = problem === null ? notes : [{ tone: 'problem', text: UNREADABLE[problem] }, ...notes];
  const notesId = `${fieldId(fact.path)}-notes`;
  const describedBy = shown.length === 0 ? undefined : notesId;
  const change = (next: Entry): void => onChange(fact.path, next);
  return (
    <div className="fact" id={`${fieldId(fact.path)}-row`}>
      <span className="fact-label" title={fact.definition}>
        {fact.label}
      </span>
      {fact.kind === 'CHOICE' ? (
        <ChoiceAnswer fact={fact} entry={entry} describedBy={describedBy} onChange={change} />
      ) : (
        <NumberAnswer fact={fact} entry={entry} isUnreadable={problem === 'NUMBER'} describedBy={describedBy} onChange={change} />
      )}
      <input
        className="field observed"
        aria-label={`${fact.label}, observed on`}
        placeholder="now"
        autoComplete="off"
        aria-invalid={problem === 'DATE'}
        value={entry.observedOn}
        onChange={({ currentTarget: { value } }) => change({ ...entry, observedOn: value })}
      />
      <select
        className="field reason"
        aria-label={`${fact.label}, no value because`}
        value={entry.unavailable}
        onChange={({ currentTarget: { value } }) => change({ ...entry, unavailable: value as Unavailable | '', ...(value === '' ? {} : { text: '', codes: [], several: false }) })}
      >
        <option value="">—</option>
        {REASONS.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {shown.length === 0 ? null : <Notes id={notesId} notes={shown} />}
    </div>
  );
}, (one, other) => one.fact === other.fact && one.entry === other.entry && one.onChange === other.onChange && sameNotes(one.notes, other.notes));
