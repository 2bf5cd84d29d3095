import type { ReactNode } from 'react';
import type { AnswerFragment } from '../api/graphql';
import { More } from './more';
import { OptionCard } from './option-card';

interface OptionsListProps {
  readonly assessment: AnswerFragment;
  readonly onDecide: ((code: string) => void) | null;
  readonly isDeciding: boolean;
}

function openSource(code: string): void {
  const details = document.getElementById(`source-${code}`) as HTMLDetailsElement | null;
  if (details === null) return;
  details.open = true;
  details.scrollIntoView({ block: 'start' });
  details.querySelector('summary')?.focus();
}

/** The options with what speaks for and against each; those no source speaks about stay folded. */
export function OptionsList({ assessment: { options }, onDecide, isDeciding }: OptionsListProps): ReactNode {
  const open = options.filter(({ state }) => state !== 'NOT_COVERED');
  const notCovered = options.filter(({ state }) => state === 'NOT_COVERED');
  const cards = (some: typeof options): ReactNode => (
    <ul className="options">
      {some.map((option) => (
        <OptionCard key={option.code} option={option} onSource={openSource} onDecide={onDecide} isDeciding={isDeciding} />
      ))}
    </ul>
  );
  return (
    <section id="options" aria-labelledby="options-title">
      <h2 id="options-title">Options</h2>
      <p className="hint">What the evidence of the sources says about each. The order is a suggestion; people decide.</p>
      {cards(open)}
      {notCovered.length === 0 ? null : (
        <More className="more not-covered" summary={<>Not covered for this patient: {notCovered.map(({ name }) => name).join(', ')}</>}>
          {cards(notCovered)}
        </More>
      )}
    </section>
  );
}
