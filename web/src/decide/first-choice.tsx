import { Button } from '@mantine/core';
import { useState, type Dispatch, type ReactNode } from 'react';
import type { AnswerFragment } from '../api/graphql';
import type { BoardCase, CasesAction } from '../case/board-case';
import { ChoiceSelect } from './choice-select';
import type { Choice } from './decision-draft';

interface FirstChoiceProps {
  readonly current: BoardCase;
  readonly answer: AnswerFragment;
  readonly dispatch: Dispatch<CasesAction>;
}

/** The board notes what it would choose; only then are the options shown. So it can be seen later what the evidence changed. */
export function FirstChoice({ current, answer, dispatch }: FirstChoiceProps): ReactNode {
  const [choice, setChoice] = useState<Choice | null>(null);
  return (
    <section className="first-choice" aria-labelledby="first-choice-title">
      <h2 id="first-choice-title">First the board’s own choice</h2>
      <p className="hint">What the evidence says about the options stays hidden until the board noted what it would choose. The choice is recorded with the decision and binds nobody.</p>
      <div className="find-row">
        <ChoiceSelect label="The board would choose" choice={choice} options={answer.options} tellsStates={false} onChoice={setChoice} />
        <Button className="primary" disabled={choice === null} onClick={() => (choice === null ? undefined : dispatch({ kind: 'noted', token: current.token, firstChoice: choice }))}>
          Note it and show the options
        </Button>
      </div>
    </section>
  );
}
