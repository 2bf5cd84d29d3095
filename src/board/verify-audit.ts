import type { AuditVerdict } from '../ledger/audit-finding.js';
import type { Asker } from './asker.js';
import type { RecordDesk } from './record-desk.js';
import { verifyLog } from './verify-log.js';

/**
 * Verifies the whole log in place, and records that it was done and what came out.
 * @throws RecordUnavailable when the log cannot be read, or the entry not be written
 */
export async function verifyAudit({ actor, correlationId }: Asker, desk: RecordDesk): Promise<AuditVerdict> {
  const verdict = await verifyLog(desk.reader, desk.keys, desk.book.published());
  await desk.book.write((page) => {
    const facts = { from: '0', to: String(verdict.entries), outcome: verdict.first?.code ?? 'VERIFIED' };
    page.append({ kind: 'audit-verified', actor, subject: null, facts, payload: { correlation: correlationId } });
    return Promise.resolve();
  });
  return verdict;
}
