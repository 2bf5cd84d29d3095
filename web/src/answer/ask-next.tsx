import { useState, type ReactNode } from 'react';
import type { AnswerFragment } from '../api/graphql';
import { More } from './more';
import { plainWords, stateWord } from './state-words';

const FIRST = 8;

interface AskNextProps {
  readonly assessment: AnswerFragment;
  readonly onFact: (path: string) => void;
}

/** Facts not known, ranked by what knowing them would change. A click goes to the field. */
export function AskNext({ assessment, onFact }: AskNextProps): ReactNode {
  const [isWhole, setWhole] = useState(false);
  const { missing, options, sources } = assessment;
  const nameOf = (code: string): string => options.find((option) => option.code === code)?.name ?? `source ${sources.find((source) => source.code === code)?.code ?? code}`;
  if (missing.length === 0) return <p className="empty">Nothing that is missing could change this answer.</p>;
  return (
    <>
      <ol className="ask-next">
        {(isWhole ? missing : missing.slice(0, FIRST)).map(({ fact, label, reason, couldTurn }) => (
          <li key={fact}>
            <button type="button" className="fact-link" onClick={() => onFact(fact)}>
              {label}
            </button>
            <span className="why"> {plainWords(reason)}</span>
            {couldTurn.length === 0 ? (
              <p className="turns">Alone it turns nothing; it counts together with others.</p>
            ) : (
              <More summary={<>Could turn {couldTurn.length === 1 ? '1 state' : `${couldTurn.length} states`}</>}>
                <ul className="plain">
                  {couldTurn.map(({ kind, code, from, to, when }) => (
                    <li key={kind + code + to + when}>
                      {nameOf(code)}: {stateWord(from)} → {stateWord(to)}, when {when}
                    </li>
                  ))}
                </ul>
              </More>
            )}
          </li>
        ))}
      </ol>
      {missing.length <= FIRST ? null : (
        <button type="button" className="link" onClick={() => setWhole(!isWhole)}>
          {isWhole ? 'Show the first only' : `Show all ${missing.length}`}
        </button>
      )}
    </>
  );
}
