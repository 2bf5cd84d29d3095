import type { ProfileProblem } from '../vocabulary/profile-problem.js';
import type { Candidate } from './candidate.js';
import type { ClinicalTime } from './clinical-time.js';
import type { Entry } from './entry.js';

/** A procedure or treatment that can stand between two TACE sessions; `time` null when it is undated. */
export interface DatedTreatment {
  readonly entry: Entry;
  readonly kind: 'TACE' | 'OTHER';
  readonly time: ClinicalTime | null;
}

/** How the disease stood on a day. */
export interface DatedStatus {
  readonly entry: Entry;
  readonly status: 'IMPROVED' | 'STABLE' | 'WORSE';
  readonly time: ClinicalTime | null;
  /** By imaging, as the resource says. */
  readonly imaging: boolean;
}

/** What a resource comes to: statements and events, or why it is not read. */
export interface ResourceAnswer {
  readonly candidates?: readonly Candidate[];
  readonly treatments?: readonly DatedTreatment[];
  readonly statuses?: readonly DatedStatus[];
  /** A malignant tumor of another organ, established. */
  readonly otherMalignancy?: boolean;
  readonly why?: string;
  readonly problems?: readonly ProfileProblem[];
}
