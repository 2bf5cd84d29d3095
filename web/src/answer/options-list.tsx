import type { ReactNode } from 'react';
import type { AnswerFragment, OptionState } from '../api/graphql';
import { More } from './more';
import { OptionCard } from './option-card';

/** States with which something is known; they are shown as cards at once. */
const TOLD: ReadonlySet<OptionState> = new Set(['SUPPORTED', 'CONTESTED', 'OPPOSED', 'UNSETTLED']);

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

/** The options with what speaks for and against each. Those that can't be told yet, or that no source speaks about, stay folded. */
export function OptionsList({ assessment: { options }, onDecide, isDeciding }: OptionsListProps): ReactNode {
  const cards = (some: typeof options): ReactNode => (
    <ul className="options">
      {some.map((option) => (
        <OptionCard key={option.code} option={option} onSource={openSource} onDecide={onDecide} isDeciding={isDeciding} />
      ))}
    </ul>
  );
  const told = options.filter(({ state }) => TOLD.has(state));
  const folded = (title: string, state: OptionState): ReactNode => {
    const some = options.filter((option) => option.state === state);
    if (some.length === 0) return null;
    return (
      <More
        className="more not-covered"
        summary={
          <>
            <strong>
              {title}: {some.length}
            </strong>{' '}
            <span className="why">{some.map(({ name }) => name).join(', ')}</span>
          </>
        }
      >
        {cards(some)}
      </More>
    );
  };
  return (
    <section id="options" aria-labelledby="options-title">
      <h2 id="options-title">Options</h2>
      <p className="hint">What the evidence of the sources says about each. The order is a suggestion; people decide.</p>
      {told.length === 0 ? <p className="empty">Nothing can be told about any option yet; see “Ask next”.</p> : cards(told)}
      {folded('Can’t be told yet', 'UNDETERMINED')}
      {folded('Not covered for this patient', 'NOT_COVERED')}
    </section>
  );
}
