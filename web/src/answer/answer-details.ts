import { createContext, useContext } from 'react';
import type { DetailsFragment, SourceDetailsFragment } from '../api/graphql';

/** What an answer holds beyond what is drawn at once; null while it is awaited. */
export const AnswerDetails = createContext<DetailsFragment | null>(null);

export type ArgumentDetails = DetailsFragment['options'][number]['arguments'][number];

/** Criteria, findings and course of a source as they bear on the patient. */
export function useSourceDetails(code: string): SourceDetailsFragment | null {
  return useContext(AnswerDetails)?.sources.find((source) => source.code === code) ?? null;
}

/** Why a finding bears on an option, and why it is as certain as it is. */
export function useArgumentDetails(option: string, source: string, finding: string): ArgumentDetails | null {
  const ofOption = useContext(AnswerDetails)?.options.find(({ code }) => code === option);
  return ofOption?.arguments.find((argument) => argument.source === source && argument.finding === finding) ?? null;
}

/** The words a caution rests on. */
export function useCautionQuote(option: string, caution: string): { readonly text: string; readonly at: string } | null {
  const ofOption = useContext(AnswerDetails)?.options.find(({ code }) => code === option);
  return ofOption?.cautions.find(({ code }) => code === caution)?.quote ?? null;
}
