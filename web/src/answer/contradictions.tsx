import type { ReactNode } from 'react';
import type { ArgumentBearing, ContradictingFragment } from '../api/graphql';
import { More } from './more';
import { useSourceName } from './source-names';

/** More than this many are counted and open. */
const SHOWN = 2;

const HOW: Readonly<Record<ContradictingFragment['how'], string>> = { OPPOSITE: 'Contradicted by', NOT_CONFIRMED: 'Not confirmed by', SPEAKS_AGAINST: 'Spoken against by' };
const BEARS: Readonly<Record<ArgumentBearing, string>> = { BEARS: 'about patients like this one', MAY_BEAR: 'not known whether about patients like this one', DOES_NOT_BEAR: 'about other patients' };

interface ContradictionsProps {
  readonly by: readonly ContradictingFragment[];
  /** Names only until it is opened: the same is said in full beside a finding above. */
  readonly isFolded?: boolean;
}

/** Findings of other sources that contradict the one above. They are told with it, whether they bear on the patient or not. */
export function Contradictions({ by, isFolded = false }: ContradictionsProps): ReactNode {
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
  if (isFolded) return <More className="more contradicted" summary={<>Contradicted or not confirmed by {[...new Set(by.map(({ source }) => nameOf(source)))].join('; ')}</>}>{rows(by)}</More>;
  return (
    <>
      {rows(by.slice(0, SHOWN))}
      {by.length <= SHOWN ? null : <More summary={<>{by.length - SHOWN} more that contradict it</>}>{rows(by.slice(SHOWN))}</More>}
    </>
  );
}
