import type { TraceNode } from '../assessment/assessment.js';
import { admitted } from './admitted.js';
import type { Asker } from './asker.js';
import type { RecordDesk } from './record-desk.js';
import { appendRefusal } from './refusal-entry.js';
import { storedAssessment } from './stored-assessment.js';

const OPERATION = 'recordedTrace';

/** A step of a recorded decision without anything of the patient: what was asked, and how it was decided. */
export type RuleTraceNode = Pick<TraceNode, 'id' | 'parent' | 'kind' | 'key' | 'truth' | 'expected'>;

export type TraceOutcome =
  | { readonly kind: 'read'; readonly assessment: string; readonly ruleSet: string; readonly nodes: readonly RuleTraceNode[] }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'erased' };

/**
 * Reads how a recorded assessment was decided, for who may see rules but no patient: the values that were seen and the
 * reasons, which name them, stay away. Reading it is an entry of its own.
 *
 * @throws RecordUnavailable when the entry cannot be written: nothing is shown
 */
export async function readTrace(id: string, asker: Asker, open: RecordDesk): Promise<TraceOutcome> {
  const desk = admitted(asker, 'read-audit', open);
  const row = await desk.book.write(async (page) => {
    const found = await page.rows.assessment(id);
    if (found === null || found.tenant !== desk.tenant) {
      appendRefusal(page, { operation: OPERATION, code: 'ASSESSMENT_UNKNOWN' }, asker);
      return null;
    }
    page.append({ kind: 'case-read', actor: asker.actor, subject: found.subject, facts: { assessment: found.id, operation: OPERATION }, payload: { correlation: asker.correlationId } });
    return found;
  });
  if (row === null) return { kind: 'unknown' };
  const recorded = await storedAssessment(row, desk.reader, desk);
  if (recorded === 'erased') return { kind: 'erased' };
  const nodes = recorded.assessment.trace.map(({ id: node, parent, kind, key, truth, expected }) => ({ id: node, parent, kind, key, truth, expected }));
  return { kind: 'read', assessment: recorded.id, ruleSet: recorded.payload.ruleSet, nodes };
}
