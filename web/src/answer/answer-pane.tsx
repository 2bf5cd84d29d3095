import { Button } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import type { AskFailure } from '../api/ask';
import type { AnswerFragment } from '../api/graphql';
import type { SourceKnowledge } from '../api/use-knowledge';
import { focusFact } from '../case/field-id';
import type { Preview } from '../preview/answers';
import { AboutPatient } from './about-patient';
import { AskNext } from './ask-next';
import { FailureNote } from './failure-note';
import { More } from './more';
import { OptionCard } from './option-card';
import { SourceRow } from './source-row';

interface AnswerPaneProps {
  readonly label: string;
  readonly preview: Preview | null;
  readonly isCurrent: boolean;
  readonly failure: AskFailure | null;
  readonly sources: readonly SourceKnowledge[];
  readonly onRetry: () => void;
  /** What can be done with an answer that is the newest: recording it. */
  readonly recording: ReactNode;
}

function openSource(code: string): void {
  const details = document.getElementById(`source-${code}`) as HTMLDetailsElement | null;
  if (details === null) return;
  details.open = true;
  details.scrollIntoView({ block: 'start' });
  details.querySelector('summary')?.focus();
}

const Assessed = memo(function Assessed({ assessment, label, sources }: { readonly assessment: AnswerFragment; readonly label: string; readonly sources: readonly SourceKnowledge[] }): ReactNode {
  const open = assessment.options.filter(({ state }) => state !== 'NOT_COVERED');
  const notCovered = assessment.options.filter(({ state }) => state === 'NOT_COVERED');
  return (
    <>
      <AboutPatient assessment={assessment} label={label} />
      {assessment.complete ? null : <p className="incomplete">Not complete: facts are missing or were set aside; see “Ask next”.</p>}
      <nav className="parts" aria-label="Parts of the answer">
        <a href="#options" onClick={(event) => (event.preventDefault(), document.getElementById('options')?.scrollIntoView())}>
          Options
        </a>
        <a href="#ask-next" onClick={(event) => (event.preventDefault(), document.getElementById('ask-next')?.scrollIntoView())}>
          Ask next ({assessment.missing.length})
        </a>
        <a href="#sources" onClick={(event) => (event.preventDefault(), document.getElementById('sources')?.scrollIntoView())}>
          Sources ({assessment.sources.length})
        </a>
      </nav>
      <section id="options" aria-labelledby="options-title">
        <h2 id="options-title">Options</h2>
        <p className="hint">What the evidence of the sources says about each. The order is a suggestion; people decide.</p>
        <ul className="options">
          {open.map((option) => (
            <OptionCard key={option.code} option={option} onSource={openSource} />
          ))}
        </ul>
        {notCovered.length === 0 ? null : (
          <More className="more not-covered" summary={<>Not covered for this patient: {notCovered.map(({ name }) => name).join(', ')}</>}>
            <ul className="options">
              {notCovered.map((option) => (
                <OptionCard key={option.code} option={option} onSource={openSource} />
              ))}
            </ul>
          </More>
        )}
      </section>
      <section id="ask-next" aria-labelledby="ask-next-title">
        <h2 id="ask-next-title">Ask next</h2>
        <p className="hint">What is not known, in the order of what knowing it would change.</p>
        <AskNext assessment={assessment} onFact={focusFact} />
      </section>
      <section id="sources" aria-labelledby="sources-title">
        <h2 id="sources-title">Sources</h2>
        <ul className="sources">
          {assessment.sources.map((source) => (
            <SourceRow key={source.code} source={source} knowledge={sources.find(({ code }) => code === source.code)} onFact={focusFact} />
          ))}
        </ul>
      </section>
      <p className="bound">
        As of {assessment.asOf}. Rules {assessment.ruleSet.name} {assessment.ruleSet.version}, <code>{assessment.ruleSet.digest.slice(0, 12)}</code>; engine {assessment.engine.version}.
      </p>
    </>
  );
});

/** The answer beside the case. It shows only what was answered for this patient, and says when that is not the newest. */
export function AnswerPane({ label, preview, isCurrent, failure, sources, onRetry, recording }: AnswerPaneProps): ReactNode {
  return (
    <section className="answer" aria-label={`${label}: answer`} aria-busy={!isCurrent && failure === null}>
      <div className="answer-head">
        <h2>Answer for {label}</h2>
        <span role="status" className="freshness">
          {failure !== null ? 'Not up to date' : isCurrent ? 'Up to date' : 'Working on your last change …'}
        </span>
        <Button size="compact-sm" variant="default" onClick={() => window.print()} disabled={preview?.__typename !== 'Assessment' || !isCurrent}>
          Print
        </Button>
      </div>
      {recording}
      {failure === null ? null : <FailureNote failure={failure} onRetry={onRetry} />}
      {preview === null && failure === null ? <div className="skeleton" aria-hidden="true" /> : null}
      {preview?.__typename === 'Assessment' ? <Assessed assessment={preview} label={label} sources={sources} /> : null}
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
