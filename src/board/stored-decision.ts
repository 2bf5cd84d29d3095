import type { AuditEntry, EntryOpening } from '../ledger/entry.js';
import type { DecisionPayload, RecordedDecision, WithdrawalPayload } from './board-decision.js';
import { keyOfCase } from './case-key.js';
import type { DecisionRow } from './ports/decision-store.js';
import { RecordBroken } from './record-broken.js';
import type { RecordDesk } from './record-desk.js';
import { openSealed } from './sealed-opening.js';
import { receiptOf } from './stored-assessment.js';

interface OpenedEntry {
  readonly entry: AuditEntry;
  readonly opening: EntryOpening;
}

/**
 * Reads a decision with its receipt; `erased` when the case's key is gone.
 * @throws RecordBroken when rows that belong together are not there
 */
export async function storedDecision(row: DecisionRow, desk: Pick<RecordDesk, 'keys' | 'book' | 'reader'>): Promise<RecordedDecision | 'erased'> {
  const recorded = await openedEntry(row.index, row.caseId, desk);
  const withdrawal = row.withdrawnIndex === null ? null : await openedEntry(row.withdrawnIndex, row.caseId, desk);
  if (recorded === 'erased' || withdrawal === 'erased') return 'erased';
  const { id, assessment, subject, ruleSet } = row;
  return {
    id,
    assessment,
    subject,
    ruleSet,
    recordedAt: recorded.entry.recordedAt,
    payload: recorded.opening.payload as DecisionPayload,
    withdrawn: withdrawal === null ? null : { reason: (withdrawal.opening.payload as WithdrawalPayload).reason, recordedAt: withdrawal.entry.recordedAt, position: withdrawal.entry.index },
    receipt: await receiptOf(recorded, desk.reader, desk.book),
  };
}

async function openedEntry(index: number, caseId: string, { reader, keys }: Pick<RecordDesk, 'keys' | 'reader'>): Promise<OpenedEntry | 'erased'> {
  const [stored] = await reader.entries(index, 1);
  const inCase = await reader.caseWithId(caseId);
  if (stored === undefined || stored.index !== index || inCase === null) throw new RecordBroken(`what belongs to entry ${index} is missing`);
  const key = keyOfCase(inCase, { keys });
  if (key === null || stored.opening === null) return 'erased';
  return { entry: JSON.parse(stored.entry) as AuditEntry, opening: openSealed(stored.opening.sealed, { origin: keys.signing.verifier.name, index }, key) };
}
