import { useCallback, useEffect, useReducer, useRef } from 'react';
import { ask } from '../api/ask';
import { PreviewDocument } from '../api/graphql';
import type { Fact } from '../api/use-knowledge';
import type { BoardCase } from '../case/board-case';
import { profileOf } from '../case/profile-of';
import { answersAfter, shownFor } from './answers';

/** Milliseconds of rest after a key before the service is asked. */
const REST = 90;

/**
 * Asks for the current case after each change and gives what may be shown for it.
 * A question that a later one of the same patient replaces is given up; one of another patient runs on and
 * goes to that patient's place.
 */
export function usePreviews(facts: readonly Fact[], current: BoardCase): ReturnType<typeof shownFor> & { readonly retry: () => void } {
  const [answers, arrive] = useReducer(answersAfter, {});
  const [attempt, again] = useReducer((count: number) => count + 1, 0);
  const running = useRef(new Map<string, AbortController>());
  const { token, number, entries } = current;
  useEffect(() => {
    const timer = setTimeout(() => {
      running.current.get(token)?.abort();
      const controller = new AbortController();
      running.current.set(token, controller);
      ask(PreviewDocument, { profile: profileOf(facts, entries) }, controller.signal).then(
        (asked) =>
          arrive(asked.kind === 'answered' ? { token, number, preview: asked.data.previewAssessment } : { token, number, failure: asked.failure }),
        // Given up for a newer question of the same patient.
        () => undefined,
      );
    }, REST);
    return () => clearTimeout(timer);
  }, [facts, token, number, entries, attempt]);
  const retry = useCallback(() => again(), []);
  return { ...shownFor(answers, token, number), retry };
}
