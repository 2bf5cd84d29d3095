import { useEffect, useState } from 'react';
import { ask } from '../api/ask';
import { DetailsDocument, type AnswerFragment, type DetailsFragment } from '../api/graphql';
import type { Fact } from '../api/use-knowledge';
import type { BoardCase } from '../case/board-case';
import { profileOf } from '../case/profile-of';

/** Milliseconds after an answer before the rest of it is asked for: while somebody types, every answer is soon replaced. */
const REST = 350;

/**
 * The rest of the answer on screen: each criterion, quote and reason. INVARIANT: it belongs to one answer, the very
 * object; beside another one there is nothing until its own arrives.
 */
export function useDetails(facts: readonly Fact[], { entries }: Pick<BoardCase, 'entries'>, answer: AnswerFragment | null, isCurrent: boolean): DetailsFragment | null {
  const [held, setHeld] = useState<{ readonly answer: AnswerFragment; readonly details: DetailsFragment } | null>(null);
  useEffect(() => {
    if (answer === null || !isCurrent) return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      ask(DetailsDocument, { profile: profileOf(facts, entries), asOf: answer.asOf, ruleSet: answer.ruleSet.digest }, controller.signal).then(
        (asked) => {
          if (asked.kind === 'answered' && asked.data.previewAssessment.__typename === 'Assessment') setHeld({ answer, details: asked.data.previewAssessment });
        },
        () => undefined,
      );
    }, REST);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [facts, entries, answer, isCurrent]);
  return held !== null && held.answer === answer ? held.details : null;
}
