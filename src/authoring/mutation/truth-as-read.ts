import type { SourceState } from '../../assessment/assessment.js';
import type { Truth } from '../../engine/truth.js';

/** What `expect.asRead` of a case says of a source, by its state as far as it was read. */
export const TRUTH_AS_READ: Readonly<Record<SourceState, Truth>> = { APPLICABLE: 'HOLDS', UNDETERMINED: 'UNKNOWN', NOT_APPLICABLE: 'FAILS', NOT_COVERED: 'FAILS' };
