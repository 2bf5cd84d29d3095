/** What is wrong with one thing the caller sent. Never holds the value itself (it may be a patient's). */
export interface ProfileProblem {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly hint: string | null;
  /** REFUSED: nothing is assessed. SET_ASIDE: the fact is unknown, the rest is assessed. NOTE: accepted, the change is shown. */
  readonly effect: 'REFUSED' | 'SET_ASIDE' | 'NOTE';
}
