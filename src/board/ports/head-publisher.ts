/** A place apart from the database for signed heads: without one, a log rolled back to an old copy looks whole. */
export interface HeadPublisher {
  /** The published head that covers most; `null` when none was published yet. */
  latest(): string | null;
  /** Publishes a signed head; called after its commit. Never throws: the entry is already safe. */
  publish(note: string): void;
}
