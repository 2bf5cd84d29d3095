import type { AssessmentRow, CaseRow, EntryRow, HeadRow, IdempotencyRow, OpeningRow, RuleSetRow, StoredEntry, TailRow } from './record-rows.js';

/** Reads of the record. Every method throws `RecordUnavailable` when the store cannot answer. */
export interface RecordReader {
  tail(): Promise<TailRow>;
  /** Leaf hashes as hexadecimal digits, from an index on, in order, at most `count`. */
  leafHashes(from: number, count: number): Promise<readonly string[]>;
  /** Entries with their openings, from an index on, in order, at most `count`. */
  entries(from: number, count: number): Promise<readonly StoredEntry[]>;
  /** The head that covers most; `null` in an empty log. */
  latestHead(): Promise<HeadRow | null>;
  /** The smallest head that covers the entry at the index; `null` when none does. */
  headCovering(index: number): Promise<HeadRow | null>;
  /** Heads of more than `above` entries, smallest first, at most `count`. */
  heads(above: number, count: number): Promise<readonly HeadRow[]>;
  assessment(id: string): Promise<AssessmentRow | null>;
  /** The assessment of a case with the highest place in the log. */
  newestAssessment(caseId: string): Promise<AssessmentRow | null>;
  caseWithId(id: string): Promise<CaseRow | null>;
  ruleSets(): Promise<readonly RuleSetRow[]>;
}

/** One transaction: either all of it is there afterwards, or nothing. */
export interface RecordTransaction extends RecordReader {
  /** Reads the end of the log and keeps every other writer from moving it until this transaction ends. */
  lockTail(): Promise<TailRow>;
  moveTail(tail: TailRow): Promise<void>;
  addEntries(entries: readonly EntryRow[], openings: readonly OpeningRow[]): Promise<void>;
  addHead(head: HeadRow): Promise<void>;
  findCase(tenant: string, subject: string, reference: string | null): Promise<CaseRow | null>;
  addCase(row: CaseRow): Promise<void>;
  addAssessment(row: AssessmentRow): Promise<void>;
  findIdempotency(tenant: string, operation: string, key: string): Promise<IdempotencyRow | null>;
  addIdempotency(row: IdempotencyRow): Promise<void>;
  addRuleSet(row: RuleSetRow): Promise<void>;
}

/** Where the record is kept. */
export interface RecordStore {
  /** Reads outside a transaction: they see committed rows only. */
  readonly reader: RecordReader;
  /**
   * Runs work in a transaction; rolled back when the work throws.
   * @throws RecordUnavailable when the store fails, at the latest at the commit; then it may even have been committed
   */
  transaction<T>(work: (transaction: RecordTransaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
