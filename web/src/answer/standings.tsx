import type { ReactNode } from 'react';
import type { StandingSide } from '../api/graphql';
import type { SourceKnowledge } from '../api/use-knowledge';

const SIDES: Readonly<Record<StandingSide, string>> = { FOR: 'For it', AGAINST: 'Against it', UNKNOWN: 'What nobody knows' };

/** What other evidence says about a source, as those who wrote the rules weighed it. */
export function Standings({ standing }: { readonly standing: NonNullable<SourceKnowledge['standing']> }): ReactNode {
  if (standing.length === 0) return null;
  return (
    <>
      <h4>Other evidence</h4>
      <ul className="standings">
        {standing.map(({ side, says, restsOn }) => (
          <li key={says}>
            <strong>{SIDES[side]}:</strong> {says}
            {restsOn.length === 0 ? null : <span className="why"> ({restsOn.join(', ')})</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
