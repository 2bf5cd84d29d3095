import type { HeadRefusal } from './signed-head.js';

/** What can be wrong with a log or an export. Codes are stable; docs/audit-format.md explains each. */
export type AuditFindingCode =
  | HeadRefusal
  | 'EXPORT_MALFORMED'
  | 'EXPORT_SIZE_MISMATCH'
  | 'CONTENT_WITHHELD'
  | 'ENTRY_MALFORMED'
  | 'INDEX_OUT_OF_ORDER'
  | 'LEAF_HASH_MISMATCH'
  | 'COMMITMENT_MISMATCH'
  | 'PAYLOAD_MISSING'
  | 'ERASED_PAYLOAD_PRESENT'
  | 'ERASURE_INVALID'
  | 'HEAD_OUT_OF_PLACE'
  | 'ROOT_MISMATCH'
  | 'INCLUSION_INVALID'
  | 'LOG_SHORTER_THAN_HEAD'
  | 'UNSIGNED_TAIL'
  | 'NO_SIGNED_HEAD'
  /** Only of a log in its store. */
  | 'COPY_MISMATCH'
  | 'TAIL_MISMATCH';

/**
 * One bad place. `index` to `lastIndex` are the entries concerned; they are one and the same where the entry itself
 * shows the damage, and a range where only a signed root does: someone who recomputed every hash leaves no finer
 * trace than "between these two heads".
 */
export interface AuditFinding {
  readonly code: AuditFindingCode;
  readonly index: number;
  readonly lastIndex: number;
  /** In words, without any content of the entry. */
  readonly what: string;
}

/** What came out of verifying a whole log, an export or a selection of it. */
export interface AuditVerdict {
  /** The first bad place, or null when all is well. */
  readonly first: AuditFinding | null;
  /** Entries read. */
  readonly entries: number;
  /** Entries whose content was recomputed and is the recorded one. */
  readonly opened: number;
  /** Entries whose content is gone and an erasure says so. */
  readonly erased: number;
  /** Entries whose content was left out of the export on purpose and so was not checked. */
  readonly withheld: number;
  /** Signed heads accepted. */
  readonly heads: number;
  /** Entries below this index are proven by an accepted head. In a selection: the size of its head. */
  readonly provenSize: number;
  /** How often an entry says an earlier time than the one before it: a clock that was set back. Not a finding. */
  readonly clockStepsBack: number;
}

/**
 * Keeps the first of the findings reported to it: the one whose damage is certain soonest, so that an entry that is
 * surely bad goes before a range that merely contains a bad one.
 */
export class FirstFinding {
  #first: AuditFinding | null = null;

  get value(): AuditFinding | null {
    return this.#first;
  }

  report(code: AuditFindingCode, index: number, what: string, lastIndex: number = index): void {
    if (this.#first === null || lastIndex < this.#first.lastIndex) this.#first = { code, index, lastIndex, what };
  }
}
