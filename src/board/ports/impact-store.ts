import type { AssessmentRow } from './record-rows.js';
import type { PageOf } from './page-of.js';

export type ImpactState = 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED';

/** What is asked of one pair of rule sets, and how far it got. */
export interface ImpactJobRow {
  readonly id: string;
  readonly tenant: string;
  /** Digests. */
  readonly from: string;
  readonly to: string;
  readonly state: ImpactState;
  /** Only what stood in the log before this place. */
  readonly upTo: number;
  /** Place of the last assessment that was compared; -1 at the beginning. */
  readonly cursor: number;
  readonly done: number;
  readonly total: number;
  readonly requestedBy: string;
  readonly requestedAt: string;
}

/** A recorded case that the other rule set answers differently; texts are JSON. An erasure deletes the row. */
export interface ImpactCaseRow {
  readonly job: string;
  /** Place of the assessment's entry in the log. */
  readonly index: number;
  readonly assessment: string;
  /** JSON of verdicts that flip. */
  readonly flips: string;
  /** JSON of verdicts that stand for another reason. */
  readonly reasons: string;
}

/** Reads of jobs. Every method throws `RecordUnavailable` when the store cannot answer. */
export interface ImpactReader {
  withId(id: string): Promise<ImpactJobRow | null>;
  /** The last one asked for. */
  newest(tenant: string, from: string, to: string): Promise<ImpactJobRow | null>;
  /** Jobs of every house that are neither done nor failed, oldest first. */
  unfinished(): Promise<readonly ImpactJobRow[]>;
  /**
   * Assessments to compare, in the order of the log: the newest of each case, and every one on which a board decision
   * stands. Erased ones are left out.
   */
  candidates(job: Pick<ImpactJobRow, 'tenant' | 'upTo'>, above: number, count: number): Promise<readonly AssessmentRow[]>;
  countCandidates(job: Pick<ImpactJobRow, 'tenant' | 'upTo'>): Promise<number>;
  /** Cases that change, newest first, below the index `below`, at most `count`. */
  cases(job: string, below: number | null, count: number): Promise<PageOf<ImpactCaseRow>>;
}

export interface ImpactWriter extends ImpactReader {
  add(job: ImpactJobRow): Promise<void>;
  advance(id: string, progress: Partial<Pick<ImpactJobRow, 'state' | 'cursor' | 'done' | 'total'>>): Promise<void>;
  addCases(rows: readonly ImpactCaseRow[]): Promise<void>;
}
