import type { AuditFindingCode, FirstFinding } from './audit-finding.js';
import { type AuditEntry, type EntryOpening, opensCommitment } from './entry.js';

/**
 * Checks content against commitments over a run of entries in ascending order, and tells erased from missing: an
 * opening may lack only where a later erasure entry of the same patient names the index.
 */
export class OpeningCheck {
  opened = 0;
  erased = 0;
  withheld = 0;
  readonly #mayWithhold: boolean;
  readonly #first: FirstFinding;
  readonly #missing = new Map<number, AuditEntry>();
  #wasOpened = Buffer.alloc(1024);

  /** @param mayWithhold openings were left out on purpose: nothing can then be said about erasures */
  constructor(first: FirstFinding, mayWithhold: boolean) {
    this.#first = first;
    this.#mayWithhold = mayWithhold;
  }

  take(entry: AuditEntry, opening: EntryOpening | null): void {
    if (opening !== null) this.#open(entry, opening);
    else if (this.#mayWithhold) this.withheld += 1;
    else this.#missing.set(entry.index, entry);
    for (const erasedIndex of entry.erases) {
      const problem = this.#erase(entry, erasedIndex);
      if (problem !== null) this.#first.report(problem.code, entry.index, problem.what);
    }
  }

  /**
   * Takes an entry that is itself in doubt only for the erasures it names: what is missing before the first bad place
   * shall not look bad because the erasure stands after it.
   */
  takeErasuresOf(entry: AuditEntry): void {
    for (const erasedIndex of entry.erases) this.#erase(entry, erasedIndex);
  }

  finish(): void {
    for (const index of this.#missing.keys()) {
      this.#first.report('PAYLOAD_MISSING', index, 'the content is gone and no erasure names this entry');
    }
  }

  #open(entry: AuditEntry, opening: EntryOpening): void {
    if (!opensCommitment(opening, entry.commitment)) {
      this.#first.report('COMMITMENT_MISMATCH', entry.index, 'the content is not the one that was recorded');
      return;
    }
    this.opened += 1;
    this.#rememberOpened(entry.index);
  }

  #erase(erasure: AuditEntry, index: number): { code: AuditFindingCode; what: string } | null {
    if (index >= erasure.index) return { code: 'ERASURE_INVALID', what: `names entry ${index}, which is not before it` };
    if (this.#isOpened(index)) {
      return { code: 'ERASED_PAYLOAD_PRESENT', what: `names entry ${index}, whose content is still there` };
    }
    const missing = this.#missing.get(index);
    // An erasure of one patient explains nothing about another: that entry stays missing.
    if (missing !== undefined && missing.tenant === erasure.tenant && missing.subject === erasure.subject) {
      this.#missing.delete(index);
      this.erased += 1;
    }
    return null;
  }

  // One bit an entry: a Set of ten million numbers would not fit.
  #rememberOpened(index: number): void {
    const byte = Math.floor(index / 8);
    if (byte >= this.#wasOpened.length) {
      const larger = Buffer.alloc(Math.max(this.#wasOpened.length * 2, byte + 1));
      this.#wasOpened.copy(larger);
      this.#wasOpened = larger;
    }
    this.#wasOpened[byte] = (this.#wasOpened[byte] ?? 0) | (1 << (index % 8));
  }

  #isOpened(index: number): boolean {
    return ((this.#wasOpened[Math.floor(index / 8)] ?? 0) & (1 << (index % 8))) !== 0;
  }
}
