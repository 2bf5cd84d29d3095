import { canonicalText } from '../ledger/canonical-text.js';
import type { Receipt } from '../ledger/receipt.js';

/** The receipt as the file that a verifier reads: one text for one receipt, whenever it is asked for. */
export function receiptFile(receipt: Receipt): string {
  return canonicalText(receipt);
}
