import type { CaseRow, OpeningRow } from './record-rows.js';

/** What lies under the master key, to be put under another one. */
export interface KeyRows {
  /** Cases that are not erased, by id above `after`, at most `count`; `null`: from the first. */
  cases(after: string | null, count: number): Promise<readonly CaseRow[]>;
  /** Puts another wrap around the key of a case that is not erased. */
  putCaseKey(id: string, wrappedKey: string): Promise<void>;
  /** Openings that belong to no case, from a place in the log on, in order, at most `count`. */
  openingsOfNoCase(from: number, count: number): Promise<readonly OpeningRow[]>;
  putOpening(index: number, sealed: string): Promise<void>;
}
