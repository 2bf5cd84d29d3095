import { admitted } from './admitted.js';
import type { Asker } from './asker.js';
import type { RecordDesk } from './record-desk.js';
import type { RecordedAssessment } from './recorded-assessment.js';
import { appendRefusal } from './refusal-entry.js';
import { storedAssessment } from './stored-assessment.js';

const OPERATION = 'assessment';

export type ReadOutcome = { readonly kind: 'read'; readonly recorded: RecordedAssessment } | { readonly kind: 'unknown' } | { readonly kind: 'erased' };

/**
 * Reads a recorded assessment. Reading patient data is an entry of its own, committed before the data leaves; so is
 * asking for what is not there.
 *
 * @throws RecordUnavailable when the entry cannot be written: nothing is shown
 */
export async function readAssessment(id: string, asker: Asker, open: RecordDesk): Promise<ReadOutcome> {
  const desk = admitted(asker, 'read-assessment', open);
  const row = await desk.book.write(async (page) => {
    const found = await page.rows.assessment(id);
    // Another house's is answered like one that does not exist.
    if (found === null || found.tenant !== desk.tenant) {
      appendRefusal(page, { operation: OPERATION, code: 'ASSESSMENT_UNKNOWN' }, asker);
      return null;
    }
    page.append({ kind: 'case-read', actor: asker.actor, subject: found.subject, facts: { assessment: found.id, operation: OPERATION }, payload: { correlation: asker.correlationId } });
    return found;
  });
  if (row === null) return { kind: 'unknown' };
  const recorded = await storedAssessment(row, desk.reader, desk);
  return recorded === 'erased' ? { kind: 'erased' } : { kind: 'read', recorded };
}
