import type { ReactNode } from 'react';
import type { OptionAnswerFragment } from '../api/graphql';

/** Where sources that say different things about a contested option part for this patient. */
export function Partings({ partings }: { readonly partings: OptionAnswerFragment['partings'] }): ReactNode {
  if (partings.length === 0) return null;
  return (
    <div className="partings">
      <h4>Sources part here</h4>
      {partings.map(({ supporting, contesting, says, criteria }) => (
        <div key={`${supporting} ${contesting}`}>
          <p>{says}</p>
          <ul className="plain">
            {criteria.map(({ criterion, says: asks, other }) => (
              <li key={criterion}>
                {asks} <span className="why">({criterion.split('/')[0]}; the other {other === null ? 'does not ask this' : `asks: ${other}`})</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
