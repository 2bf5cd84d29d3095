import type { Assessment } from '../assessment/assessment.js';
import { canonicalText, CanonicalTextError } from '../ledger/canonical-text.js';
import type { SealedEntry } from '../ledger/entry-batch.js';
import type { ProfileProblem } from '../vocabulary/profile-problem.js';
import { admitted, type AdmittedDesk } from './admitted.js';
import type { Asker } from './asker.js';
import { placedProjection } from './assessment-projection.js';
import { caseIdentities, type CaseNames } from './case-identity.js';
import type { CaseInQuestion } from './case-in-question.js';
import type { AssessmentRow } from './ports/record-rows.js';
import { placedAnswer, prepareAnswer, type Answer, type PreparedAnswer } from './prepared-answer.js';
import { previewAssessment, type PreviewOutcome } from './preview-assessment.js';
import type { RecordDesk } from './record-desk.js';
import type { RecordPage } from './record-page.js';
import type { AssessmentPayload, RecordedAssessment, RecordedBundle } from './recorded-assessment.js';
import { appendRefusal, type RefusalReason } from './refusal-entry.js';
import { requestDigests } from './request-digest.js';
import { receiptOf, storedAssessment } from './stored-assessment.js';

const OPERATION = 'recordAssessment';

export interface AssessmentToRecord extends CaseInQuestion, CaseNames {
  /** Chosen by the caller: a repeated request with the same key gives the first answer. */
  readonly idempotencyKey: string;
}

export type RecordOutcome =
  | { readonly kind: 'recorded'; readonly recorded: RecordedAssessment }
  | { readonly kind: 'refused'; readonly problems: readonly ProfileProblem[] }
  | { readonly kind: 'rule-set-unknown' }
  /** The key was used before, with another request. */
  | { readonly kind: 'idempotency-conflict' }
  /** The key was used before, and what it made was erased since. */
  | { readonly kind: 'erased' };

type Written =
  | { readonly kind: 'written'; readonly row: AssessmentRow; readonly sealed: SealedEntry; readonly payload: AssessmentPayload; readonly assessment: Assessment }
  | { readonly kind: 'repeated'; readonly row: AssessmentRow }
  | Exclude<RecordOutcome, { readonly kind: 'recorded' | 'erased' }>;

/** A question that was answered and not yet recorded. */
export interface AnswerToRecord extends CaseNames {
  /** Name of the mutation; keys are told apart by it. */
  readonly operation: string;
  /** Everything that makes the request this one, as sent. */
  readonly request: object;
  readonly idempotencyKey: string;
  readonly profile: unknown;
  /** What the profile was read from, when it came as a FHIR bundle. */
  readonly bundle?: RecordedBundle;
  readonly made: PreviewOutcome;
}

/**
 * Assesses one patient and records the answer: assessment, audit entry and what finds them commit in one transaction,
 * and only then is there an answer. Refused requests are entries too.
 *
 * @throws RecordUnavailable when the entry cannot be written: the answer is withheld
 */
export async function recordAssessment(asked: AssessmentToRecord, asker: Asker, open: RecordDesk): Promise<RecordOutcome> {
  const desk = admitted(asker, 'record-assessment', open);
  const { idempotencyKey, ...request } = asked;
  const unreadable = notRecordable(asked.profile, 'profile');
  if (unreadable !== null) return recordRefusal({ kind: 'refused', problems: [unreadable] }, OPERATION, asker, desk);
  // Outside the transaction: nobody waits for another's assessment.
  const made = previewAssessment(asked, asker, { ...desk, onPreview: undefined });
  return recordAnswer({ operation: OPERATION, request, idempotencyKey, profile: asked.profile, patientReference: asked.patientReference, caseReference: asked.caseReference, made }, asker, desk);
}

/** Writes down that a request was refused, and gives the refusal. */
export async function recordRefusal<T extends Refused>(outcome: T, operation: string, asker: Asker, desk: AdmittedDesk<'record-assessment'>): Promise<T> {
  return desk.book.write((page) => Promise.resolve(refuse(page, outcome, operation, asker)));
}

/**
 * Records what a question was answered; a repeated request gives the first answer.
 * @throws RecordUnavailable when the entry cannot be written: the answer is withheld
 */
