import type { ReactNode } from 'react';
import type { OptionAnswerFragment } from '../api/graphql';
import { Discrepancies } from './discrepancies';
import { More } from './more';
import { CERTAINTY_WORDS, plainWords } from './state-words';

export type Argument = OptionAnswerFragment['arguments'][number];

const BEARINGS = { BEARS: null, MAY_BEAR: 'May bear, not known yet', DOES_NOT_BEAR: 'About other patients' } as const;
const DIRECTNESS = { DIRECT: 'direct', INDIRECT: 'indirect', WITH_UNKNOWNS: 'directness with unknowns' } as const;

/** One finding as it bears on an option: what it says, how sure, and what does not fit in the source. */
export function ArgumentRow({ argument, onSource }: { readonly argument: Argument; readonly onSource: (code: string) => void }): ReactNode {
  const { source, says, endpoint, certainty, certaintyReasons, directness, studyLevel, discrepancies, bearing, bearingWhy, deciding } = argument;
  const bears = BEARINGS[bearing];
  return (
    <li className={`argument ${bearing.toLowerCase()}`}>
      <p>
        {says}. <span className="endpoint">{plainWords(endpoint)}{deciding ? ', decides' : ''}</span>
      </p>
      {bears === null ? null : (
        <p className="bearing">
          {bears}: {bearingWhy}
        </p>
      )}
      <div className="grade">
        <button type="button" className="source-link" onClick={() => onSource(source)}>
          Source {source}
        </button>
        <More className="" summary={<span>
              {CERTAINTY_WORDS[certainty]}, {DIRECTNESS[directness]}
            </span>}>
          <p>{studyLevel}</p>
          <ul>
            {certaintyReasons.map(({ domain, steps, why }) => (
              <li key={domain + why}>
                {plainWords(domain)}
                {steps === 0 ? '' : ` (−${steps})`}: {why}
              </li>
            ))}
          </ul>
        </More>
      </div>
      <Discrepancies says={discrepancies} />
    </li>
  );
}
