import type { ReactNode } from 'react';
import type { ArgumentDirection, ArgumentFragment } from '../api/graphql';
import { ArgumentRow } from './argument-row';
import { More } from './more';

/** How many of each direction are shown at once; the rest is counted and opens. */
const ASPECTS: readonly { readonly direction: ArgumentDirection; readonly title: string; readonly shown: number }[] = [
  { direction: 'FOR', title: 'For', shown: 2 },
  { direction: 'AGAINST', title: 'Against', shown: 2 },
  { direction: 'NOT_SETTLED', title: 'Not settled', shown: 1 },
];

interface OptionArgumentsProps {
  readonly option: string;
  readonly found: readonly ArgumentFragment[];
  readonly onSource: (code: string) => void;
}

/** The arguments by direction: those that bear for certain and decide come first, those that bear as far as read after them. */
export function OptionArguments({ option, found, onSource }: OptionArgumentsProps): ReactNode {
  const rows = (some: readonly ArgumentFragment[], first: ArgumentFragment | undefined): ReactNode => some.map((argument) => <ArgumentRow key={`${argument.source}/${argument.finding}`} option={option} argument={argument} isFirst={argument === first} onSource={onSource} />);
  return ASPECTS.map(({ direction, title, shown }) => {
    const leading = found
      .filter((argument) => argument.direction === direction)
      .toSorted((one, other) => Number(other.bearing === 'BEARS') - Number(one.bearing === 'BEARS') || Number(other.deciding) - Number(one.deciding));
    if (leading.length === 0) return null;
    const first = leading.find(({ contradictedBy }) => contradictedBy.length > 0);
    return (
      <div key={direction} className={`aspect ${direction.toLowerCase()}`}>
        <h4>
          {title} <span className="count">{leading.length}</span>
        </h4>
        <ul>{rows(leading.slice(0, shown), first)}</ul>
        {leading.length <= shown ? null : (
          <More summary={<>{leading.length - shown} more</>}>
            <ul>{rows(leading.slice(shown), first)}</ul>
          </More>
        )}
      </div>
    );
  });
}
