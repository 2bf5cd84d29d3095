import type { AdmittedDesk } from './admitted.js';
import type { Asker } from './asker.js';
import type { RecordedDecision } from './board-decision.js';
import { searchedSubjects } from './searched-subjects.js';
import type { DecisionFilter, DecisionRow } from './ports/decision-store.js';
import type { PageOf } from './ports/page-of.js';
import { storedDecision } from './stored-decision.js';

/** What a caller may narrow a list of decisions by. */
export interface DecisionListFilter extends Omit<DecisionFilter, 'tenant' | 'subjects'> {
  readonly subject?: string | undefined;
  /** The caller's own reference of a patient; turned into pseudonyms, under every key that is kept. */
  readonly patientReference?: string | undefined;
}

/** Rows of the decisions that fit, newest first. Patients who were erased are not among them. */
export function findBoardDecisions({ subject, patientReference, ...filter }: DecisionListFilter, below: number | null, count: number, desk: AdmittedDesk<'read-decisions'>): Promise<PageOf<DecisionRow>> {
  return desk.reader.decisions.find({ ...filter, tenant: desk.tenant, subjects: searchedSubjects({ subject, patientReference }, desk) }, below, count);
}

/**
 * What these decisions say. Reading patient data is an entry for each of them, committed before the data leaves.
 * One that was erased meanwhile is left out.
 *
 * @throws RecordUnavailable when an entry cannot be written: nothing is shown
 */
export async function readBoardDecisions(rows: readonly DecisionRow[], { actor, correlationId }: Asker, desk: AdmittedDesk<'read-decisions'>): Promise<readonly RecordedDecision[]> {
  if (rows.length === 0) return [];
  await desk.book.write((page) => {
    for (const { assessment, subject } of rows) page.append({ kind: 'case-read', actor, subject, facts: { assessment, operation: 'boardDecisions' }, payload: { correlation: correlationId } });
    return Promise.resolve();
  });
  const read: RecordedDecision[] = [];
  for (const row of rows) {
    const recorded = await storedDecision(row, desk);
    if (recorded !== 'erased') read.push(recorded);
  }
  return read;
}
