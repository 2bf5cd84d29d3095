import { CanonicalTextError } from '../ledger/canonical-text.js';
import type { SealedEntry } from '../ledger/entry-batch.js';
import { admitted } from './admitted.js';
import type { Asker } from './asker.js';
import type { DecisionPayload, RecordedDecision } from './board-decision.js';
import { keyOfCase } from './case-key.js';
import { checkDecision } from './check-decision.js';
import type { DecisionToRecord } from './decision-to-record.js';
import type { InputProblem } from './input-problem.js';
import type { DecisionRow } from './ports/decision-store.js';
import type { AssessmentRow } from './ports/record-rows.js';
import { leafHashOf } from './receipt-file.js';
import type { RecordDesk } from './record-desk.js';
import type { RecordPage } from './record-page.js';
import type { RecordedAssessment } from './recorded-assessment.js';
import { appendRefusal, type RefusalReason } from './refusal-entry.js';
import { requestDigests } from './request-digest.js';
import { staffPseudonym } from './staff-pseudonym.js';
import { receiptOf, storedAssessment } from './stored-assessment.js';
import { storedDecision } from './stored-decision.js';

const OPERATION = 'recordBoardDecision';

type RefusedDecision =
  | { readonly kind: 'invalid'; readonly problems: readonly InputProblem[] }
  | { readonly kind: 'assessment-unknown' }
  /** The patient was erased. */
  | { readonly kind: 'erased' }
  /** The case has a newer assessment: the board would decide on an answer that is no longer the last. */
  | { readonly kind: 'superseded'; readonly newest: string }
  /** A decision on this assessment stands already. */
  | { readonly kind: 'exists'; readonly decision: string }
  /** The key was used before, with another request. */
  | { readonly kind: 'idempotency-conflict' };

export type DecisionOutcome = { readonly kind: 'recorded'; readonly recorded: RecordedDecision } | RefusedDecision;

type Written = { readonly kind: 'written'; readonly row: DecisionRow; readonly sealed: SealedEntry; readonly payload: DecisionPayload } | { readonly kind: 'repeated'; readonly row: DecisionRow } | RefusedDecision;

interface Shown {
  readonly row: AssessmentRow;
  readonly recorded: RecordedAssessment;
}

/**
 * Records what a board decided on a recorded assessment, bound to that assessment's entry. Decision, audit entry and
 * what finds them commit in one transaction. Refused requests are entries too.
 *
 * @throws RecordUnavailable when the entry cannot be written: nothing was recorded
 */
export async function recordBoardDecision(asked: DecisionToRecord, asker: Asker, open: RecordDesk): Promise<DecisionOutcome> {
  const desk = admitted(asker, 'record-decision', open);
  const digests = digestsOf(asked, desk);
  if (digests === null) {
    const outcome = { kind: 'invalid', problems: [{ code: 'TEXT_UNREADABLE', path: 'input', message: 'a text of the input is no Unicode text', hint: 'send every character whole' }] } as const;
    return desk.book.write((page) => Promise.resolve(refuse(page, outcome, asker)));
  }
  // Outside the transaction: an assessment is large to read.
  const shown = await shownAssessment(asked.assessment, desk);
  const written = await desk.book.write(async (page): Promise<Written> => {
    const before = await page.findRequest(OPERATION, asked.idempotencyKey);
    if (before !== null) {
      if (!digests.includes(before.request)) return refuse(page, { kind: 'idempotency-conflict' }, asker);
      const row = await page.rows.decisions.withId(before.made);
      return row === null ? refuse(page, { kind: 'erased' }, asker) : { kind: 'repeated', row };
    }
    if ('kind' in shown) return refuse(page, shown, asker);
    const refused = await refusedDecision(page, asked, shown, desk);
    if (refused !== null) return refuse(page, refused, asker);
    const written = await write(page, asked, shown, asker);
    if (written.kind !== 'written') return refuse(page, written, asker);
    page.addRequest({ operation: OPERATION, key: asked.idempotencyKey, request: digests[0], made: written.row.id });
    return written;
  });
  if (written.kind === 'written') {
    const { row, sealed, payload } = written;
    const { id, assessment, subject, ruleSet, recordedAt } = row;
    return { kind: 'recorded', recorded: { id, assessment, subject, ruleSet, recordedAt, payload, withdrawn: null, receipt: await receiptOf(sealed, desk.reader, desk.book) } };
  }
  if (written.kind !== 'repeated') return written;
  const stored = await storedDecision(written.row, desk);
  return stored === 'erased' ? { kind: 'erased' } : { kind: 'recorded', recorded: stored };
}

