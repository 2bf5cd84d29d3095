import { admitted } from './admitted.js';
import type { Asker } from './asker.js';
import type { RecordedDecision, WithdrawalPayload, WithdrawalReason } from './board-decision.js';
import { keyOfCase } from './case-key.js';
import type { RecordDesk } from './record-desk.js';
import { appendRefusal } from './refusal-entry.js';
import { requestDigests } from './request-digest.js';
import { storedDecision } from './stored-decision.js';

const OPERATION = 'withdrawBoardDecision';

export interface DecisionToWithdraw {
  /** Chosen by the caller: a repeated request with the same key gives the first answer. */
  readonly idempotencyKey: string;
  readonly decision: string;
  readonly reason: WithdrawalReason;
}

const REFUSALS = { unknown: 'DECISION_UNKNOWN', erased: 'CASE_ERASED', withdrawn: 'DECISION_WITHDRAWN', 'idempotency-conflict': 'IDEMPOTENCY_CONFLICT' } as const;

/** `withdrawn`: it was withdrawn before. */
export type WithdrawOutcome = { readonly kind: 'recorded'; readonly recorded: RecordedDecision } | { readonly kind: keyof typeof REFUSALS };

/**
 * Withdraws a decision. The decision stays in the log; that it was withdrawn is an entry of its own.
 * @throws RecordUnavailable when the entry cannot be written: nothing was withdrawn
 */
export async function withdrawBoardDecision({ idempotencyKey, decision, reason }: DecisionToWithdraw, asker: Asker, open: RecordDesk): Promise<WithdrawOutcome> {
  const desk = admitted(asker, 'record-decision', open);
  const digests = requestDigests(OPERATION, { decision, reason }, desk.tenant, desk.keys);
  const written = await desk.book.write(async (page): Promise<'done' | keyof typeof REFUSALS> => {
    const refuse = (kind: keyof typeof REFUSALS): keyof typeof REFUSALS => {
      appendRefusal(page, { operation: OPERATION, code: REFUSALS[kind] }, asker);
      return kind;
    };
    const before = await page.findRequest(OPERATION, idempotencyKey);
    if (before !== null) return digests.includes(before.request) ? 'done' : refuse('idempotency-conflict');
    const row = await page.rows.decisions.withId(decision);
    if (row === null || row.tenant !== desk.tenant) return refuse('unknown');
    if (row.withdrawnIndex !== null) return refuse('withdrawn');
    const inCase = await page.rows.caseWithId(row.caseId);
    const key = inCase === null ? null : keyOfCase(inCase, page.tools);
    if (key === null) return refuse('erased');
    const payload: WithdrawalPayload = { reason, correlation: asker.correlationId };
    const { entry } = page.append({ kind: 'board-decision-withdrawn', actor: asker.actor, subject: row.subject, facts: { decision, assessment: row.assessment }, payload }, key);
    await page.rows.decisions.withdraw(decision, entry.index);
    page.addRequest({ operation: OPERATION, key: idempotencyKey, request: digests[0], made: decision });
    return 'done';
  });
  if (written !== 'done') return { kind: written };
  const row = await desk.reader.decisions.withId(decision);
  const recorded = row === null ? 'erased' : await storedDecision(row, desk);
  return recorded === 'erased' ? { kind: 'erased' } : { kind: 'recorded', recorded };
}
