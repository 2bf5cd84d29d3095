import type { AuditVerdict } from '../ledger/audit-finding.js';
import type { Asker } from './asker.js';
import { mustMay } from './must-may.js';
import type { RecordDesk } from './record-desk.js';
import { verifyLog } from './verify-log.js';
import { verifyRange } from './verify-range.js';

/** Which entries shall be verified; what is absent reaches to the beginning or the end. */
export interface AskedRange {
  /** Place of the first. */
  readonly from?: number | undefined;
  /** Place after the last. */
  readonly to?: number | undefined;
}

export type VerificationOutcome =
  | { readonly kind: 'verified'; readonly verdict: AuditVerdict; readonly from: number; readonly to: number }
  /** The places named are none of this log, or hold no entry. */
  | { readonly kind: 'no-such-range'; readonly size: number };

/**
 * Verifies the log in place, and records that it was done and what came out. The whole log is read from its first entry
 * on; a stretch of it is proven against the newest signed head without reading the rest.
 *
 * @throws Forbidden when the asker may not read the log
 * @throws RecordUnavailable when the log cannot be read, or the entry not be written
 */
export async function verifyAudit(range: AskedRange, asker: Asker, desk: RecordDesk): Promise<VerificationOutcome> {
  mustMay(asker, 'read-audit');
  const { actor, correlationId, signal } = asker;
  const newest = await desk.reader.latestHead();
  const size = newest?.size ?? 0;
  const { from = 0, to = size } = range;
  const isWhole = from === 0 && to === size;
  if (!isWhole && (from < 0 || to > size || from >= to)) return { kind: 'no-such-range', size };
  const verdict = isWhole || newest === null ? await verifyLog(desk.reader, desk.keys, desk.book.published()) : await verifyRange({ from, to }, newest, desk);
  const end = from + verdict.entries;
  // The log is one for all houses and is read as a whole; who had it verified concerns their own.
  await desk.book.inHouse(actor.tenant, signal).write((page) => {
    const facts = { from: String(from), to: String(end), outcome: verdict.first?.code ?? 'VERIFIED' };
    page.append({ kind: 'audit-verified', actor, subject: null, facts, payload: { correlation: correlationId } });
    return Promise.resolve();
  });
  return { kind: 'verified', verdict, from, to: end };
}
