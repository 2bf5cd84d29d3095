import type { ReactNode } from 'react';
import type { ArgumentFragment } from '../api/graphql';
import { useOptionDetails } from './answer-details';
import { Contradictions } from './contradictions';
import { Discrepancies } from './discrepancies';
import { More } from './more';
import { useSourceName } from './source-names';
import { CERTAINTY_WORDS, plainWords } from './state-words';

const DIRECTNESS = { DIRECT: 'direct', INDIRECT: 'indirect', WITH_UNKNOWNS: 'directness with unknowns' } as const;

function Reasons({ option, argument: { source, finding } }: { readonly option: string; readonly argument: ArgumentFragment }): ReactNode {
  const details = useOptionDetails(option)?.arguments.find((argument) => argument.source === source && argument.finding === finding);
  if (details === undefined) return <p role="status">Reading …</p>;
  return (
    <>
      <p>{details.bearingWhy}</p>
      <p>{details.studyLevel}</p>
      <ul>
        {details.certaintyReasons.map(({ domain, steps, why }) => (
          <li key={domain + why}>
            {plainWords(domain)}
            {steps === 0 ? '' : ` (−${steps})`}: {why}
          </li>
        ))}
      </ul>
    </>
  );
}

interface ArgumentRowProps {
  readonly option: string;
  readonly argument: ArgumentFragment;
  /** Whether it is the first of its direction that others contradict: that one says in full what they say. */
  readonly isFirst: boolean;
  readonly onSource: (code: string) => void;
}

/** One finding as it bears on an option: what it says, how sure, what contradicts it, and what does not fit in the source. */
export function ArgumentRow({ option, argument, isFirst, onSource }: ArgumentRowProps): ReactNode {
  const { source, says, endpoint, certainty, directness, discrepancies, bearing, bearsAsRead, deciding, marks, contradictedBy } = argument;
  const nameOf = useSourceName();
  return (
    <li className={`argument ${bearing.toLowerCase()}`}>
      <p>
        {bearing === 'MAY_BEAR' && bearsAsRead ? <span className="as-read">As far as read</span> : null}
        {says}. <span className="endpoint">{plainWords(endpoint)}{deciding ? ', decides' : ''}</span>
        {marks.map((mark) => (
          <span key={mark} className="mark">
            {mark}
          </span>
        ))}
      </p>
      <div className="grade">
        <button type="button" className="source-link" onClick={() => onSource(source)}>
          {nameOf(source)}
        </button>
        <More
          className=""
          summary={
            <span>
              {CERTAINTY_WORDS[certainty]}, {DIRECTNESS[directness]}
            </span>
          }
        >
          <Reasons option={option} argument={argument} />
        </More>
      </div>
      <Contradictions by={contradictedBy} isFolded={!isFirst} />
      <Discrepancies says={discrepancies} />
    </li>
  );
}
