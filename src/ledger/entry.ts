import { createHash } from 'node:crypto';
import { canonicalText, CanonicalTextError } from './canonical-text.js';
import { hashFromText } from './hash-text.js';
import { hashLeaf } from './merkle-hash.js';

/** The format written into every entry; another number means other rules for hashing. */
export const ENTRY_FORMAT = 1;

/** Who did it: a staff or system account, never a patient. */
export interface EntryActor {
  readonly id: string;
  /** board, integration, author, auditor, administrator or service. */
  readonly role: string;
}

/**
 * The public part of an audit entry: what the tree holds, what an auditor sees, what stays after an erasure.
 * Leaf data (RFC 9162 "d[i]") is the UTF-8 of its canonical text.
 */
export interface AuditEntry {
  readonly format: typeof ENTRY_FORMAT;
  /** Position in the log, from 0 without gaps. Order is by index, never by clock. */
  readonly index: number;
  readonly tenant: string;
  /** UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`. What a clock said; it may jump back, which is reported but proves nothing. */
  readonly recordedAt: string;
  /** One of `ENTRY_KINDS`, or a later release's. */
  readonly kind: string;
  readonly actor: EntryActor;
  /** The patient's keyed pseudonym, or null when the entry speaks of no patient. */
  readonly subject: string | null;
  /** Codes, digests and ids of things that are not patients. */
  readonly facts: Readonly<Record<string, string>>;
  /** In an erasure: the indexes whose payload and salt were removed, ascending. Else empty. */
  readonly erases: readonly number[];
  /** Salted commitment to the payload, 64 hexadecimal digits. */
  readonly commitment: string;
}

/** What opens a commitment. Erasing a case removes this and leaves the entry, so the tree still verifies. */
export interface EntryOpening {
  /** Any JSON value: the assessment, the decision, what was read. */
  readonly payload: unknown;
  /** 32 random bytes as 64 hexadecimal digits. Without them the payload can't be guessed from the commitment. */
  readonly salt: string;
}

/** Keeps commitments apart from leaves (0x00) and nodes (0x01). */
const COMMITMENT_PREFIX = Buffer.of(0x02);

/**
 * SHA-256(0x02 || salt || canonical payload text), as 64 hexadecimal digits. The salt has a fixed length, so salt and
 * payload can't be shifted against each other.
 *
 * @throws CanonicalTextError when the payload has no canonical text
 * @throws RangeError when the salt is not the text of 32 bytes
 */
export function payloadCommitment(opening: EntryOpening): string {
  return commitmentToBytes(Buffer.from(canonicalText(opening.payload), 'utf8'), opening.salt);
}

/**
 * The same of a payload whose canonical text is at hand.
 * @param payloadBytes the text in UTF-8
 * @throws RangeError when the salt is not the text of 32 bytes
 */
export function commitmentToBytes(payloadBytes: Uint8Array, salt: string): string {
  return createHash('sha256').update(COMMITMENT_PREFIX).update(hashFromText(salt)).update(payloadBytes).digest('hex');
}

/**
 * Whether an opening is the one an entry committed to. A payload without canonical text was never recorded: false.
 * @throws RangeError when the salt is not the text of 32 bytes
 */
export function opensCommitment(opening: EntryOpening, commitment: string): boolean {
  try {
    return payloadCommitment(opening) === commitment;
  } catch (error) {
    if (error instanceof CanonicalTextError) return false;
    throw error;
  }
}

/** The leaf hash of an entry: RFC 9162 leaf hash over the UTF-8 of the entry's canonical text. */
export function entryLeafHash(entry: AuditEntry): Buffer {
  return hashLeaf(Buffer.from(canonicalText(entry), 'utf8'));
}
