import { RecordUnavailable } from '../../board/record-unavailable.js';
import { AUDIT_UNAVAILABLE } from '../problems/record-problems.js';

/** INVARIANT (no answer without its entry): when the record cannot be written, the only answer is that it cannot. */
export async function orAuditUnavailable(answer: () => Promise<object>): Promise<object> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof RecordUnavailable) return AUDIT_UNAVAILABLE;
    throw error;
  }
}
