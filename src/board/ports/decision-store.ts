import type { DecisionClass, DeviationReason, OtherChoice } from '../board-decision.js';
import type { PageOf } from './page-of.js';

/**
 * A decision as lists and counts need it. Copies of what the sealed payload says, to search by and never read as
 * evidence; an erasure deletes the row.
 */
export interface DecisionRow {
  readonly id: string;
  readonly tenant: string;
  readonly assessment: string;
  readonly caseId: string;
  readonly subject: string;
  /** Place of its entry in the log. */
  readonly index: number;
  readonly ruleSet: string;
  readonly class: DecisionClass;
  readonly option: string | null;
  readonly other: OtherChoice | null;
  readonly recordedAt: string;
  readonly actor: string;
  /** Place of the entry that withdrew it; `null` while it stands. */
  readonly withdrawnIndex: number | null;
}

/** Which decisions; what is absent does not narrow. */
export interface DecisionFilter {
  readonly tenant: string;
  readonly assessment?: string | undefined;
  /** Pseudonyms, one of which must fit. */
  readonly subjects?: readonly string[] | undefined;
  readonly option?: string | undefined;
  readonly class?: DecisionClass | undefined;
  readonly ruleSet?: string | undefined;
  /** Recorded at this moment or later, RFC 3339 in UTC. */
  readonly from?: string | undefined;
  /** Recorded before this moment. */
  readonly to?: string | undefined;
  readonly withdrawn?: boolean | undefined;
}

/** How many decisions of one class chose the same. */
export interface DecisionCount {
  readonly option: string | null;
  readonly other: OtherChoice | null;
  readonly class: DecisionClass;
  readonly total: number;
}

/** Reads of decisions. Every method throws `RecordUnavailable` when the store cannot answer. */
export interface DecisionReader {
  withId(id: string): Promise<DecisionRow | null>;
  /** The decision on an assessment that was not withdrawn. */
  standing(assessment: string): Promise<DecisionRow | null>;
  /** Decisions that fit, newest first, below the index `below`, at most `count`. */
  find(filter: DecisionFilter, below: number | null, count: number): Promise<PageOf<DecisionRow>>;
  /** Counts of the decisions that fit. */
  count(filter: DecisionFilter): Promise<readonly DecisionCount[]>;
  countReasons(filter: DecisionFilter): Promise<readonly { readonly reason: DeviationReason; readonly total: number }[]>;
}

export interface DecisionWriter extends DecisionReader {
  add(row: DecisionRow, reasons: readonly DeviationReason[]): Promise<void>;
  withdraw(id: string, index: number): Promise<void>;
}
