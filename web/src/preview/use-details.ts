import { useCallback, useEffect, useMemo, useState } from 'react';
import { ask } from '../api/ask';
import { SourcesInDetailDocument, WeighingDocument, type AnswerFragment, type SourceDetailsFragment, type WeighingFragment } from '../api/graphql';
import type { Fact } from '../api/use-knowledge';
import type { BoardCase } from '../case/board-case';
import { profileOf } from '../case/profile-of';

/** Milliseconds after an answer before the rest of it is asked for: while somebody types, every answer is soon replaced. */
const REST = 150;

/** "weighing": all that bears on options and what facts would turn. "sources": criteria and findings of sources. */
export type DetailsKind = 'weighing' | 'sources';

export interface Details {
  readonly weighing: WeighingFragment | null;
  readonly sources: readonly SourceDetailsFragment[] | null;
  /** Says that something on screen shows them; the answer takes it back. */
  readonly need: (kind: DetailsKind) => () => void;
}

interface Held<T> {
  readonly answer: AnswerFragment;
  readonly details: T;
}

type Asking<T> = (answer: AnswerFragment, signal: AbortSignal) => Promise<T | null>;

/** INVARIANT: what is held belongs to one answer, the very object; beside another one there is nothing until its own arrives. */
function useHeld<T>(answer: AnswerFragment | null, isWanted: boolean, asking: Asking<T>): T | null {
  const [held, setHeld] = useState<Held<T> | null>(null);
  const isHeld = held !== null && held.answer === answer;
  useEffect(() => {
    if (answer === null || !isWanted || isHeld) return;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      asking(answer, controller.signal).then(
        (details) => details === null || setHeld({ answer, details }),
        () => undefined,
      );
    }, REST);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [answer, isWanted, isHeld, asking]);
  return isHeld ? held.details : null;
}

/** The rest of the answer on screen: each criterion, quote and reason, as far as something that shows it is open. */
export function useDetails(facts: readonly Fact[], { entries }: Pick<BoardCase, 'entries'>, answer: AnswerFragment | null, isCurrent: boolean): Details {
  const [needed, setNeeded] = useState<Readonly<Record<DetailsKind, number>>>({ weighing: 0, sources: 0 });
  const need = useCallback((kind: DetailsKind) => {
    setNeeded((before) => ({ ...before, [kind]: before[kind] + 1 }));
    return () => setNeeded((before) => ({ ...before, [kind]: before[kind] - 1 }));
  }, []);
  const weigh: Asking<WeighingFragment> = useCallback(
    async ({ asOf, ruleSet }, signal) => {
      const asked = await ask(WeighingDocument, { profile: profileOf(facts, entries), asOf, ruleSet: ruleSet.digest }, signal);
      return asked.kind === 'answered' && asked.data.previewAssessment.__typename === 'Assessment' ? asked.data.previewAssessment : null;
    },
    [facts, entries],
  );
  const look: Asking<readonly SourceDetailsFragment[]> = useCallback(
    async ({ asOf, ruleSet }, signal) => {
      const asked = await ask(SourcesInDetailDocument, { profile: profileOf(facts, entries), asOf, ruleSet: ruleSet.digest }, signal);
      return asked.kind === 'answered' && asked.data.previewAssessment.__typename === 'Assessment' ? asked.data.previewAssessment.sources : null;
    },
    [facts, entries],
  );
  const weighing = useHeld(answer, isCurrent && needed.weighing > 0, weigh);
  const sources = useHeld(answer, isCurrent && needed.sources > 0, look);
  return useMemo(() => ({ weighing, sources, need }), [weighing, sources, need]);
}
