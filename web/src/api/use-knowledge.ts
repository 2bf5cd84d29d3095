import { useCallback, useEffect, useState } from 'react';
import { ask, type Asked } from './ask';
import { AboutDocument, LibraryDocument, VocabularyDocument, type AboutQuery, type LibraryQuery, type VocabularyQuery } from './graphql';

export type Fact = VocabularyQuery['vocabulary'][number];
export type SourceKnowledge = LibraryQuery['sources'] extends (infer S)[] | null ? S : never;
export type FindingKnowledge = SourceKnowledge['findings'][number];
export type Result = FindingKnowledge['results'][number];

/** What is the same for every patient. */
export interface Knowledge {
  readonly about: AboutQuery['about'];
  readonly facts: readonly Fact[];
  readonly sources: readonly SourceKnowledge[];
}

export type KnowledgeState = { readonly kind: 'loading' } | { readonly kind: 'loaded'; readonly knowledge: Knowledge; readonly refresh: () => void } | { readonly kind: 'unreachable'; readonly retry: () => void };

function dataOf<T>(asked: Asked<T>): T {
  if (asked.kind === 'not-answered') throw new Error(asked.failure.kind);
  return asked.data;
}

async function load(): Promise<Knowledge> {
  const [about, vocabulary, library] = await Promise.all([ask(AboutDocument, {}), ask(VocabularyDocument, {}), ask(LibraryDocument, {})]);
  return { about: dataOf(about).about, facts: dataOf(vocabulary).vocabulary, sources: dataOf(library).sources ?? [] };
}

/** Loads the vocabulary and the library once; again when other rules answer, and when the service could not be reached. */
export function useKnowledge(): KnowledgeState {
  const [state, setState] = useState<KnowledgeState>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => {
    setState({ kind: 'loading' });
    setAttempt((count) => count + 1);
  }, []);
  // What is known stays on screen until the new one is there.
  const refresh = useCallback(() => setAttempt((count) => count + 1), []);
  useEffect(() => {
    let isCurrent = true;
    load().then(
      (knowledge) => isCurrent && setState({ kind: 'loaded', knowledge, refresh }),
      () => isCurrent && setState((before) => (before.kind === 'loaded' ? before : { kind: 'unreachable', retry })),
    );
    return () => {
      isCurrent = false;
    };
  }, [attempt, retry, refresh]);
  return state;
}
