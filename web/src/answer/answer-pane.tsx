import { Button } from '@mantine/core';
import { memo, useEffect, useRef, type Dispatch, type ReactNode } from 'react';
import type { AskFailure } from '../api/ask';
import type { AnswerFragment } from '../api/graphql';
import type { Knowledge } from '../api/use-knowledge';
import { isVeiled, type BoardCase, type Cases, type CasesAction } from '../case/board-case';
import { focusFact } from '../case/field-id';
import { DecideSection } from '../decide/decide-section';
import { FirstChoice } from '../decide/first-choice';
import { useDeciding, type Deciding } from '../decide/use-deciding';
import type { Preview } from '../preview/answers';
import { useDetails } from '../preview/use-details';
import { RecordAssessment } from '../record/record-assessment';
import { AboutPatient } from './about-patient';
import { AskNext } from './ask-next';
import { FailureNote } from './failure-note';
import { OptionsList } from './options-list';
import { AnswerDetails } from './answer-details';
import { GuidanceList } from './guidance-list';
import { SourcesList } from './sources-list';

interface AnswerPaneProps {
  readonly cases: Cases;
  readonly current: BoardCase;
  readonly preview: Preview | null;
  readonly isCurrent: boolean;
  readonly failure: AskFailure | null;
  readonly knowledge: Knowledge;
  readonly onRetry: () => void;
  readonly dispatch: Dispatch<CasesAction>;
}

const PARTS = [
  { id: 'options', title: () => 'Options' },
  { id: 'guidance', title: () => 'Guidance' },
  { id: 'decide', title: () => 'Decide' },
  { id: 'ask-next', title: ({ missing }: AnswerFragment) => `Ask next (${missing.length})` },
  { id: 'sources', title: ({ sources }: AnswerFragment) => `Sources (${sources.length})` },
] as const;

const Weighed = memo(function Weighed({ assessment, onDecide, isDeciding }: { readonly assessment: AnswerFragment; readonly onDecide: ((code: string) => void) | null; readonly isDeciding: boolean }): ReactNode {
  return (
    <>
      {assessment.complete ? null : <p className="incomplete">Not complete: facts are missing or were set aside; see “Ask next”.</p>}
      <nav className="parts" aria-label="Parts of the answer">
        {PARTS.map(({ id, title }) => (
          <a key={id} href={`#${id}`} onClick={(event) => (event.preventDefault(), document.getElementById(id)?.scrollIntoView())}>
            {title(assessment)}
          </a>
        ))}
      </nav>
      <OptionsList assessment={assessment} onDecide={onDecide} isDeciding={isDeciding} />
      <GuidanceList assessment={assessment} />
    </>
  );
});

const Beyond = memo(function Beyond({ assessment, knowledge }: { readonly assessment: AnswerFragment; readonly knowledge: Knowledge }): ReactNode {
  return (
    <>
      <section id="ask-next" aria-labelledby="ask-next-title">
        <h2 id="ask-next-title">Ask next</h2>
        <p className="hint">What is not known, in the order of what knowing it would change.</p>
        <AskNext assessment={assessment} onFact={focusFact} />
      </section>
      <SourcesList sources={assessment.sources} knowledge={knowledge.sources} />
      <p className="bound">
        As of {assessment.asOf}. Rules {assessment.ruleSet.name} {assessment.ruleSet.version}, <code>{assessment.ruleSet.digest.slice(0, 12)}</code>; engine {assessment.engine.version}.
      </p>
    </>
  );
});

/** One function for all renderings, so that cards that stay the same are not drawn again. */
function useChoosing({ choose }: Deciding): (code: string) => void {
  const newest = useRef(choose);
  useEffect(() => {
    newest.current = choose;
  }, [choose]);
  const stable = useRef((code: string) => newest.current({ option: code }));
  return stable.current;
}

/** The answer beside the case. It shows only what was answered for this patient, and says when that is not the newest. */
export function AnswerPane({ cases, current, preview, isCurrent, failure, knowledge, onRetry, dispatch }: AnswerPaneProps): ReactNode {
  const { label } = current;
  const { facts } = knowledge;
  const answer = preview?.__typename === 'Assessment' ? preview : null;
  const deciding = useDeciding(cases, current, isCurrent ? answer : null, facts, dispatch);
  const onDecide = useChoosing(deciding);
  const details = useDetails(facts, current, answer, isCurrent);
  const stands = current.decision !== null && current.decision.withdrawn === null;
  return (
    <section className="answer" aria-label={`${label}: answer`} aria-busy={!isCurrent && failure === null}>
      <div className="answer-head">
        <h2>Answer for {label}</h2>
        <span role="status" className="freshness">
          {failure !== null ? 'Not up to date' : isCurrent ? 'Up to date' : 'Working on your last change …'}
        </span>
        <label className="switch">
          <input type="checkbox" role="switch" checked={cases.choosesFirst} onChange={({ currentTarget: { checked } }) => dispatch({ kind: 'choose-first', choosesFirst: checked })} />
          Own choice first
        </label>
        <Button size="compact-sm" variant="default" onClick={() => window.print()} disabled={answer === null || !isCurrent || isVeiled(cases, current)}>
          Print
        </Button>
      </div>
      {answer === null ? null : <RecordAssessment key={current.token} facts={facts} current={current} answer={answer} isCurrent={isCurrent} dispatch={dispatch} />}
      {failure === null ? null : <FailureNote failure={failure} onRetry={onRetry} />}
      {preview === null && failure === null ? <div className="skeleton" aria-hidden="true" /> : null}
      {answer === null ? null : (
        <>
          <AboutPatient assessment={answer} label={label} />
          {isVeiled(cases, current) ? (
            <FirstChoice current={current} answer={answer} dispatch={dispatch} />
          ) : (
            <AnswerDetails value={details}>
              {/* Nothing is decided on an answer that is not the newest; one attribute, so that the cards are not drawn anew for it. */}
              <fieldset className="bare" role="none" disabled={!isCurrent}>
                <Weighed assessment={answer} onDecide={stands ? null : onDecide} isDeciding={deciding.isBusy} />
              </fieldset>
              <DecideSection cases={cases} current={current} answer={answer} facts={facts} deciding={deciding} dispatch={dispatch} />
              <Beyond assessment={answer} knowledge={knowledge} />
            </AnswerDetails>
          )}
        </>
      )}
      {preview?.__typename === 'InvalidProfile' ? (
        <div className="refused">
          <h3>The case cannot be read yet</h3>
          <ul className="plain">
            {preview.problems.map(({ code, path, message, hint }) => (
              <li key={code + path}>
                <button type="button" className="fact-link" onClick={() => focusFact((path ?? '').split(/[.[]/).slice(0, 2).join('.'))}>
                  {path}
                </button>
                : {message}
                {hint === null ? '' : `. ${hint}`}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {preview?.__typename === 'RuleSetUnknown' ? <p className="refused">{preview.message}</p> : null}
    </section>
  );
}
