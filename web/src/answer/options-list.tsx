import type { ReactNode } from 'react';
import type { AnswerFragment, OptionAnswerFragment } from '../api/graphql';
import { More } from './more';
import { OptionCard } from './option-card';
import { optionGroups } from './option-groups';
import { OptionsOverview } from './options-overview';

interface OptionsListProps {
  readonly assessment: AnswerFragment;
  readonly onDecide: ((code: string) => void) | null;
  readonly isDeciding: boolean;
}

function openSource(code: string): void {
  const details = document.getElementById(`source-${code}`) as HTMLDetailsElement | null;
  if (details === null) return;
  const group = details.parentElement?.closest('details');
  if (group) group.open = true;
  details.open = true;
  details.scrollIntoView({ block: 'start' });
  details.querySelector('summary')?.focus();
}

/**
 * The options with what speaks for and against each: first those of which something is told for certain, then those about
 * which a source speaks as far as it was read. The rest stays folded.
 */
export function OptionsList({ assessment: { options }, onDecide, isDeciding }: OptionsListProps): ReactNode {
  const cards = (some: readonly OptionAnswerFragment[]): ReactNode => (
    <ul className="options">
      {some.map((option) => (
        <OptionCard key={option.code} option={option} onSource={openSource} onDecide={onDecide} isDeciding={isDeciding} />
      ))}
    </ul>
  );
  const { told, asRead, open, notCovered } = optionGroups(options);
  const rest = [...open, ...notCovered];
  return (
    <section id="options" aria-labelledby="options-title">
      <h2 id="options-title">Options</h2>
      <p className="hint">What the evidence of the sources says about each. The order is a suggestion; people decide.</p>
      {told.length + asRead.length === 0 ? <p className="empty">Nothing can be told about any option yet; see “Ask next”.</p> : <OptionsOverview shown={[...told, ...asRead]} />}
      {told.length === 0 ? null : cards(told)}
      {asRead.length === 0 ? null : (
        <>
          <h3 className="group-title">
            Can’t tell for certain <span className="count">{asRead.length}</span>
          </h3>
          <p className="hint">Sources that were read only in part, and guidance, speak about these. What was not read may exclude this patient.</p>
          {cards(asRead)}
        </>
      )}
      {rest.length === 0 ? null : (
        <More
          className="more rest"
          summary={
            <>
              <strong>Other options: {rest.length}</strong>{' '}
              <span className="why">
                {[open.length === 0 ? '' : `${open.length} of which it is not known whether a source speaks`, notCovered.length === 0 ? '' : `${notCovered.length} of which no source speaks for this patient`].filter((part) => part !== '').join(', ')}
              </span>
            </>
          }
        >
          {cards(rest)}
        </More>
      )}
    </section>
  );
}
