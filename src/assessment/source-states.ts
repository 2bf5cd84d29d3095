import type { SourceState } from './assessment.js';

/** The state of a source, by its code. */
export type StateOf = Pick<ReadonlyMap<string, SourceState>, 'get'>;

/** States of all sources. */
export interface SourceStates {
  readonly sources: StateOf;
  /** The same as far as each source was read: what was not read is left out of account. */
  readonly asRead: StateOf;
}
