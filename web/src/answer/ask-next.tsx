import { useState, type ReactNode } from 'react';
import type { AnswerFragment } from '../api/graphql';
import { useTurns } from './answer-details';
import { More } from './more';
import { useSourceName } from './source-names';
import { plainWords, stateWord } from './state-words';

const FIRST = 8;
/** Options named in the short form; the rest is counted. */
const NAMED = 3;

type Missing = AnswerFragment['missing'][number];
type NameOf = (kind: Missing['couldTurn'][number]['kind'], code: string) => string;

interface AskNextProps {
  readonly assessment: AnswerFragment;
  readonly onFact: (path: string) => void;
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** "RFA + sorafenib, TACE alone and 3 more options; 12 sources". */
function shortTurns(turns: Missing['couldTurn'], nameOf: NameOf): string {
  const of = (wanted: string): readonly string[] => [...new Set(turns.filter(({ kind }) => kind === wanted).map(({ code }) => code))];
  const options = of('OPTION');
  const sources = of('SOURCE');
  const named = options.slice(0, NAMED).map((code) => nameOf('OPTION', code)).join(', ');
  const rest = options.length - NAMED;
  return [options.length === 0 ? '' : rest > 0 ? `${named} and ${counted(rest, 'more option')}` : named, sources.length === 0 ? '' : sources.length === 1 ? nameOf('SOURCE', sources[0] as string) : counted(sources.length, 'source')].filter((part) => part !== '').join('; ');
}

function Turns({ fact, nameOf }: { readonly fact: string; readonly nameOf: NameOf }): ReactNode {
  const turns = useTurns(fact);
  if (turns === null) return <p role="status">Reading …</p>;
  const byValue = new Map<string, Map<string, string[]>>();
  for (const { when, kind, code, from, to } of turns) {
    const ofValue = byValue.get(when) ?? new Map<string, string[]>();
    byValue.set(when, ofValue);
    const turn = `${stateWord(from)} → ${stateWord(to)}`;
    ofValue.set(turn, [...(ofValue.get(turn) ?? []), nameOf(kind, code)]);
  }
  return (
    <dl className="turned">
      {[...byValue].map(([when, ofValue]) => (
        <div key={when}>
          <dt>If {when}</dt>
          {[...ofValue].map(([turn, names]) => (
            <dd key={turn}>
              <strong>{turn}:</strong> {names.join(', ')}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** Facts not known, ranked by what knowing them would change. A click goes to the field. */
export function AskNext({ assessment, onFact }: AskNextProps): ReactNode {
  const [isWhole, setWhole] = useState(false);
  const sourceName = useSourceName();
  const { missing, options } = assessment;
  const nameOf: NameOf = (kind, code) => (kind === 'SOURCE' ? sourceName(code) : (options.find((option) => option.code === code)?.name ?? code));
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
              <More summary={<>Could turn {shortTurns(couldTurn, nameOf)}</>}>
                <Turns fact={fact} nameOf={nameOf} />
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
