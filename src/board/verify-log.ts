import type { AuditFinding, AuditVerdict } from '../ledger/audit-finding.js';
import { hashText } from '../ledger/hash-text.js';
import { LogVerifier } from '../ledger/log-verifier.js';
import { EMPTY_ROOT } from '../ledger/merkle-hash.js';
import { type HeadTrust, openHead, type TreeHead } from '../ledger/signed-head.js';
import { CopyCheck } from './copy-check.js';
import { letOthersRun } from './let-others-run.js';
import { headTrust } from './open-record.js';
import { OpeningReader } from './opening-reader.js';
import { parsedEntry } from './parsed-entry.js';
import type { KeyRing } from './ports/key-ring.js';
import type { HeadRow, TailRow } from './ports/record-rows.js';
import type { RecordReader } from './ports/record-store.js';

/** Entries read at once; each may hold a megabyte. */
const CHUNK = 50;

/**
 * Verifies the stored log from its first entry on, up to its present end: content against commitments, entries against
 * leaf hashes, roots against signed heads. What is written meanwhile is left for the next time.
 *
 * @param published heads that were sent elsewhere; only they show a log that was put back
 * @throws RecordUnavailable when the store cannot be read
 */
export async function verifyLog(reader: RecordReader, keys: KeyRing, published: readonly string[]): Promise<AuditVerdict> {
  const trust = headTrust({ keys });
  const publishedHeads = published.flatMap((note): readonly TreeHead[] => {
    const opened = openHead(note, trust);
    return opened.ok ? [opened.head] : [];
  });
  const verifier = new LogVerifier(trust, { publishedHeads });
  // The end before the head: what is committed in between then has its head.
  const tail = await reader.tail();
  const latest = await reader.latestHead();
  const end = Math.max(latest?.size ?? 0, tail.size);
  const openings = new OpeningReader(reader, keys);
  const copies = new CopyCheck(reader);
  let heads: HeadRow[] = [];
  for (let rows = await reader.entries(0, CHUNK); rows.length > 0; rows = await reader.entries((rows.at(-1)?.index ?? 0) + 1, CHUNK)) {
    for (const row of rows) {
      if (row.index >= end) break;
      await copies.take(row);
      verifier.entry({ entry: parsedEntry(row.entry), leafHash: row.leafHash, opening: await openings.read(row) });
      if (heads.length === 0) heads = [...(await reader.heads(verifier.size - 1, CHUNK))];
      for (let head = heads[0]; head !== undefined && head.size <= verifier.size; head = heads[0]) {
        verifier.head(head.note);
        heads.shift();
      }
    }
    await letOthersRun();
  }
  // A head that covers more than is there: the end of the log was cut off.
  for (const head of heads) if (head.size > verifier.size && head.size <= end) verifier.head(head.note);
  const verdict = verifier.finish();
  const found = [await copies.finish(), await tailFinding(tail, reader, trust)].filter((finding) => finding !== null);
  return { ...verdict, first: found.reduce((first, finding) => (first === null || finding.lastIndex < first.lastIndex ? finding : first), verdict.first) };
}

/** The end of the log is no entry and no evidence; writers start from it. */
async function tailFinding({ size, root }: TailRow, reader: RecordReader, trust: HeadTrust): Promise<AuditFinding | null> {
  if (size === 0 && root === hashText(EMPTY_ROOT)) return null;
  const head = size === 0 ? null : await reader.headCovering(size - 1);
  const opened = head === null ? null : openHead(head.note, trust);
  if (opened?.ok === true && opened.head.size === size && hashText(opened.head.root) === root) return null;
  const index = Math.max(size - 1, 0);
  return { code: 'TAIL_MISMATCH', index, lastIndex: index, what: 'the stored end of the log is not the one that was signed' };
}
