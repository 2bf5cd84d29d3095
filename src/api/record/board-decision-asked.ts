import type { DecisionChoice } from '../../board/board-decision.js';
import type { DecisionToRecord } from '../../board/decision-to-record.js';
import type { DecisionChoiceInput, RecordBoardDecisionInput } from './board-decision-inputs.js';

/** The input as the use case takes it: what is absent is null or empty. */
export function decisionAsked({ idempotencyKey, assessment, leafHash, choice, class: is, deviationReasons, conditions, dissent, preference, participants, followUpOn, firstChoice }: RecordBoardDecisionInput): DecisionToRecord {
  return {
    idempotencyKey,
    assessment,
    leafHash,
    choice: choiceAsked(choice),
    class: is,
    deviationReasons: [...(deviationReasons ?? [])],
    conditions: (conditions ?? []).map(({ kind, fact }) => ({ kind, fact: codeAsked(fact) })),
    dissent: (dissent ?? []).map((one) => ({ specialty: one.specialty, choice: choiceAsked(one.choice), reason: one.reason })),
    preference,
    participants: participants.map(({ specialty, staffCode }) => ({ specialty, staffCode })),
    followUpOn: codeAsked(followUpOn),
    firstChoice: firstChoice === null || firstChoice === undefined ? null : choiceAsked(firstChoice),
  };
}

function choiceAsked({ option, other }: DecisionChoiceInput): DecisionChoice {
  return { option: codeAsked(option), other: other ?? null };
}

/** What is no text is no code either: the check says so, with path and hint. */
function codeAsked(value: unknown): string | null {
  return value === null || value === undefined ? null : typeof value === 'string' ? value : '';
}
