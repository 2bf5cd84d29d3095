import { createHash } from 'node:crypto';
import type { Receipt } from '../ledger/receipt.js';
import { leafHashOf } from './receipt-file.js';

/** Cards of one answer at most. */
export const MOST_CARDS = 16;

const UUID = /^([0-9a-f]{8})-([0-9a-f]{4})-8([0-9a-f]{3})-([89ab][0-9a-f]{3})-([0-9a-f]{12})$/;

/** 62 bits of a digest of the entry's leaf hash and the card's number. */
function tie(leafHash: string, card: number): bigint {
  const digest = createHash('sha256').update(`consilium-card/1 ${leafHash} ${card}`).digest();
  return digest.readBigUInt64BE(0) & 0x3fffffffffffffffn;
}

/**
 * Id of a card: a UUID of version 8 (RFC 9562) that holds the place of the assessment's entry in the log (48 bits), the
 * number of the card (12) and 62 bits tied to the entry's leaf hash. It leads from a card to its receipt without a
 * table, and nobody can make one without having seen the receipt.
 *
 * @param index place of the entry in the log
 * @param leafHash 64 hexadecimal digits
 * @param card from 0
 */
export function cardId(index: number, leafHash: string, card: number): string {
  if (!Number.isSafeInteger(index) || index < 0 || index >= 2 ** 48) throw new RangeError('no place in a log');
  if (!Number.isInteger(card) || card < 0 || card >= MOST_CARDS) throw new RangeError('no number of a card');
  const place = index.toString(16).padStart(12, '0');
  const rest = (tie(leafHash, card) | (0x2n << 62n)).toString(16).padStart(16, '0');
  return `${place.slice(0, 8)}-${place.slice(8)}-8${card.toString(16).padStart(3, '0')}-${rest.slice(0, 4)}-${rest.slice(4)}`;
}

/** Place in the log and number of the card that an id names; `null` when it can't be one of ours. */
export function placeOfCard(id: string): { readonly index: number; readonly card: number } | null {
  const parts = UUID.exec(id.toLowerCase());
  if (parts === null) return null;
  const [, first = '', second = '', number = ''] = parts;
  const card = Number.parseInt(number, 16);
  return card < MOST_CARDS ? { index: Number.parseInt(first + second, 16), card } : null;
}

/** Id of a card of the answer that this receipt proves. */
export function cardIdOf(receipt: Receipt, card: number): string {
  return cardId(receipt.entry.index, leafHashOf(receipt), card);
}
