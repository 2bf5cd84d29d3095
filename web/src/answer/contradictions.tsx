import type { ReactNode } from 'react';
import type { ArgumentBearing, ContradictingFragment } from '../api/graphql';
import { More } from './more';
import { useSourceName } from './source-names';

/** More than this many are counted and open. */
const SHOWN = 2;

const HOW: Readonly<Record<ContradictingFragment['how'], string>> = { OPPOSITE: 'Contradicted by', NOT_CONFIRMED: 'Not confirmed by', SPEAKS_AGAINST: 'Spoken against by' };
const BEARS: Readonly<Record<ArgumentBearing, string>> = { BEARS: 'about patients like this one', MAY_BEAR: 'not known whether about patients like this one', DOES_NOT_BEAR: 'about other patients' };

/** Findings of other sources that contradict the one above. They are told with it, whether they bear on the patient or not. */
export function Contradictions({ by }: { readonly by: readonly ContradictingFragment[] }): ReactNode {
  const nameOf = useSourceName();
  if (by.length === 0) return null;
  const rows = (some: readonly ContradictingFragment[]): ReactNode => (
    <ul className="contradictions">
      {some.map(({ source, finding, how, says, bearing, bearsAsRead }) => (
        <li key={`${source}/${finding}`}>
          <strong>{HOW[how]}</strong> {nameOf(source)}: {says} <span className="why">({bearing === 'MAY_BEAR' && bearsAsRead ? 'about patients like this one, as far as it was read' : BEARS[bearing]})</span>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {rows(by.slice(0, SHOWN))}
      {by.length <= SHOWN ? null : <More summary={<>{by.length - SHOWN} more that contradict it</>}>{rows(by.slice(SHOWN))}</More>}
    </>
  );
}
