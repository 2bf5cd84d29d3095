import { createContext, useContext, useEffect } from 'react';
import type { Details, DetailsKind } from '../preview/use-details';
import type { SourceDetailsFragment, WeighingFragment } from '../api/graphql';

/** What an answer holds beyond what is drawn at once. It is asked for while something that shows it is open. */
export const AnswerDetails = createContext<Details>({ weighing: null, sources: null, need: () => () => undefined });

export type OptionDetails = WeighingFragment['options'][number];

function useNeeded(kind: DetailsKind): Details {
  const details = useContext(AnswerDetails);
  const { need } = details;
  useEffect(() => need(kind), [need, kind]);
  return details;
}

/** Criteria, findings and course of a source as they bear on the patient; null while they are awaited. */
export function useSourceDetails(code: string): SourceDetailsFragment | null {
  return useNeeded('sources').sources?.find((source) => source.code === code) ?? null;
}

/** Everything that bears or does not bear on an option, with reasons and quotes; null while it is awaited. */
export function useOptionDetails(option: string): OptionDetails | null {
  return useNeeded('weighing').weighing?.options.find(({ code }) => code === option) ?? null;
}

/** What each value of a missing fact would turn; null while it is awaited. */
export function useTurns(fact: string): WeighingFragment['missing'][number]['couldTurn'] | null {
  return useNeeded('weighing').weighing?.missing.find((one) => one.fact === fact)?.couldTurn ?? null;
}
