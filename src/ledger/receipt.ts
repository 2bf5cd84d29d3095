import { type AuditEntry, entryLeafHash, type EntryOpening, opensCommitment } from './entry.js';
import { entryShapeProblem, isObject, membersOf, openingShapeProblem } from './entry-shape.js';
import { hashFromText, hashText, isHashText } from './hash-text.js';
import { inclusionProof, verifyInclusion } from './inclusion-proof.js';
import type { MerkleTree } from './merkle-tree.js';
import { type HeadRefusal, type HeadTrust, openHead, type TreeHead } from './signed-head.js';

export const RECEIPT_FORMAT = 'consilium-receipt/1';

/** What a caller keeps: enough to prove, without us, that this very content is in the log at this place. JSON. */
export interface Receipt {
  readonly format: typeof RECEIPT_FORMAT;
  readonly entry: AuditEntry;
  readonly opening: EntryOpening;
  /** Sibling hashes from the leaf to the root of `head`, RFC 9162 section 2.1.3.1, as hexadecimal digits. */
  readonly inclusion: readonly string[];
  /** The signed head, a C2SP checkpoint. */
  readonly head: string;
}

export type ReceiptRefusal = HeadRefusal | 'RECEIPT_MALFORMED' | 'COMMITMENT_MISMATCH' | 'INCLUSION_INVALID';

export type CheckedReceipt =
  | { readonly ok: true; readonly entry: AuditEntry; readonly opening: EntryOpening; readonly head: TreeHead }
  | { readonly ok: false; readonly code: ReceiptRefusal; readonly what: string };

/**
 * The receipt of an entry under a signed head that covers it.
 * @param headSize the size stated in `head`
 * @throws RangeError when the head doesn't cover the entry or is beyond the tree
 */
export function buildReceipt(
  tree: MerkleTree,
  sealed: { readonly entry: AuditEntry; readonly opening: EntryOpening },
  head: string,
  headSize: number,
): Receipt {
  const inclusion = inclusionProof(tree, sealed.entry.index, headSize).map(hashText);
  return { format: RECEIPT_FORMAT, entry: sealed.entry, opening: sealed.opening, inclusion, head };
}

/** Verifies a receipt offline: shape, content against commitment, entry against root, root against signature. */
export function verifyReceipt(receipt: unknown, trust: HeadTrust): CheckedReceipt {
  const problem = receiptShapeProblem(receipt);
  if (problem !== null) return { ok: false, code: 'RECEIPT_MALFORMED', what: problem };
  const { entry, opening, inclusion, head: note } = receipt as Receipt;
  if (!opensCommitment(opening, entry.commitment)) {
    return { ok: false, code: 'COMMITMENT_MISMATCH', what: 'the content is not the one that was recorded' };
  }
  const opened = openHead(note, trust);
  if (!opened.ok) return { ok: false, code: opened.code, what: 'the signed head is refused' };
  const included = verifyInclusion({
    index: entry.index,
    treeSize: opened.head.size,
    leafHash: entryLeafHash(entry),
    proof: inclusion.map(hashFromText),
    root: opened.head.root,
  });
  if (!included) return { ok: false, code: 'INCLUSION_INVALID', what: 'the entry is not in the tree of the signed head' };
  return { ok: true, entry, opening, head: opened.head };
}

function receiptShapeProblem(value: unknown): string | null {
  if (!isObject(value) || membersOf(value) !== 'entry format head inclusion opening') {
    return 'members are not exactly those of a receipt';
  }
  if (value.format !== RECEIPT_FORMAT) return 'unknown receipt format';
  if (typeof value.head !== 'string') return 'head is not a text';
  if (!Array.isArray(value.inclusion) || !value.inclusion.every(isHashText)) return 'inclusion is not a list of hashes';
  return openingShapeProblem(value.opening) ?? entryShapeProblem(value.entry);
}