function digestsOf({ idempotencyKey: _key, ...request }: DecisionToRecord, { tenant, keys }: RecordDesk): readonly [string, ...string[]] | null {
  try {
    return requestDigests(OPERATION, request, tenant, keys);
  } catch (error) {
    if (error instanceof CanonicalTextError) return null;
    throw error;
  }
}

async function shownAssessment(id: string, desk: RecordDesk): Promise<Shown | Extract<RefusedDecision, { kind: 'assessment-unknown' | 'erased' }>> {
  const row = await desk.reader.assessment(id);
  // Another house's is answered like one that does not exist.
  if (row === null || row.tenant !== desk.tenant) return { kind: 'assessment-unknown' };
  const recorded = await storedAssessment(row, desk.reader, desk);
  return recorded === 'erased' ? { kind: 'erased' } : { row, recorded };
}

async function refusedDecision(page: RecordPage, asked: DecisionToRecord, { row, recorded }: Shown, { vocabulary }: RecordDesk): Promise<RefusedDecision | null> {
  const newest = await page.rows.newestAssessment(row.caseId);
  if (newest !== null && newest.id !== row.id) return { kind: 'superseded', newest: newest.id };
  const problems = checkDecision(asked, { assessment: recorded.assessment, leafHash: leafHashOf(recorded.receipt), vocabulary });
  if (problems.length > 0) return { kind: 'invalid', problems };
  const standing = await page.rows.decisions.standing(row.id);
  return standing === null ? null : { kind: 'exists', decision: standing.id };
}

async function write(page: RecordPage, asked: DecisionToRecord, { row: { id: assessment, caseId, subject, ruleSet } }: Shown, { actor, correlationId }: Asker): Promise<Extract<Written, { kind: 'written' | 'erased' }>> {
  const { tenant, identities, keys } = page.tools;
  const inCase = await page.rows.caseWithId(caseId);
  const key = inCase === null ? null : keyOfCase(inCase, page.tools);
  // Erased since it was read.
  if (key === null) return { kind: 'erased' };
  const id = identities.newId();
  const { idempotencyKey: _key, participants, ...content } = asked;
  const payload: DecisionPayload = {
    ...content,
    participants: participants.map(({ specialty, staffCode }) => ({ specialty, staff: staffPseudonym(staffCode, tenant, keys) })),
    ruleSet,
    correlation: correlationId,
  };
  const sealed = page.append({ kind: 'board-decision-recorded', actor, subject, facts: { decision: id, assessment, class: asked.class }, payload }, key);
  const { index, recordedAt } = sealed.entry;
  const row: DecisionRow = { id, tenant, assessment, caseId, subject, index, ruleSet, class: asked.class, ...asked.choice, recordedAt, actor: actor.id, withdrawnIndex: null };
  await page.rows.decisions.add(row, asked.deviationReasons);
  return { kind: 'written', row, sealed, payload };
}

function refuse<T extends RefusedDecision>(page: RecordPage, outcome: T, asker: Asker): T {
  appendRefusal(page, reasonOf(outcome), asker);
  return outcome;
}

function reasonOf(outcome: RefusedDecision): RefusalReason {
  switch (outcome.kind) {
    case 'invalid':
      return { operation: OPERATION, code: 'INPUT_INVALID', problems: outcome.problems };
    case 'assessment-unknown':
      return { operation: OPERATION, code: 'ASSESSMENT_UNKNOWN' };
    case 'erased':
      return { operation: OPERATION, code: 'CASE_ERASED' };
    case 'superseded':
      return { operation: OPERATION, code: 'DECISION_SUPERSEDED' };
    case 'exists':
      return { operation: OPERATION, code: 'DECISION_EXISTS' };
    case 'idempotency-conflict':
      return { operation: OPERATION, code: 'IDEMPOTENCY_CONFLICT' };
  }
}
