import { type AuditFindingCode, type AuditVerdict, FirstFinding } from './audit-finding.js';
import { type AuditEntry, entryLeafHash, type EntryOpening } from './entry.js';
import { hashFromText, hashText, isHashText } from './hash-text.js';
import { verifyInclusion } from './inclusion-proof.js';
import { type LoggedEntry, loggedEntryProblem, type LogVerifierOptions } from './log-verifier.js';
import { OpeningCheck } from './opening-check.js';
import { type HeadTrust, openHead, type TreeHead } from './signed-head.js';

/** An entry of a selection: it stands for itself, so it brings its own proof. */
export interface SelectedEntry extends LoggedEntry {
  /** Sibling hashes as hexadecimal digits, RFC 9162 section 2.1.3.1. */
  readonly inclusion: unknown;
}

/**
 * Verifies some entries of a log (one patient, one period) under one signed head: content, leaf hash and inclusion
 * proof of each. It can't show that the selection leaves nothing out; only a whole log can.
 */
export class SelectionVerifier {
  readonly #trust: HeadTrust;
  readonly #first = new FirstFinding();
  readonly #openings: OpeningCheck;
  readonly #published: readonly TreeHead[];
  #head: TreeHead | null = null;
  #entries = 0;
  #lastIndex = -1;
  #lastTime = '';
  #clockStepsBack = 0;

  constructor(trust: HeadTrust, options: LogVerifierOptions = {}) {
    this.#trust = trust;
    this.#published = options.publishedHeads ?? [];
    this.#openings = new OpeningCheck(this.#first, options.mayWithholdOpenings ?? false);
  }

  /** Takes the one signed head; it comes before the entries. */
  head(note: string): void {
    const opened = openHead(note, this.#trust);
    if (!opened.ok) return this.#report(opened.code, 'the signed head is refused');
    if (this.#head !== null || this.#entries > 0) {
      return this.#report('HEAD_OUT_OF_PLACE', 'a selection has one head, before its entries');
    }
    this.#head = opened.head;
    const { size, root } = opened.head;
    if (this.#published.some((published) => published.size === size && !published.root.equals(root))) {
      this.#report('ROOT_MISMATCH', 'a published head of the same size has another root');
    }
  }

  entry(selected: SelectedEntry): void {
    this.#entries += 1;
    const problem = loggedEntryProblem(selected) ?? inclusionProblem(selected.inclusion);
    if (problem !== null) return this.#report('ENTRY_MALFORMED', problem);
    const entry = selected.entry as AuditEntry;
    if (entry.index <= this.#lastIndex) return this.#report('INDEX_OUT_OF_ORDER', 'entries are not in ascending order');
    this.#lastIndex = entry.index;
    if (entry.recordedAt < this.#lastTime) this.#clockStepsBack += 1;
    this.#lastTime = entry.recordedAt;
    const leafHash = entryLeafHash(entry);
    if (hashText(leafHash) !== selected.leafHash) {
      this.#report('LEAF_HASH_MISMATCH', 'the entry is not the one its leaf hash was made of');
      return this.#openings.takeErasuresOf(entry);
    }
    this.#openings.take(entry, selected.opening as EntryOpening | null);
    const head = this.#head;
    if (head === null) return;
    const proof = (selected.inclusion as string[]).map(hashFromText);
    if (!verifyInclusion({ index: entry.index, treeSize: head.size, leafHash, proof, root: head.root })) {
      this.#report('INCLUSION_INVALID', 'the entry is not in the tree of the signed head');
    }
  }

  /** Takes a line that should have been an entry or a head and is neither. */
  unreadable(what: string): void {
    this.#report('EXPORT_MALFORMED', what);
  }

  finish(): AuditVerdict {
    if (this.#head === null) this.#first.report('NO_SIGNED_HEAD', 0, 'no signed head covers this selection');
    this.#openings.finish();
    return {
      first: this.#first.value,
      entries: this.#entries,
      opened: this.#openings.opened,
      erased: this.#openings.erased,
      withheld: this.#openings.withheld,
      heads: this.#head === null ? 0 : 1,
      provenSize: this.#head?.size ?? 0,
      clockStepsBack: this.#clockStepsBack,
    };
  }

  /** The place is the index of the entry read last, or 0 before any. */
  #report(code: AuditFindingCode, what: string): void {
    this.#first.report(code, Math.max(this.#lastIndex, 0), what);
  }
}

function inclusionProblem(inclusion: unknown): string | null {
  return Array.isArray(inclusion) && inclusion.every(isHashText) ? null : 'inclusion is not a list of hashes';
}
