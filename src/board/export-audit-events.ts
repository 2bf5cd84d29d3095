import type { AuditEntry } from '../ledger/entry.js';
import { auditEvent } from './audit-event.js';
import { exportedEntries, type ExportedLog } from './exported-log.js';

/**
 * The export as a FHIR R4 bundle of AuditEvents, a part of its JSON at a time.
 * @param now when the bundle is made, RFC 3339
 */
export async function* eventLines(log: ExportedLog, now: string): AsyncGenerator<string> {
  yield `{"resourceType":"Bundle","type":"collection","timestamp":${JSON.stringify(now)},"entry":[`;
  let between = '\n';
  for await (const { entry, leafHash } of exportedEntries(log)) {
    const resource = auditEvent(JSON.parse(entry) as AuditEntry, log.keys.signing.verifier.name, leafHash);
    yield `${between}${JSON.stringify({ fullUrl: uuidOf(leafHash), resource })}`;
    between = ',\n';
  }
  yield '\n]}\n';
}

/** A UUID of version 8 (RFC 9562) from a hash: the same entry has the same address in every export. */
function uuidOf(hash: string): string {
  const variant = ((parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-${variant}${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}
