import { useEffect, type Dispatch } from 'react';
import type { Cases, CasesAction } from '../case/board-case';

/** The keys that move through the cases, as they are written on the page. */
export const CASE_KEYS: readonly { readonly keys: string; readonly does: string }[] = [
  { keys: 'Alt + N', does: 'next case' },
  { keys: 'Alt + P', does: 'case before' },
  { keys: 'Alt + 1 … 9', does: 'that case' },
  { keys: '↑ ↓ Home End', does: 'in the agenda: move through the rows' },
  { keys: 'Enter', does: 'in the agenda: open the case' },
];

/** Where a key leads; null when it is none of ours. By place on the keyboard: with Alt some layouts write another letter. */
export function caseAfterKey({ cases, current }: Cases, code: string): string | null {
  const here = cases.findIndex(({ token }) => token === current);
  const digit = /^Digit([1-9])$/.exec(code)?.[1];
  const there = code === 'KeyN' ? (here + 1) % cases.length : code === 'KeyP' ? (here - 1 + cases.length) % cases.length : digit === undefined ? -1 : Number(digit) - 1;
  return cases[there]?.token ?? null;
}

/** Moves through the cases with Alt and a key, wherever the focus is. */
export function useCaseKeys(cases: Cases, dispatch: Dispatch<CasesAction>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const token = caseAfterKey(cases, event.code);
      if (token === null) return;
      event.preventDefault();
      dispatch({ kind: 'switch', token });
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [cases, dispatch]);
}
