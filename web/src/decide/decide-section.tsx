import type { Dispatch, ReactNode } from 'react';
import type { AnswerFragment } from '../api/graphql';
import type { Fact } from '../api/use-knowledge';
import { isOnRecord, type BoardCase, type Cases, type CasesAction } from '../case/board-case';
import { choiceWords } from './choice-select';
import { DecisionForm } from './decision-form';
import { DecisionView } from './decision-view';
import { Participants } from './participants';
import type { Deciding } from './use-deciding';

interface DecideSectionProps {
  readonly cases: Cases;
  readonly current: BoardCase;
  readonly answer: AnswerFragment;
  readonly facts: readonly Fact[];
  readonly deciding: Deciding;
  readonly dispatch: Dispatch<CasesAction>;
}

/** What the board decided, or the form to decide. */
export function DecideSection({ cases, current, answer, facts, deciding, dispatch }: DecideSectionProps): ReactNode {
  const { decision, firstChoice, draft, token } = current;
  const { options } = answer;
  const stands = decision !== null && decision.withdrawn === null;
  return (
    <section id="decide" aria-labelledby="decide-title">
      <h2 id="decide-title">Decision of the board</h2>
      {decision === null ? null : <DecisionView current={current} decision={decision} options={options} facts={facts} dispatch={dispatch} />}
      {stands && !isOnRecord(current, answer) ? <p className="incomplete">The decision was made on other values, another day or other rules than those on screen.</p> : null}
      {stands ? null : (
        <>
          {firstChoice === null ? null : (
            <p className="hint">
              Noted before the options were shown: <strong>{choiceWords(firstChoice, options)}</strong>.
            </p>
          )}
          <Participants participants={cases.participants} dispatch={dispatch} />
          <DecisionForm draft={draft} answer={answer} facts={facts} isBusy={deciding.isBusy} onDraft={(next) => dispatch({ kind: 'draft', token, draft: next })} onSave={() => deciding.decide(draft)} />
          {deciding.why.length === 0 ? null : (
            <div role="alert" className="refused">
              <ul className="plain">
                {deciding.why.map((one) => (
                  <li key={one}>{one}</li>
                ))}
              </ul>
            </div>
          )}
        </>
      )}
    </section>
  );
}
