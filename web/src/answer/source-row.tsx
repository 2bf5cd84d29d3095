import { memo, useState, type ReactNode } from 'react';
import type { SourceAnswerFragment, SourceNoteCode } from '../api/graphql';
import type { SourceKnowledge } from '../api/use-knowledge';
import { NearMiss } from './near-miss';
import { SourceParts } from './source-parts';
import { StateMark } from './state-mark';
import { FITS_AS_READ, SOURCE_WORDS } from './state-words';

const NOTES: Readonly<Record<SourceNoteCode, string>> = {
  SOURCE_READ_IN_PART: 'read in part',
  SOURCE_NOT_IN_A_PAPER: 'congress or press only',
  SOURCE_SUPERSEDED: 'superseded',
  SOURCE_RETRACTED: 'retracted',
  SOURCE_OUTDATED: 'past its day of review',
};

interface SourceRowProps {
  readonly source: SourceAnswerFragment;
  readonly knowledge: SourceKnowledge | undefined;
  readonly onFact: (path: string) => void;
}

/** A source in one row; what it opens to is drawn once it is opened. */
export const SourceRow = memo(
  function SourceRow({ source, knowledge, onFact }: SourceRowProps): ReactNode {
    const [isOpen, setOpen] = useState(false);
    const { code, name, state, asRead, nearMiss: near, because, notes } = source;
    return (
      <li className="source">
        <details id={`source-${code}`} onToggle={({ currentTarget: { open } }) => setOpen(open)}>
          <summary>
            <span className="source-code">{/^\d+$/.test(code) ? code : ''}</span>
            <span className="source-name">
              {name}
              {notes.map(({ code: note }) => (
                <span key={note} className="mark">
                  {NOTES[note]}
                </span>
              ))}
              {isOpen || state === 'APPLICABLE' ? null : <span className="source-because">{because}</span>}
            </span>
            <StateMark state={state === 'UNDETERMINED' && asRead === 'HOLDS' ? FITS_AS_READ : SOURCE_WORDS[state]} />
          </summary>
          {isOpen ? <SourceParts source={source} knowledge={knowledge} onFact={onFact} /> : null}
        </details>
        {near === null ? null : <NearMiss nearMiss={near} about={knowledge?.criteria.find(({ id }) => id === near.criterion)?.says ?? near.criterion} />}
      </li>
    );
  },
  (one, other) => one.knowledge === other.knowledge && one.onFact === other.onFact && JSON.stringify(one.source) === JSON.stringify(other.source),
);
