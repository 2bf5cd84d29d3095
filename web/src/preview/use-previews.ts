import { useCallback, useEffect, useReducer, useRef } from 'react';
import { ask } from '../api/ask';
import { PreviewDocument } from '../api/graphql';
import type { Fact } from '../api/use-knowledge';
import type { BoardCase, Cases } from '../case/board-case';
import { profileOf } from '../case/profile-of';
import { answersAfter, shownFor } from './answers';

/** Milliseconds of rest after a key before the service is asked. */
const REST = 16;

export type ShownAnswer = ReturnType<typeof shownFor>;

export interface Previews {
  /** What may be shown for a case. */
  readonly shown: (one: BoardCase) => ShownAnswer;
  readonly retry: () => void;
}

/**
 * Asks after each change and gives what may be shown for each case: for the current one, or for all of them where all
 * are on screen, or for none where none is. A question that a later one of the same patient replaces is given up; one of another patient runs on
 * and goes to that patient's place.
 */
export function usePreviews(facts: readonly Fact[], { cases, current, meetingDay }: Cases, wanted: 'CURRENT' | 'ALL' | 'NONE'): Previews {
  const [answers, arrive] = useReducer(answersAfter, {});
  const [attempt, again] = useReducer((count: number) => count + 1, 0);
  const running = useRef(new Map<string, { readonly number: number; readonly attempt: number; readonly controller: AbortController }>());
  const lastCurrent = useRef('');
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const { token, number, entries } of cases) {
        if (wanted === 'NONE' || (wanted === 'CURRENT' && token !== current)) continue;
        const before = running.current.get(token);
        // Asked already; who comes back to a case has it asked again, for the rules may be others now.
        if (before?.number === number && before.attempt === attempt && !(token === current && lastCurrent.current !== current)) continue;
        before?.controller.abort();
        const controller = new AbortController();
        running.current.set(token, { number, attempt, controller });
        ask(PreviewDocument, { profile: profileOf(facts, entries), asOf: meetingDay }, controller.signal).then(
          (asked) => arrive(asked.kind === 'answered' ? { token, number, preview: asked.data.previewAssessment } : { token, number, failure: asked.failure }),
          // Given up for a newer question of the same patient.
          () => undefined,
        );
      }
      lastCurrent.current = current;
    }, REST);
    return () => clearTimeout(timer);
  }, [facts, cases, current, meetingDay, wanted, attempt]);
  const retry = useCallback(() => again(), []);
  return { shown: ({ token, number }) => shownFor(answers, token, number), retry };
}
