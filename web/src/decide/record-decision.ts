import { ask, failureWords } from '../api/ask';
import { DecideDocument, WithdrawDocument, type AnswerFragment, type WithdrawalReason } from '../api/graphql';
import type { Fact } from '../api/use-knowledge';
import type { BoardCase, RecordedCase } from '../case/board-case';
import { recordCase } from '../record/record-case';
import { requestKey } from '../record/request-key';
import type { DecisionDraft, Participant } from './decision-draft';
import type { DecisionOnRecord } from './decision-on-record';

export type DecideOutcome =
  | { readonly kind: 'decided'; readonly recorded: RecordedCase; readonly decision: DecisionOnRecord }
  /** The assessment may have been recorded all the same. */
  | { readonly kind: 'refused'; readonly recorded: RecordedCase | null; readonly why: readonly string[] };

/** Records the assessment on screen where it is not on record yet, then the decision about it. Trying again records each once. */
export async function recordDecision(facts: readonly Fact[], one: BoardCase, answer: AnswerFragment, draft: DecisionDraft, participants: readonly Participant[]): Promise<DecideOutcome> {
  const written = await recordCase(facts, one, answer);
  if (written.kind === 'refused') return { kind: 'refused', recorded: null, why: [written.why] };
  const { recorded } = written;
  const { choice, class: is, reasons, conditions, dissent, preference, followUpOn } = draft;
  if (choice === null) return { kind: 'refused', recorded, why: ['nothing is chosen'] };
  const decision = {
    assessment: recorded.assessment,
    leafHash: recorded.leafHash,
    choice,
    class: is,
    deviationReasons: [...reasons],
    conditions: conditions.map(({ kind, fact }) => ({ kind, fact })),
    dissent: dissent.map((other) => ({ ...other })),
    preference,
    participants: participants.map((other) => ({ ...other })),
    followUpOn: followUpOn === '' ? null : followUpOn,
    firstChoice: one.firstChoice,
  };
  // A decision after a withdrawn one is another request, also when it says the same.
  const idempotencyKey = requestKey(one.entries, JSON.stringify([decision, one.decision?.id ?? null]));
  const asked = await ask(DecideDocument, { input: { ...decision, idempotencyKey } });
  if (asked.kind === 'not-answered') return { kind: 'refused', recorded, why: [failureWords(asked.failure)] };
  const outcome = asked.data.recordBoardDecision;
  if (outcome.__typename === 'RecordedBoardDecision') return { kind: 'decided', recorded, decision: outcome };
  return { kind: 'refused', recorded, why: refusalWords(outcome) };
}

interface Refusal {
  readonly message: string;
  readonly hint: string | null;
  readonly problems?: readonly { readonly message: string; readonly hint: string | null }[];
}

function refusalWords({ message, hint, problems }: Refusal): readonly string[] {
  const all = problems !== undefined && problems.length > 0 ? problems : [{ message, hint }];
  return all.map((problem) => (problem.hint === null ? problem.message : `${problem.message}: ${problem.hint}`));
}

export type WithdrawOutcome = { readonly kind: 'withdrawn'; readonly decision: DecisionOnRecord } | { readonly kind: 'refused'; readonly why: readonly string[] };

/** Takes a decision back, with a reason; it stays in the record as withdrawn. */
export async function withdrawDecision(one: BoardCase, decision: string, reason: WithdrawalReason): Promise<WithdrawOutcome> {
  const asked = await ask(WithdrawDocument, { input: { idempotencyKey: requestKey(one.entries, JSON.stringify(['withdraw', decision, reason])), decision, reason } });
  if (asked.kind === 'not-answered') return { kind: 'refused', why: [failureWords(asked.failure)] };
  const outcome = asked.data.withdrawBoardDecision;
  return outcome.__typename === 'RecordedBoardDecision' ? { kind: 'withdrawn', decision: outcome } : { kind: 'refused', why: refusalWords(outcome) };
}
