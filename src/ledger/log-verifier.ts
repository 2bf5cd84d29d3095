import { type AuditFindingCode, type AuditVerdict, FirstFinding } from './audit-finding.js';
import { type AuditEntry, entryLeafHash, type EntryOpening } from './entry.js';
import { entryShapeProblem, openingShapeProblem } from './entry-shape.js';
import { hashText, isHashText } from './hash-text.js';
import { MerkleFrontier } from './merkle-frontier.js';
import { OpeningCheck } from './opening-check.js';
import { type HeadTrust, openHead, type TreeHead } from './signed-head.js';

/** An entry as it was stored or exported; nothing of it is believed before it is checked. */
export interface LoggedEntry {
  readonly entry: unknown;
  /** The stored leaf hash, 64 hexadecimal digits. */
  readonly leafHash: unknown;
  /** Payload and salt, or null when they are not there. */
  readonly opening: unknown;
}

export interface LogVerifierOptions {
  /** Heads that were sent elsewhere, opened (`openHead`). Only these show a log that was rolled back or cut short. */
  readonly publishedHeads?: readonly TreeHead[];
  /** Accept entries without content (an export with openings withheld). */
  readonly mayWithholdOpenings?: boolean;
}

/**
 * Verifies a whole log from entry 0, streaming: give it every entry in order and every signed head right after the
 * last entry it covers, then ask `finish()`. Content is recomputed from payload and salt, leaf hashes from entries,
 * roots from leaf hashes; nothing stored is taken for granted. Since every head is compared with the root of one and
 * the same sequence, heads that agree are consistent with each other (RFC 9162 section 2.1.4 adds nothing here).
 */
export class LogVerifier {
  readonly #trust: HeadTrust;
  readonly #first = new FirstFinding();
  readonly #openings: OpeningCheck;
  readonly #published: TreeHead[];
  #frontier = MerkleFrontier.EMPTY;
  #entries = 0;
  #heads = 0;
  #provenSize = 0;
  /** Entries before the last head that was given, good or bad. */
  #headedSize = 0;
  #clockStepsBack = 0;
  #lastTime = '';
  /** Set once a leaf is not what it should be: roots from there on would only repeat the first finding. */
  #treeLost = false;

  constructor(trust: HeadTrust, options: LogVerifierOptions = {}) {
    this.#trust = trust;
    this.#openings = new OpeningCheck(this.#first, options.mayWithholdOpenings ?? false);
    this.#published = [...(options.publishedHeads ?? [])].sort((a, b) => a.size - b.size);
    this.#comparePublished();
  }

  /** Entries taken so far, which is the index the next one must have. */
  get size(): number {
    return this.#entries;
  }

  entry(logged: LoggedEntry): void {
    const index = this.#entries;
    this.#entries += 1;
    const problem = loggedEntryProblem(logged);
    if (problem !== null) return this.#loseTree('ENTRY_MALFORMED', index, problem);
    const entry = logged.entry as AuditEntry;
    const leafHash = entryLeafHash(entry);
    if (entry.index !== index) {
      this.#loseTree('INDEX_OUT_OF_ORDER', index, `entry ${entry.index} stands where entry ${index} belongs`);
    } else if (hashText(leafHash) !== logged.leafHash) {
      this.#loseTree('LEAF_HASH_MISMATCH', index, 'the entry is not the one its leaf hash was made of');
    }
    if (this.#treeLost) return this.#openings.takeErasuresOf(entry);
    this.#openings.take(entry, logged.opening as EntryOpening | null);
    if (entry.recordedAt < this.#lastTime) this.#clockStepsBack += 1;
    this.#lastTime = entry.recordedAt;
    this.#frontier = this.#frontier.append([leafHash]);
    this.#comparePublished();
  }

  /** Takes a line that should have been an entry or a head and is neither. */
  unreadable(what: string): void {
    this.#loseTree('EXPORT_MALFORMED', this.#entries, what);
  }

  head(note: string): void {
    const since = this.#headedSize;
    this.#headedSize = this.#entries;
    const opened = openHead(note, this.#trust);
    if (!opened.ok) {
      this.#reportSince(since, opened.code, 'the signed head after these entries is refused');
    } else if (opened.head.size > this.#entries) {
      this.#reportShorterThan(opened.head);
      this.#treeLost = true;
    } else if (opened.head.size < this.#entries) {
      this.#reportSince(since, 'HEAD_OUT_OF_PLACE', 'more entries are here than the signed head after them covers');
    } else {
      this.#compare(opened.head);
    }
  }

  finish(): AuditVerdict {
    const [beyond] = this.#published;
    if (!this.#treeLost && beyond !== undefined) this.#reportShorterThan(beyond);
    else if (this.#heads === 0) this.#reportSince(0, 'NO_SIGNED_HEAD', 'no signed head covers this log');
    else if (!this.#treeLost && this.#provenSize < this.#entries) {
      this.#reportSince(this.#provenSize, 'UNSIGNED_TAIL', 'no signed head covers these entries');
    }
    this.#openings.finish();
    return {
      first: this.#first.value,
      entries: this.#entries,
      opened: this.#openings.opened,
      erased: this.#openings.erased,
      withheld: this.#openings.withheld,
      heads: this.#heads,
      provenSize: this.#provenSize,
      clockStepsBack: this.#clockStepsBack,
    };
  }

  #comparePublished(): void {
    while (this.#published[0]?.size === this.#entries) {
      const head = this.#published.shift();
      if (head !== undefined) this.#compare(head);
    }
  }

  #compare(head: TreeHead): void {
    if (this.#treeLost) return;
    if (!this.#frontier.root().equals(head.root)) {
      this.#reportSince(this.#provenSize, 'ROOT_MISMATCH', 'these entries are not the ones that were signed');
      this.#treeLost = true;
      return;
    }
    this.#heads += 1;
    this.#provenSize = this.#entries;
  }

  /** Which of the entries since the last good head are the missing ones only the log that was signed could tell. */
  #reportShorterThan(head: TreeHead): void {
    const what = 'a signed head covers entries that are not here';
    this.#first.report('LOG_SHORTER_THAN_HEAD', Math.min(this.#provenSize, head.size - 1), what, head.size - 1);
  }

  #reportSince(since: number, code: AuditFindingCode, what: string): void {
    const last = Math.max(this.#entries - 1, 0);
    this.#first.report(code, Math.min(since, last), what, last);
  }

  #loseTree(code: AuditFindingCode, index: number, what: string): void {
    this.#first.report(code, index, what);
    this.#treeLost = true;
  }
}

/** What is wrong with the shape of a stored or exported entry, or null. */
export function loggedEntryProblem(logged: LoggedEntry): string | null {
  if (!isHashText(logged.leafHash)) return 'leafHash is not 64 hexadecimal digits';
  const openingProblem = logged.opening === null ? null : openingShapeProblem(logged.opening);
  return entryShapeProblem(logged.entry) ?? openingProblem;
}
