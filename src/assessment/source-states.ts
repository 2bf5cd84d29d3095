import type { SourceState } from './assessment.js';

/** States of all sources. */
export interface SourceStates {
  readonly sources: ReadonlyMap<string, SourceState>;
  /** The same as far as each source was read: what was not read is left out of account. */
  readonly asRead: ReadonlyMap<string, SourceState>;
}
