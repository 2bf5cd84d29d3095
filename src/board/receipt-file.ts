import { canonicalText } from '../ledger/canonical-text.js';
import { entryLeafHash } from '../ledger/entry.js';
import { hashText } from '../ledger/hash-text.js';
import type { Receipt } from '../ledger/receipt.js';

/** The receipt as the file that a verifier reads: one text for one receipt, whenever it is asked for. */
export function receiptFile(receipt: Receipt): string {
  return canonicalText(receipt);
}

/** The hash under which the entry of a receipt stands in the tree, in hexadecimal digits. */
export function leafHashOf({ entry }: Pick<Receipt, 'entry'>): string {
  return hashText(entryLeafHash(entry));
}
