import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import type { WrittenSource } from '../content.js';

/** Something printed that does not fit, found by recomputation. Not a defect as long as the file lists it. */
export interface IntegrityFinding {
  /** `<check>:<path>`; authors copy it into a discrepancy. */
  readonly key: string;
  readonly message: string;
  /** The object whose line the message points at, and the member, if one. */
  readonly object: object;
  readonly member?: string;
}

/** One way of testing a source's printed numbers. Pure; sees one source at a time. */
export interface IntegrityCheck {
  /** The part of the keys before the colon; a check may use several. */
  readonly keys: readonly string[];
  run(source: WrittenSource, vocabulary: Vocabulary): readonly IntegrityFinding[];
}
