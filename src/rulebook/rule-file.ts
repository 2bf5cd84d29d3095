/** A file of the rule folder as it stands on disk. */
export interface RuleFile {
  /** As shown in defects: relative to where the command runs, with forward slashes. */
  readonly path: string;
  /** Relative to the rule folder: "sources/000.yaml". */
  readonly name: string;
  readonly bytes: Uint8Array;
}
