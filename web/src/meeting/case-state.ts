import { isOnRecord, type BoardCase } from '../case/board-case';
import type { AnswerFragment } from '../api/graphql';
import { isAnswered } from '../case/profile-of';
import type { Shape } from '../answer/state-words';

export interface CaseStateWord {
  readonly word: string;
  readonly shape: Shape;
}

/** Where a case stands on its way through the meeting. */
export function caseState(one: BoardCase, answer: AnswerFragment | null): CaseStateWord {
  if (!Object.values(one.entries).some(isAnswered)) return { word: 'No values yet', shape: 'dash' };
  if (one.decision !== null) return one.decision.withdrawn === null ? { word: 'Decided', shape: 'check' } : { word: 'Decision withdrawn', shape: 'open' };
  if (one.recorded === null) return { word: 'Not recorded', shape: 'question' };
  if (answer === null || isOnRecord(one, answer)) return { word: `Recorded, entry ${one.recorded.position}`, shape: 'plus' };
  return { word: 'Changed since it was recorded', shape: 'open' };
}
