/** A setting that cannot be used, and what it must be. */
export interface ConfigurationProblem {
  readonly setting: string;
  readonly message: string;
}
