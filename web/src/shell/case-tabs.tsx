import type { Dispatch, ReactNode } from 'react';
import type { Cases, CasesAction } from '../case/board-case';

/** The cases open on this page, and one to add. */
export function CaseTabs({ cases, dispatch }: { readonly cases: Cases; readonly dispatch: Dispatch<CasesAction> }): ReactNode {
  return (
    <nav className="case-tabs" aria-label="Open cases">
      {cases.cases.map(({ token, label }) => (
        <span key={token} className="case-tab" data-current={token === cases.current}>
          <button type="button" aria-current={token === cases.current ? 'true' : undefined} onClick={() => dispatch({ kind: 'switch', token })}>
            {label}
          </button>
          {cases.cases.length > 1 ? (
            <button type="button" aria-label={`Close ${label}`} onClick={() => dispatch({ kind: 'close', token })}>
              ×
            </button>
          ) : null}
        </span>
      ))}
      <button type="button" className="link" onClick={() => dispatch({ kind: 'open', token: crypto.randomUUID(), entries: {} })}>
        New case
      </button>
    </nav>
  );
}
