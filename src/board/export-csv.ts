import { canonicalText } from '../ledger/canonical-text.js';
import type { AuditEntry } from '../ledger/entry.js';
import { csvCell } from './csv-cell.js';
import { exportedEntries, type ExportedLog } from './exported-log.js';

const COLUMNS = ['position', 'recordedAt', 'kind', 'tenant', 'actor', 'role', 'subject', 'facts', 'erases', 'commitment', 'leafHash'] as const;

/** The export as a table after RFC 4180, names of the columns first; facts are an object of JSON, erased places stand apart by blanks. */
export async function* csvLines(log: ExportedLog): AsyncGenerator<string> {
  yield rowOf(COLUMNS);
  for await (const { index, entry, leafHash } of exportedEntries(log)) {
    const { recordedAt, kind, tenant, actor, subject, facts, erases, commitment } = JSON.parse(entry) as AuditEntry;
    yield rowOf([String(index), recordedAt, kind, tenant, actor.id, actor.role, subject ?? '', canonicalText(facts), erases.join(' '), commitment, leafHash]);
  }
}

function rowOf(texts: readonly string[]): string {
  return `${texts.map(csvCell).join(',')}\r\n`;
}
