import type { AuditEntry } from '../ledger/entry.js';
import { exportEntryLine, exportHeaderLine, exportHeadLine, selectedEntryLine } from '../ledger/export-line.js';
import { hashText } from '../ledger/hash-text.js';
import { inclusionProof } from '../ledger/inclusion-proof.js';
import { exportedEntries, type ExportedLog } from './exported-log.js';
import { OpeningReader } from './opening-reader.js';
import type { HeadRow } from './ports/record-rows.js';

/** Signed heads read at once. */
const HEADS = 500;

/**
 * The export as lines of NDJSON that a verifier reads (docs/audit-format.md, section 5): every entry with every signed
 * head, or a selection with an inclusion proof each.
 */
export async function* proofLines(log: ExportedLog): AsyncGenerator<string> {
  const { scope, head, keys, withContent } = log;
  yield `${exportHeaderLine({ origin: keys.signing.verifier.name, scope, openings: withContent ? 'included' : 'withheld', size: head.size })}\n`;
  yield* scope === 'complete' ? completeLines(log) : selectedLines(log);
}

async function* completeLines(log: ExportedLog): AsyncGenerator<string> {
  const openings = new OpeningReader(log.reader, log.keys);
  let heads: readonly HeadRow[] = [];
  for await (const { index, entry, leafHash } of exportedEntries(log)) {
    const [stored] = log.withContent ? await log.reader.entries(index, 1) : [];
    const opening = stored === undefined ? null : await openings.read(stored);
    yield `${exportEntryLine({ entry: JSON.parse(entry) as AuditEntry, leafHash, opening })}\n`;
    if (heads.length === 0) heads = await log.reader.heads(index, HEADS);
    const [head] = heads;
    if (head?.size !== index + 1) continue;
    yield `${exportHeadLine(head.note)}\n`;
    heads = heads.slice(1);
  }
}

async function* selectedLines(log: ExportedLog): AsyncGenerator<string> {
  const { head, tree } = log;
  yield `${exportHeadLine(head.note)}\n`;
  for await (const { index, entry, leafHash } of exportedEntries(log)) {
    yield `${selectedEntryLine({ entry: JSON.parse(entry) as AuditEntry, leafHash, opening: null }, inclusionProof(tree, index, head.size).map(hashText))}\n`;
  }
}
