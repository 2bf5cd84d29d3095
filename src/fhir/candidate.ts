import type { ProfileProblem } from '../vocabulary/profile-problem.js';
import type { FactStatement } from './bundle-reading.js';
import type { ClinicalTime } from './clinical-time.js';
import type { Entry } from './entry.js';

/** What one resource says of one fact, before the newest is chosen. */
export interface Candidate {
  readonly fact: string;
  /** Without `observedOn`; `unavailable` when the resource says that there is no value. */
  readonly statement: FactStatement;
  readonly entry: Entry;
  /** Where in the resource. */
  readonly path: string;
  readonly how: string;
  readonly time: ClinicalTime | null;
  /** Whether the time goes along as the day of observation; not for what is said to hold still. */
  readonly dated: boolean;
  readonly preliminary: boolean;
  /** Why the value can't be used: it still stands for the newest, so that an older one is not let pass for the present. */
  readonly aside: ProfileProblem | null;
  /** Said with the value when it is used. */
  readonly notes: readonly ProfileProblem[];
  /** Which tumor was measured; '' when the resource does not say. */
  readonly tumor: string;
}

/** The statement that stands for a value that can't be used. */
export const NO_VALUE: FactStatement = { unavailable: 'UNKNOWN_TO_SENDER' };

/** Whether a candidate says something of the fact, and not only that there is no value. */
export function isTelling({ statement, aside }: Candidate): boolean {
  return aside !== null || !('unavailable' in statement);
}

/** A candidate with the usual rest. */
export function candidateOf(parts: Pick<Candidate, 'fact' | 'statement' | 'entry' | 'how'> & Partial<Candidate>): Candidate {
  return { path: parts.entry.resource.path, time: null, dated: false, preliminary: false, aside: null, notes: [], tumor: '', ...parts };
}