export async function recordAnswer(asked: AnswerToRecord, asker: Asker, desk: AdmittedDesk<'record-assessment'>): Promise<RecordOutcome> {
  const { made } = asked;
  return recordPreparedAnswer(asked, made.kind === 'assessed' ? await prepareAnswer({ ...asked, assessment: made.assessment }, desk) : null, asker, desk);
}

/**
 * The same once the answer is written out, packed and hashed: all that is left to the one writer.
 * @param prepared what `prepareAnswer` made of the answer; `null` when there is none
 * @throws RecordUnavailable when the entry cannot be written: the answer is withheld
 */
export async function recordPreparedAnswer(asked: AnswerToRecord, prepared: PreparedAnswer | null, asker: Asker, desk: AdmittedDesk<'record-assessment'>): Promise<RecordOutcome> {
  const { operation, request, idempotencyKey, made } = asked;
  const digests = requestDigests(operation, request, desk.tenant, desk.keys);
  const written = await desk.book.write(async (page): Promise<Written> => {
    const before = await page.findRequest(operation, idempotencyKey);
    if (before !== null) {
      await page.settle();
      const row = digests.includes(before.request) ? await page.rows.assessment(before.made) : null;
      return row === null ? refuse(page, { kind: 'idempotency-conflict' }, operation, asker) : { kind: 'repeated', row };
    }
    if (made.kind !== 'assessed') return refuse(page, made, operation, asker);
    if (prepared === null) throw new Error('an answer was not prepared');
    const written = await write(page, { ...asked, assessment: made.assessment }, prepared, asker);
    page.addRequest({ operation, key: idempotencyKey, request: digests[0], made: written.row.id });
    return written;
  }, { request: { operation, key: idempotencyKey }, cases: prepared === null ? [] : caseIdentities(asked, desk.tenant, desk.keys) });
  if (written.kind === 'written') {
    const { row, sealed, payload, assessment } = written;
    const { id, caseId, subject, recordedAt } = row;
    return { kind: 'recorded', recorded: { id, caseId, subject, recordedAt, assessment, payload, receipt: await receiptOf(sealed, desk.reader, desk.book) } };
  }
  if (written.kind !== 'repeated') return written;
  const stored = await storedAssessment(written.row, desk.reader, desk);
  return stored === 'erased' ? { kind: 'erased' } : { kind: 'recorded', recorded: stored };
}

async function write(page: RecordPage, answer: Answer, inAdvance: PreparedAnswer, { actor }: Asker): Promise<Extract<Written, { kind: 'written' }>> {
  const { tenant, identities } = page.tools;
  const { row: inCase, key, prepared } = await placedAnswer(answer, inAdvance, page);
  const { payload, opening, projection } = prepared;
  const id = identities.newId();
  const { asOf, ruleSet, engine } = payload;
  const sealed = page.append({ kind: 'assessment-recorded', actor, subject: inCase.subject, facts: { assessment: id, ruleSet, engine, asOf }, payload }, key, opening);
  const { index, recordedAt } = sealed.entry;
  const row: AssessmentRow = { id, tenant, caseId: inCase.id, subject: inCase.subject, index, ruleSet, engine, asOf, recordedAt, actor: actor.id };
  page.addAssessment(row);
  page.project(placedProjection(projection, index));
  return { kind: 'written', row, sealed, payload, assessment: answer.assessment };
}

type Refused = Exclude<Written, { readonly kind: 'written' | 'repeated' }>;

function refuse<T extends Refused>(page: RecordPage, outcome: T, operation: string, asker: Asker): T {
  appendRefusal(page, reasonOf(outcome, operation), asker);
  return outcome;
}

function reasonOf(outcome: Refused, operation: string): RefusalReason {
  switch (outcome.kind) {
    case 'refused':
      return { operation, code: 'PROFILE_INVALID', problems: outcome.problems };
    case 'rule-set-unknown':
      return { operation, code: 'RULE_SET_UNKNOWN' };
    case 'idempotency-conflict':
      return { operation, code: 'IDEMPOTENCY_CONFLICT' };
  }
}

/** What JSON cannot hold cannot be recorded: a number like 1e999 among the variables of a request. */
export function notRecordable(sent: unknown, path: string): ProfileProblem | null {
  try {
    canonicalText(sent);
    return null;
  } catch (error) {
    if (!(error instanceof CanonicalTextError)) throw error;
    return { code: 'NUMBER_NOT_FINITE', path, message: `the ${path} holds a number that cannot be written down exactly`, hint: 'send numbers as text with all their digits', effect: 'REFUSED' };
  }
}
