import { useReducer, useState, type ReactNode } from 'react';
import { AnswerPane } from './answer/answer-pane';
import { PrintSheet } from './answer/print-sheet';
import type { Knowledge } from './api/use-knowledge';
import { casesAfter, firstCases, type BoardCase } from './case/board-case';
import { CaseForm } from './case/case-form';
import { LibraryPage } from './library/library-page';
import { usePreviews } from './preview/use-previews';
import { RecordAssessment } from './record/record-assessment';
import { CaseTabs } from './shell/case-tabs';
import { PageShell, type PageName } from './shell/page-shell';
import { WhatIfPage } from './what-if/what-if-page';

/** The board's page: the case with its answer, what-if, and the library. */
export function BoardPage({ knowledge }: { readonly knowledge: Knowledge }): ReactNode {
  const [page, setPage] = useState<PageName>('case');
  const [cases, dispatch] = useReducer(casesAfter, null, () => firstCases(crypto.randomUUID()));
  const current = cases.cases.find(({ token }) => token === cases.current) as BoardCase;
  const { preview, isCurrent, failure, retry } = usePreviews(knowledge.facts, current);
  return (
    <PageShell page={page} onPage={setPage} intendedUse={knowledge.about.intendedUse} version={knowledge.about.engineVersion}>
      {page === 'library' ? <LibraryPage sources={knowledge.sources} /> : <CaseTabs cases={cases} dispatch={dispatch} />}
      {page === 'what-if' ? <WhatIfPage key={current.token} facts={knowledge.facts} current={current} /> : null}
      {page === 'case' ? (
        <div className="case-and-answer">
          <CaseForm facts={knowledge.facts} current={current} preview={preview} dispatch={dispatch} />
          <AnswerPane
            key={current.token}
            label={current.label}
            preview={preview}
            isCurrent={isCurrent}
            failure={failure}
            sources={knowledge.sources}
            onRetry={retry}
            recording={
              preview?.__typename === 'Assessment' && isCurrent ? (
                <RecordAssessment key={`${current.token} ${current.number}`} facts={knowledge.facts} current={current} asOf={preview.asOf} ruleSet={preview.ruleSet.digest} />
              ) : null
            }
          />
        </div>
      ) : null}
      {preview?.__typename === 'Assessment' && isCurrent ? <PrintSheet assessment={preview} label={current.label} /> : null}
    </PageShell>
  );
}
