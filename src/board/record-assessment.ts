import type { Assessment } from '../assessment/assessment.js';
import { canonicalText, CanonicalTextError } from '../ledger/canonical-text.js';
import { contentDigest } from '../ledger/content-digest.js';
import type { SealedEntry } from '../ledger/entry-batch.js';
import type { ProfileProblem } from '../vocabulary/profile-problem.js';
import type { Asker } from './asker.js';
import { caseIdentities, type CaseNames } from './case-identity.js';
import type { CaseInQuestion } from './case-in-question.js';
import { keyOfCase, newCase } from './case-key.js';
import type { AssessmentRow, CaseRow } from './ports/record-rows.js';
import { previewAssessment } from './preview-assessment.js';
import type { RecordDesk } from './record-desk.js';
import type { RecordPage } from './record-page.js';
import type { AssessmentPayload, RecordedAssessment } from './recorded-assessment.js';
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

/**
 * Assesses one patient and records the answer: assessment, audit entry and what finds them commit in one transaction,
 * and only then is there an answer. Refused requests are entries too.
 *
 * @throws RecordUnavailable when the entry cannot be written: the answer is withheld
 */
export async function recordAssessment(asked: AssessmentToRecord, asker: Asker, desk: RecordDesk): Promise<RecordOutcome> {
  const { idempotencyKey, ...request } = asked;
  const unreadable = notRecordable(asked.profile);
  if (unreadable !== null) {
    await desk.book.write((page) => Promise.resolve(refuse(page, { kind: 'refused', problems: [unreadable] }, asker)));
    return { kind: 'refused', problems: [unreadable] };
  }
  const digests = requestDigests(OPERATION, request, desk.tenant, desk.keys);
  // Outside the transaction: nobody waits for another's assessment.
  const made = previewAssessment(asked, desk);
  const written = await desk.book.write(async (page): Promise<Written> => {
    const before = await page.rows.findIdempotency(desk.tenant, OPERATION, idempotencyKey);
    if (before !== null) {
      const row = digests.includes(before.request) ? await page.rows.assessment(before.made) : null;
      return row === null ? refuse(page, { kind: 'idempotency-conflict' }, asker) : { kind: 'repeated', row };
    }
    if (made.kind !== 'assessed') return refuse(page, made, asker);
    const written = await write(page, asked, made.assessment, asker);
    await page.rows.addIdempotency({ tenant: desk.tenant, operation: OPERATION, key: idempotencyKey, request: digests[0], made: written.row.id });
    return written;
  });
  if (written.kind === 'written') {
    const { row, sealed, payload, assessment } = written;
    const { id, caseId, subject, recordedAt } = row;
    return { kind: 'recorded', recorded: { id, caseId, subject, recordedAt, assessment, payload, receipt: await receiptOf(sealed, desk.reader, desk.book) } };
  }
  if (written.kind !== 'repeated') return written;
  const stored = await storedAssessment(written.row, desk.reader, desk);
  return stored === 'erased' ? { kind: 'erased' } : { kind: 'recorded', recorded: stored };
}

async function write(page: RecordPage, asked: AssessmentToRecord, assessment: Assessment, { actor }: Asker): Promise<Extract<Written, { kind: 'written' }>> {
  const { tenant, identities } = page.tools;
  const { row: inCase, key } = await caseOf(page, asked);
  const id = identities.newId();
  const { asOf, ruleSet, engine } = assessment;
  const payload: AssessmentPayload = {
    assessment: canonicalText(assessment),
    profile: asked.profile,
    profileDigest: contentDigest(asked.profile),
    asOf,
    ruleSet: ruleSet.digest,
    engine: engine.version,
    case: inCase.id,
  };
  const sealed = page.append(
    { kind: 'assessment-recorded', actor, subject: inCase.subject, facts: { assessment: id, ruleSet: ruleSet.digest, engine: engine.version, asOf }, payload },
    key,
  );
  const { index, recordedAt } = sealed.entry;
  const row: AssessmentRow = { id, tenant, caseId: inCase.id, subject: inCase.subject, index, ruleSet: ruleSet.digest, engine: engine.version, asOf, recordedAt, actor: actor.id };
  await page.rows.addAssessment(row);
  return { kind: 'written', row, sealed, payload, assessment };
}

/** The case the caller names, found under any key that is kept, or a new one. Nobody named: a case of its own. */
async function caseOf(page: RecordPage, names: CaseNames): Promise<{ readonly row: CaseRow; readonly key: NonNullable<ReturnType<typeof keyOfCase>> }> {
  const { tenant, keys, identities } = page.tools;
  const identitiesOfCase = caseIdentities(names, tenant, keys);
  for (const { subject, reference } of identitiesOfCase) {
    const found = await page.rows.findCase(tenant, subject, reference);
    const key = found === null ? null : keyOfCase(found, page.tools);
    // An erased case stays erased: what comes after is another one.
    if (found !== null && key !== null) return { row: found, key };
  }
  const { subject, reference } = identitiesOfCase[0] ?? { subject: `unnamed.${identities.newId()}`, reference: null };
  const made = newCase({ subject, reference }, page.tools);
  await page.rows.addCase(made.row);
  return made;
}

function refuse<T extends Exclude<Written, { readonly kind: 'written' | 'repeated' }>>(page: RecordPage, outcome: T, asker: Asker): T {
  appendRefusal(page, reasonOf(outcome), asker);
  return outcome;
}

function reasonOf(outcome: Exclude<Written, { readonly kind: 'written' | 'repeated' }>): RefusalReason {
  switch (outcome.kind) {
    case 'refused':
      return { operation: OPERATION, code: 'PROFILE_INVALID', problems: outcome.problems };
    case 'rule-set-unknown':
      return { operation: OPERATION, code: 'RULE_SET_UNKNOWN' };
    case 'idempotency-conflict':
      return { operation: OPERATION, code: 'IDEMPOTENCY_CONFLICT' };
  }
}

/** What JSON cannot hold cannot be recorded: a number like 1e999 among the variables of a request. */
function notRecordable(profile: unknown): ProfileProblem | null {
  try {
    canonicalText(profile);
    return null;
  } catch (error) {
    if (!(error instanceof CanonicalTextError)) throw error;
    return { code: 'NUMBER_NOT_FINITE', path: 'profile', message: 'the profile holds a number that cannot be written down exactly', hint: 'send numbers as text with all their digits', effect: 'REFUSED' };
  }
}
