/**
 * What the store keeps, row by row. Everything that is hashed or encrypted is a text and stays one: a database that
 * read it as JSON would write it back in another order.
 */

/** The end of the log. */
export interface TailRow {
  readonly size: number;
  /** Root over all entries, 64 hexadecimal digits. */
  readonly root: string;
}

export interface EntryRow {
  readonly index: number;
  /** Canonical text of the entry. */
  readonly entry: string;
  readonly leafHash: string;
  /** House the entry belongs to. */
  readonly tenant: string;
  /** Copies of members of the entry, to search by; never read as evidence. */
  readonly kind: string;
  readonly subject: string | null;
  readonly actor: string;
  readonly recordedAt: string;
}

/** Payload and salt of an entry, encrypted; gone after an erasure. */
export interface OpeningRow {
  readonly index: number;
  /** Case whose key opens it, or `null` for the master key. */
  readonly caseId: string | null;
  /** JSON of a key envelope. */
  readonly sealed: string;
}

/** An entry with what opens it. */
export interface StoredEntry extends EntryRow {
  readonly opening: Omit<OpeningRow, 'index'> | null;
}

export interface HeadRow {
  /** Entries it covers. */
  readonly size: number;
  /** Signed note. */
  readonly note: string;
  readonly time: string;
}

/** One patient's question in the course of time: its assessments replace each other, its payloads share a key. */
export interface CaseRow {
  readonly id: string;
  readonly tenant: string;
  /** Keyed pseudonym of the patient. */
  readonly subject: string;
  /** Keyed pseudonym of the caller's case reference; `null`: the patient's one case without a reference. */
  readonly reference: string | null;
  /** JSON of the key envelope around the case key; `null` after an erasure. */
  readonly wrappedKey: string | null;
}

export interface AssessmentRow {
  readonly id: string;
  readonly tenant: string;
  readonly caseId: string;
  readonly subject: string;
  /** Place of its entry in the log. */
  readonly index: number;
  readonly ruleSet: string;
  readonly engine: string;
  readonly asOf: string;
  readonly recordedAt: string;
  readonly actor: string;
}

/** How every rule was decided in one assessment. */
export interface FiringRow {
  /** Place of the assessment's entry in the log. */
  readonly index: number;
  /** H, F or U for each rule, in the firing order of the rule set that answered. */
  readonly truths: string;
}

/** Firings with what they are counted by. */
export interface CountedFirings extends FiringRow {
  readonly ruleSet: string;
  readonly recordedAt: string;
}

/** What one assessment says of one source or option. */
export interface VerdictRow {
  readonly index: number;
  readonly kind: 'SOURCE' | 'OPTION';
  readonly code: string;
  readonly state: string;
}

/** That a mutation was done under a key, so that a repeated request gives the first answer. */
export interface IdempotencyRow {
  readonly tenant: string;
  readonly operation: string;
  readonly key: string;
  /** Keyed digest of the request: an unkeyed one of patient data could be guessed. */
  readonly request: string;
  /** Id of what was made. */
  readonly made: string;
}

export interface RuleSetRow {
  readonly digest: string;
  readonly name: string;
  readonly version: string;
  /** Canonical text of the content; its SHA-256 is the digest. */
  readonly content: string;
  readonly registeredAt: string;
}
