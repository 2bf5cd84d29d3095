import { useCallback, useEffect, useState } from 'react';
import { ask, type AskFailure } from './ask';
import { usePickedAsker } from './asker';
import type { TypedDocumentString } from './graphql';

export interface AskedState<T> {
  /** The newest answer; while a further one is awaited still the one before, and `isBusy`. */
  readonly data: T | null;
  readonly failure: AskFailure | null;
  readonly isBusy: boolean;
  readonly again: () => void;
}

/** Asks whenever the variables or the one who asks change. What comes late for other variables is dropped. */
export function useAsked<T, V>(document: TypedDocumentString<T, V>, variables: V): AskedState<T> {
  const { name, role } = usePickedAsker();
  const [attempt, setAttempt] = useState(0);
  const key = JSON.stringify([variables, name, role, attempt]);
  const [state, setState] = useState<{ readonly key: string; readonly data: T | null; readonly failure: AskFailure | null }>({ key: '', data: null, failure: null });
  useEffect(() => {
    const controller = new AbortController();
    ask(document, (JSON.parse(key) as [V])[0], controller.signal).then(
      (asked) => setState((before) => (asked.kind === 'answered' ? { key, data: asked.data, failure: null } : { key, data: before.data, failure: asked.failure })),
      () => undefined,
    );
    return () => controller.abort();
  }, [document, key]);
  const again = useCallback(() => setAttempt((count) => count + 1), []);
  return { data: state.data, failure: state.key === key ? state.failure : null, isBusy: state.key !== key, again };
}
