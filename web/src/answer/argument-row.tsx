import type { ReactNode } from 'react';
import type { OptionAnswerFragment } from '../api/graphql';
import { useArgumentDetails } from './answer-details';
import { Discrepancies } from './discrepancies';
import { More } from './more';
import { CERTAINTY_WORDS, plainWords } from './state-words';

export type Argument = OptionAnswerFragment['arguments'][number];

const BEARINGS = { BEARS: null, MAY_BEAR: 'May bear, not known yet', DOES_NOT_BEAR: 'About other patients' } as const;
const DIRECTNESS = { DIRECT: 'direct', INDIRECT: 'indirect', WITH_UNKNOWNS: 'directness with unknowns' } as const;

function Reasons({ option, argument: { source, finding } }: { readonly option: string; readonly argument: Argument }): ReactNode {
  const details = useArgumentDetails(option, source, finding);
  if (details === null) return <p role="status">Reading …</p>;
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
  readonly argument: Argument;
  readonly onSource: (code: string) => void;
}

/** One finding as it bears on an option: what it says, how sure, and what does not fit in the source. */
export function ArgumentRow({ option, argument, onSource }: ArgumentRowProps): ReactNode {
  const { source, says, endpoint, certainty, directness, discrepancies, bearing, deciding } = argument;
  const bears = BEARINGS[bearing];
  return (
    <li className={`argument ${bearing.toLowerCase()}`}>
      <p>
        {says}. <span className="endpoint">{plainWords(endpoint)}{deciding ? ', decides' : ''}</span>
      </p>
      {bears === null ? null : <p className="bearing">{bears}</p>}
      <div className="grade">
        <button type="button" className="source-link" onClick={() => onSource(source)}>
          Source {source}
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
      <Discrepancies says={discrepancies} />
    </li>
  );
}
