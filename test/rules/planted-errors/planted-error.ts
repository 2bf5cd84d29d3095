/** One mistake that an author could make in a rule file, and who must notice it. */
export interface PlantedError {
  readonly kind: string;
  /** What is changed, and in which file; the text must stand there exactly once, or the first place counts. */
  readonly in?: string;
  readonly replace: string;
  readonly by: string;
  /**
   * The defect or notice that `rules check` gives at the line of the mistake; null: the rules are still well formed, and a
   * worked case fails.
   */
  readonly code: string | null;
  /** Text whose line is named when it is not the first line that changed. */
  readonly at?: string;
}
