import { useEffect, useMemo, useReducer, useRef, useState, type ReactNode } from 'react';
import { AnswerPane } from './answer/answer-pane';
import { PrintSheet } from './answer/print-sheet';
import { SourceNames } from './answer/source-names';
import { usePickedAsker } from './api/asker';
import { useSessionEnded } from './api/session-state';
import type { Knowledge } from './api/use-knowledge';
import { AuditPage } from './audit/audit-page';
import { casesAfter, firstCases, isVeiled, type BoardCase } from './case/board-case';
import { CaseForm } from './case/case-form';
import { LibraryPage } from './library/library-page';
import { MeetingPage } from './meeting/meeting-page';
import { useCaseKeys } from './meeting/use-case-keys';
import { usePreviews } from './preview/use-previews';
import { CaseTabs } from './shell/case-tabs';
import { PageShell } from './shell/page-shell';
import { pageFor, type PageName } from './shell/pages-of-role';
import { SessionEnded } from './shell/session-ended';
import { WhatIfPage } from './what-if/what-if-page';

/** The board's page: the case with its answer and decision, what-if, the meeting, the library, the audit. */
export function BoardPage({ knowledge, onOtherRules }: { readonly knowledge: Knowledge; readonly onOtherRules: () => void }): ReactNode {
  const [asked, setPage] = useState<PageName>('case');
  const page = pageFor(usePickedAsker().role, asked);
  const [cases, dispatch] = useReducer(casesAfter, null, () => firstCases(crypto.randomUUID()));
  const current = cases.cases.find(({ token }) => token === cases.current) as BoardCase;
  const isOfCases = page === 'case' || page === 'what-if' || page === 'meeting';
  const isSessionEnded = useSessionEnded();
  const { shown, retry } = usePreviews(knowledge.facts, cases, isOfCases && !isSessionEnded ? (page === 'meeting' ? 'ALL' : 'CURRENT') : 'NONE');
  const names = useMemo(() => new Map(knowledge.sources.map(({ code, name }) => [code, name])), [knowledge]);
  const wasEnded = useRef(false);
  useEffect(() => {
    // What was asked while nobody was signed in has no answer.
    if (wasEnded.current && !isSessionEnded) retry();
    wasEnded.current = isSessionEnded;
  }, [isSessionEnded, retry]);
  useCaseKeys(cases, dispatch);
  const { preview, isCurrent, failure } = shown(current);
  const answering = preview?.__typename === 'Assessment' ? preview.ruleSet.digest : null;
  const lookedFor = useRef<string | null>(null);
  useEffect(() => {
    // Somebody activated other rules meanwhile: what is told of sources is theirs. Looked for once, as an old answer can stay on screen.
    if (answering === null || answering === knowledge.about.ruleSet.digest || answering === lookedFor.current) return;
    lookedFor.current = answering;
    onOtherRules();
  }, [answering, knowledge, onOtherRules]);
  const today = cases.meetingDay === null && preview?.__typename === 'Assessment' ? preview.asOf : null;
  return (
    <SourceNames value={names}>
      <PageShell page={page} onPage={setPage} intendedUse={knowledge.about.intendedUse} version={knowledge.about.engineVersion}>
        {isSessionEnded ? <SessionEnded onForget={() => dispatch({ kind: 'close-all', token: crypto.randomUUID() })} /> : null}
        <div hidden={isSessionEnded}>
          {isOfCases ? <CaseTabs cases={cases} facts={knowledge.facts} today={today} dispatch={dispatch} /> : null}
          {page === 'library' ? <LibraryPage sources={knowledge.sources} /> : null}
          {page === 'audit' ? <AuditPage knowledge={knowledge} /> : null}
          {page === 'what-if' && isVeiled(cases, current) ? <p className="told">What the evidence says stays hidden until the board notes its own choice on the page Case.</p> : null}
          {page === 'what-if' && !isVeiled(cases, current) ? <WhatIfPage key={current.token} knowledge={knowledge} current={current} asOf={cases.meetingDay} /> : null}
          {page === 'meeting' ? <MeetingPage cases={cases} knowledge={knowledge} shown={shown} dispatch={dispatch} onCase={() => setPage('case')} onRetry={retry} /> : null}
          {page === 'case' ? (
            <div className="case-and-answer">
              <CaseForm facts={knowledge.facts} current={current} preview={preview} dispatch={dispatch} />
              <AnswerPane key={current.token} cases={cases} current={current} preview={preview} isCurrent={isCurrent} failure={failure} knowledge={knowledge} onRetry={retry} dispatch={dispatch} />
            </div>
          ) : null}
        </div>
        {(page === 'case' || page === 'what-if') && !isSessionEnded && preview?.__typename === 'Assessment' && isCurrent && !isVeiled(cases, current) ? <PrintSheet assessment={preview} one={current} /> : null}
      </PageShell>
    </SourceNames>
  );
}
