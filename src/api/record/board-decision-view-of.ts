import type { RecordedDecision } from '../../board/board-decision.js';
import { leafHashOf, receiptFile } from '../../board/receipt-file.js';

/** A recorded decision as it is shown. */
export function boardDecisionView({ id, assessment, subject, ruleSet, recordedAt, payload, withdrawn, receipt }: RecordedDecision): object {
  const { choice, class: is, deviationReasons, conditions, dissent, preference, participants, followUpOn, firstChoice, leafHash } = payload;
  return {
    __typename: 'RecordedBoardDecision',
    id,
    assessment,
    assessmentLeafHash: leafHash,
    subject,
    ruleSet,
    recordedAt,
    actor: receipt.entry.actor,
    choice,
    class: is,
    deviationReasons,
    conditions,
    dissent,
    preference,
    participants,
    followUpOn,
    firstChoice,
    withdrawn,
    receipt: {
      position: receipt.entry.index,
      recordedAt: receipt.entry.recordedAt,
      leafHash: leafHashOf(receipt),
      inclusion: receipt.inclusion,
      head: receipt.head,
      file: receiptFile(receipt),
    },
  };
}
