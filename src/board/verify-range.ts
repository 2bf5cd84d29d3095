import { type AuditVerdict, FirstFinding } from '../ledger/audit-finding.js';
import { consistencyProof, verifyConsistency } from '../ledger/consistency-proof.js';
import type { AuditEntry } from '../ledger/entry.js';
import { hashText } from '../ledger/hash-text.js';
import { inclusionProof } from '../ledger/inclusion-proof.js';
import { SelectionVerifier } from '../ledger/selection-verifier.js';
import { openHead, type HeadTrust, type TreeHead } from '../ledger/signed-head.js';
import { letOthersRun } from './let-others-run.js';
import { headTrust } from './open-record.js';
import { OpeningReader } from './opening-reader.js';
import { parsedEntry } from './parsed-entry.js';
import type { HeadRow, StoredEntry } from './ports/record-rows.js';
import type { RecordDesk } from './record-desk.js';

/** Entries read at once; each may hold a megabyte. */
const CHUNK = 50;

/** Places of the log: the first, and the one after the last. */
export interface EntryRange {
  readonly from: number;
  readonly to: number;
}

type Desk = Pick<RecordDesk, 'reader' | 'keys' | 'book'>;

/**
 * Verifies a stretch of the stored log without reading the rest: content against commitments, entries against leaf
 * hashes, every entry and every signed head of the stretch against the newest signed head, by inclusion and consistency
 * proofs. The tree in memory only supplies the proofs; what they must lead to is signed.
 *
 * @param range not empty, within the log
 * @throws RecordUnavailable when the store cannot be read
 */
export async function verifyRange(range: EntryRange, newest: HeadRow, desk: Desk): Promise<AuditVerdict> {
  // Another process signed it: a write, even of nothing, takes in what others committed.
  if (newest.size > desk.book.log.tree.size) await desk.book.write(() => Promise.resolve());
  const trust = headTrust(desk);
  const first = new FirstFinding();
  const entries = await verifyEntries(range, newest, desk, trust, first);
  const opened = openHead(newest.note, trust);
  const heads = opened.ok ? await verifyHeads(range, opened.head, desk, trust, first) : 0;
  const { first: ofEntries } = entries;
  if (ofEntries !== null) first.report(ofEntries.code, ofEntries.index, ofEntries.what, ofEntries.lastIndex);
  return { ...entries, first: first.value, heads: entries.heads + heads };
}

async function verifyEntries({ from, to }: EntryRange, newest: HeadRow, desk: Desk, trust: HeadTrust, first: FirstFinding): Promise<AuditVerdict> {
  const openings = new OpeningReader(desk.reader, desk.keys);
  const verifier = new SelectionVerifier(trust);
  verifier.head(newest.note);
  const take = async (row: StoredEntry): Promise<AuditEntry> => {
    const entry = parsedEntry(row.entry) as AuditEntry;
    const inclusion = inclusionProof(desk.book.log.tree, row.index, newest.size).map(hashText);
    verifier.entry({ entry, leafHash: row.leafHash, opening: await openings.read(row), inclusion });
    return entry;
  };
  /** What an erasure of the stretch names before it is not read otherwise. */
  const mustLack = async (erased: number, erasure: number): Promise<void> => {
    const [row] = await desk.reader.entries(erased, 1);
    if (row?.index === erased && row.opening !== null) first.report('ERASED_PAYLOAD_PRESENT', erasure, `names entry ${erased}, whose content is still there`);
  };
  const subjects = new Set<string>();
  let next = from;
  while (next < to) {
    const rows = await desk.reader.entries(next, Math.min(CHUNK, to - next));
    const row = rows.findIndex(({ index }, at) => index !== next + at);
    const inOrder = row < 0 ? rows : rows.slice(0, row);
    for (const each of inOrder) {
      const entry = await take(each);
      if (entry?.index !== each.index) first.report('INDEX_OUT_OF_ORDER', each.index, 'another entry stands where this one belongs');
      if (each.subject !== null) subjects.add(each.subject);
      for (const erased of Array.isArray(entry?.erases) ? entry.erases : []) if (erased < from) await mustLack(erased, each.index);
    }
    next += inOrder.length;
    if (inOrder.length < Math.min(CHUNK, to - next + inOrder.length)) {
      first.report('INDEX_OUT_OF_ORDER', next, `entry ${next} is not there`);
      break;
    }
    await letOthersRun();
  }
  // What lacks in the stretch may have been erased after it.
  for (const erasure of await erasuresAfter(to, subjects, desk)) await take(erasure);
  return { ...verifier.finish(), entries: next - from };
}

/** Erasures of these patients behind a place, in the order of the log. */
async function erasuresAfter(place: number, subjects: ReadonlySet<string>, { reader }: Desk): Promise<readonly StoredEntry[]> {
  const found: number[] = [];
  for (let below: number | null = null; ; ) {
    const { rows } = await reader.findEntries({ kind: 'erasure' }, below, CHUNK);
    found.push(...rows.filter(({ index, subject }) => index >= place && subject !== null && subjects.has(subject)).map(({ index }) => index));
    below = rows.at(-1)?.index ?? 0;
    if (rows.length < CHUNK || below < place) break;
  }
  const erasures: StoredEntry[] = [];
  for (const index of found.reverse()) erasures.push(...(await reader.entries(index, 1)));
  return erasures;
}

/** Every head that covers an end within the stretch, and the published ones; how many were accepted. */
async function verifyHeads({ from, to }: EntryRange, newest: TreeHead, { reader, book }: Desk, trust: HeadTrust, first: FirstFinding): Promise<number> {
  let accepted = 0;
  let proven = from;
  /** @param covers entries it must cover by its place in the store */
  const check = (note: string, since: number, covers?: number): number => {
    const opened = openHead(note, trust);
    if (!opened.ok) {
      first.report(opened.code, since, 'a signed head of these entries is refused', Math.max(since, to - 1));
      return since;
    }
    const { size } = opened.head;
    if (covers !== undefined && size !== covers) {
      first.report('HEAD_OUT_OF_PLACE', since, `the signed head after these entries covers ${size}`, covers - 1);
      return covers;
    }
    if (size > newest.size) first.report('LOG_SHORTER_THAN_HEAD', newest.size, 'a signed head covers entries that are not here', size - 1);
    else if (!appends(opened.head, newest)) first.report('ROOT_MISMATCH', Math.min(since, size - 1), 'these entries are not the ones that were signed', Math.max(size - 1, 0));
    else accepted += 1;
    return size;
  };
  const appends = (before: TreeHead, after: TreeHead): boolean =>
    verifyConsistency({ first: before.size, second: after.size, firstRoot: before.root, secondRoot: after.root, proof: consistencyProof(book.log.tree, before.size, after.size) });
  for (const note of book.published()) check(note, 0);
  for (let above = from; above < to; ) {
    const heads = await reader.heads(above, CHUNK);
    for (const { size, note } of heads) if (size <= to && size < newest.size) proven = check(note, proven, size);
    above = heads.length < CHUNK ? to : (heads.at(-1)?.size ?? to);
  }
  return accepted;
}
