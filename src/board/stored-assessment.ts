import type { Assessment } from '../assessment/assessment.js';
import type { AuditEntry } from '../ledger/entry.js';
import { buildReceipt } from '../ledger/receipt.js';
import { keyOfCase } from './case-key.js';
import type { AssessmentRow } from './ports/record-rows.js';
import type { RecordReader } from './ports/record-store.js';
import { RecordBroken } from './record-broken.js';
import type { RecordDesk } from './record-desk.js';
import type { AssessmentPayload, RecordedAssessment } from './recorded-assessment.js';
import { openSealed } from './sealed-opening.js';
import type { RecordBook } from './record-book.js';

/**
 * Reads an assessment with its receipt: the same receipt every time, since the head is the first that covers it.
 * `erased` when the case's key is gone.
 *
 * @throws RecordBroken when rows that belong together are not there
 */
export async function storedAssessment(row: AssessmentRow, reader: RecordReader, desk: Pick<RecordDesk, 'keys' | 'book'>): Promise<RecordedAssessment | 'erased'> {
  const [stored] = await reader.entries(row.index, 1);
  const inCase = await reader.caseWithId(row.caseId);
  if (stored === undefined || stored.index !== row.index || inCase === null) throw new RecordBroken(`what belongs to entry ${row.index} is missing`);
  const key = keyOfCase(inCase, desk);
  if (key === null || stored.opening === null) return 'erased';
  const opening = openSealed(stored.opening.sealed, { origin: desk.keys.signing.verifier.name, index: row.index }, key);
  const payload = opening.payload as AssessmentPayload;
  return {
    id: row.id,
    caseId: row.caseId,
    subject: row.subject,
    recordedAt: row.recordedAt,
    assessment: JSON.parse(payload.assessment) as Assessment,
    payload,
    receipt: await receiptOf({ entry: JSON.parse(stored.entry) as AuditEntry, opening }, reader, desk.book),
  };
}

/** The receipt of a committed entry under the first head that covers it. */
export async function receiptOf(sealed: Parameters<typeof buildReceipt>[1], reader: RecordReader, book: RecordBook): Promise<RecordedAssessment['receipt']> {
  const head = book.headCovering(sealed.entry.index) ?? (await reader.headCovering(sealed.entry.index));
  if (head === null) throw new RecordBroken(`no signed head covers entry ${sealed.entry.index}`);
  // Another process signed it: a write, even of nothing, takes in what others committed.
  if (head.size > book.log.tree.size) await book.write(() => Promise.resolve());
  return buildReceipt(book.log.tree, sealed, head.note, head.size);
}
