import type { AskFailure } from '../api/ask';
import type { PreviewQuery } from '../api/graphql';

export type Preview = PreviewQuery['previewAssessment'];

/** An answer together with what it answers: the token of the patient and the number of the question. */
export interface BoundAnswer {
  readonly number: number;
  readonly preview: Preview;
}

interface Slot {
  readonly answer: BoundAnswer | null;
  readonly failure: { readonly number: number; readonly failure: AskFailure } | null;
}

/** By token of the patient. */
export type Answers = Readonly<Record<string, Slot>>;

export type Arrival = { readonly token: string; readonly number: number } & ({ readonly preview: Preview } | { readonly failure: AskFailure });

const EMPTY: Slot = { answer: null, failure: null };

/**
 * Takes in what arrived. INVARIANT: it goes to the patient it was asked for and to no other, and what is older
 * than the answer already there is dropped.
 */
export function answersAfter(answers: Answers, arrival: Arrival): Answers {
  const slot = answers[arrival.token] ?? EMPTY;
  if (slot.answer !== null && arrival.number < slot.answer.number) return answers;
  const next: Slot =
    'preview' in arrival
      ? { answer: { number: arrival.number, preview: arrival.preview }, failure: null }
      : { ...slot, failure: { number: arrival.number, failure: arrival.failure } };
  return { ...answers, [arrival.token]: next };
}

/** What may be shown for a patient, and whether it answers what is typed now. */
export function shownFor(answers: Answers, token: string, number: number): { readonly preview: Preview | null; readonly isCurrent: boolean; readonly failure: AskFailure | null } {
  const { answer, failure } = answers[token] ?? EMPTY;
  return { preview: answer?.preview ?? null, isCurrent: answer?.number === number, failure: failure?.number === number ? failure.failure : null };
}
