/** What is wrong with one thing of an input; never holds what was sent. */
export interface InputProblem {
  readonly code: string;
  readonly path: string;
  readonly message: string;
  readonly hint: string;
}
