/** A stretch of a list, newest first. */
export interface PageOf<T> {
  readonly rows: readonly T[];
  /** How many the filter lets through, on all pages together. */
  readonly total: number;
}
