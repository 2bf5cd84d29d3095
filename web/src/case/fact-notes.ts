import type { AnswerFragment } from '../api/graphql';
import type { Preview } from '../preview/answers';
import { factOfProblem, staleFacts } from './stale-facts';

/** A remark that stands where the fact is typed. */
export interface FactNote {
  readonly tone: 'problem' | 'contradiction' | 'computed';
  readonly text: string;
}

export type FactNotes = ReadonlyMap<string, readonly FactNote[]>;

type Problem = AnswerFragment['profile']['problems'][number];
type UnderstoodFact = AnswerFragment['profile']['facts'][number];

const EFFECTS = { REFUSED: 'Cannot be used', SET_ASIDE: 'Set aside, counts as unknown', NOTE: 'Note' } as const;

function problemNote({ effect, message, hint }: Problem): FactNote {
  return { tone: effect === 'NOTE' ? 'computed' : 'problem', text: `${EFFECTS[effect]}: ${message}${hint === null ? '' : `. ${hint}`}` };
}

function understoodNote({ origin, given, derived, value, asSent, reason }: UnderstoodFact): FactNote | null {
  if (origin === 'GIVEN_AND_DERIVED' && given !== null && derived !== null && given.text !== derived.text) {
    return { tone: 'computed', text: `Typed: ${given.text}. Computed from the other values: ${derived.text}` };
  }
  if (origin === 'DERIVED') return { tone: 'computed', text: reason === 'NOT_DERIVABLE' ? `Computed so far: ${value.text}` : `Computed: ${value.text}` };
  if (origin === 'ASSUMED') return { tone: 'computed', text: `Assumed: ${value.text}` };
  if (origin === 'GIVEN' && reason === null && asSent !== null && /[a-zA-Z%]/.test(asSent) && /\d/.test(asSent) && asSent !== value.text) return { tone: 'computed', text: `Used as ${value.text}` };
  return null;
}

/** What the service says about each fact: problems, contradictions, computed and assumed values. */
export function factNotes(preview: Preview | null): FactNotes {
  const notes = new Map<string, FactNote[]>();
  const add = (fact: string, note: FactNote): void => void notes.set(fact, [...(notes.get(fact) ?? []), note]);
  if (preview?.__typename === 'InvalidProfile') for (const problem of preview.problems) add(factOfProblem(problem.path), problemNote(problem));
  if (preview?.__typename !== 'Assessment') return notes;
  for (const problem of preview.profile.problems) {
    // Said of a stale fact below, with its date.
    if (problem.code !== 'STALE') add(factOfProblem(problem.path), problemNote(problem));
  }
  for (const { fact, observedOn } of staleFacts(preview.profile)) add(fact, { tone: 'problem', text: `Observed ${observedOn ?? 'long ago'}: too old to count as current` });
  for (const { facts, says } of preview.profile.contradictions) for (const fact of facts) add(fact, { tone: 'contradiction', text: `Contradiction: ${says}` });
  for (const fact of preview.profile.facts) {
    const note = understoodNote(fact);
    if (note !== null) add(fact.fact, note);
  }
  return notes;
}
