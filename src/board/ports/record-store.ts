import type { ActivationReader, ActivationWriter } from './activation-store.js';
import type { DecisionReader, DecisionWriter } from './decision-store.js';
import type { ImpactReader, ImpactWriter } from './impact-store.js';
import type { KeyRows } from './key-rows.js';
import type { AssessmentRow, CaseRow, CountedFirings, EntryRow, FiringRow, HeadRow, IdempotencyRow, OpeningRow, RuleSetRow, StoredEntry, TailRow, VerdictRow } from './record-rows.js';
import type { PageOf } from './page-of.js';
import type { TokenUse } from './token-ids.js';

/** Which entries of the log, or which assessments; what is absent does not narrow. */
export interface RecordFilter {
  readonly tenant?: string | undefined;
  readonly kind?: string | undefined;
  /** Pseudonyms, one of which must fit. */
  readonly subjects?: readonly string[] | undefined;
  readonly actor?: string | undefined;
  readonly ruleSet?: string | undefined;
  /** Recorded at this moment or later, RFC 3339 in UTC with milliseconds. */
  readonly from?: string | undefined;
  /** Recorded before this moment. */
  readonly to?: string | undefined;
}

/** Which entries of the log. */
export interface EntryFilter extends Omit<RecordFilter, 'tenant' | 'ruleSet'> {
  /** Houses, one of which must fit. */
  readonly tenants?: readonly string[] | undefined;
}

/** Which assessments. */
export interface AssessmentFilter extends Omit<RecordFilter, 'kind'> {
  /** What they must say of sources and options; each one must fit. What is absent in it does not narrow. */
  readonly verdicts?: readonly { readonly kind: VerdictRow['kind']; readonly code?: string | undefined; readonly state?: string | undefined }[] | undefined;
}

/** Reads of the record. Every method throws `RecordUnavailable` when the store cannot answer. */
export interface RecordReader {
  readonly decisions: DecisionReader;
  readonly activations: ActivationReader;
  readonly impacts: ImpactReader;
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
  /** Assessments of every house from a place in the log on, in order, at most `count`. */
  assessmentsFrom(index: number, count: number): Promise<readonly AssessmentRow[]>;
  /** The assessment of a case with the highest place in the log. */
  newestAssessment(caseId: string): Promise<AssessmentRow | null>;
  caseWithId(id: string): Promise<CaseRow | null>;
  /** The case with these pseudonyms that is not erased. */
  findCase(tenant: string, subject: string, reference: string | null): Promise<CaseRow | null>;
  ruleSets(): Promise<readonly RuleSetRow[]>;
  /** Entries that fit, newest first, below the index `below`, at most `count`. */
  findEntries(filter: EntryFilter, below: number | null, count: number): Promise<PageOf<EntryRow>>;
  /** How many entries below the index `below` fit. */
  countEntries(filter: EntryFilter, below: number): Promise<number>;
  /** Entries that fit, oldest first, above the index `above` and below `below`, at most `count`. */
  entriesBetween(filter: EntryFilter, above: number, below: number, count: number): Promise<readonly EntryRow[]>;
  /** Assessments that fit, newest first, below the index `below`, at most `count`. */
  findAssessments(filter: AssessmentFilter, below: number | null, count: number): Promise<PageOf<AssessmentRow>>;
  /** Firings of assessments that fit and are not erased, oldest first, above the index `above`, at most `count`. */
  firings(filter: AssessmentFilter, above: number, count: number): Promise<readonly CountedFirings[]>;
}

/** One transaction: either all of it is there afterwards, or nothing. */
export interface RecordTransaction extends RecordReader {
  readonly decisions: DecisionWriter;
  readonly activations: ActivationWriter;
  readonly impacts: ImpactWriter;
  /** Reads the end of the log and keeps every other writer from moving it until this transaction ends. */
  lockTail(): Promise<TailRow>;
  moveTail(tail: TailRow): Promise<void>;
  addEntries(entries: readonly EntryRow[], openings: readonly OpeningRow[]): Promise<void>;
  addHead(head: HeadRow): Promise<void>;
  addCases(rows: readonly CaseRow[]): Promise<void>;
  addAssessments(rows: readonly AssessmentRow[]): Promise<void>;
  addProjections(firings: readonly FiringRow[], verdicts: readonly VerdictRow[]): Promise<void>;
  findIdempotency(tenant: string, operation: string, key: string): Promise<IdempotencyRow | null>;
  /** Those that are there. */
  findIdempotencies(keys: readonly Pick<IdempotencyRow, 'tenant' | 'operation' | 'key'>[]): Promise<readonly IdempotencyRow[]>;
  addIdempotencies(rows: readonly IdempotencyRow[]): Promise<void>;
  /** Those of the cases with these pseudonyms that are there and not erased. */
  findCases(names: readonly Pick<CaseRow, 'tenant' | 'subject' | 'reference'>[]): Promise<readonly CaseRow[]>;
  addRuleSet(row: RuleSetRow): Promise<void>;
  /**
   * Notes that a token is used; false when it was used before.
   * @param now seconds since 1970-01-01 UTC; what expired before is forgotten
   */
  useTokenId(token: TokenUse, claim: string, now: number): Promise<boolean>;
  readonly keyRows: KeyRows;
  /** Indexes of the subject's entries whose content is still there, erasures left out, ascending. */
  openedIndexes(subject: string): Promise<readonly number[]>;
  /** Deletes what opens these entries and what was projected of them, and the keys of the subject's cases. */
  erase(tenant: string, subject: string, indexes: readonly number[]): Promise<void>;
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
