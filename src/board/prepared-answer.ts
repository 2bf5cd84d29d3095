import { canonicalText } from '../ledger/canonical-text.js';
import { contentDigest } from '../ledger/content-digest.js';
import type { EncryptionKey } from '../ledger/key-envelope.js';
import type { Assessment } from '../assessment/assessment.js';
import type { RuleSetContent } from '../rulebook/content.js';
import { prepareProjection, type PreparedProjection } from './assessment-projection.js';
import { caseIdentities, type CaseNames } from './case-identity.js';
import { keyOfCase, newCase } from './case-key.js';
import type { CaseRow } from './ports/record-rows.js';
import { prepareOpening, type PreparedOpening } from './prepared-opening.js';
import type { RecordDesk } from './record-desk.js';
import type { RecordPage } from './record-page.js';
import type { AssessmentPayload, RecordedBundle } from './recorded-assessment.js';

/** An answer to record, with whom it is about. */
export interface Answer extends CaseNames {
  readonly profile: unknown;
  readonly bundle?: RecordedBundle;
  readonly assessment: Assessment;
}

/** An answer that only needs its place in the log. */
export interface PreparedAnswer {
  readonly payload: AssessmentPayload;
  readonly opening: PreparedOpening;
  readonly projection: PreparedProjection;
  /** Whether the case was there already; else the id in the payload is one for a new case. */
  readonly isOfStoredCase: boolean;
}

type Preparing = Pick<RecordDesk, 'tenant' | 'keys' | 'identities'>;
type Preparer = Preparing & Pick<RecordDesk, 'shelf' | 'reader'>;

/**
 * Does what recording an answer costs most: outside of the transaction, so that nobody waits for it. Which case the
 * answer belongs to is looked up for that, and again in the transaction.
 * @throws RecordUnavailable when the store cannot be read
 */
export async function prepareAnswer(answer: Answer, desk: Preparer): Promise<PreparedAnswer> {
  const stored = await storedCase(answer, (subject, reference) => desk.reader.findCase(desk.tenant, subject, reference), desk);
  const projection = prepareProjection(answer.assessment, contentOf(answer.assessment, desk));
  return { ...(await openingFor(stored?.row.id ?? desk.identities.newId(), answer, desk)), isOfStoredCase: stored !== null, projection };
}

/** The case of a prepared answer as the transaction sees it, with the answer prepared anew when it is another one. */
export async function placedAnswer(answer: Answer, prepared: PreparedAnswer, page: RecordPage): Promise<{ readonly row: CaseRow; readonly key: EncryptionKey; readonly prepared: PreparedAnswer }> {
  const { tools } = page;
  const inCase = (await storedCase(answer, (subject, reference) => page.findCase(subject, reference), tools)) ?? openCase(answer, prepared, page);
  const isThatCase = inCase.row.id === prepared.payload.case;
  return { ...inCase, prepared: isThatCase ? prepared : { ...prepared, ...(await openingFor(inCase.row.id, answer, tools)), isOfStoredCase: true } };
}

async function openingFor(caseId: string, { assessment, profile, bundle }: Answer, { identities }: Pick<Preparing, 'identities'>): Promise<Pick<PreparedAnswer, 'payload' | 'opening'>> {
  const payload: AssessmentPayload = {
    assessment: canonicalText(assessment),
    profile,
    profileDigest: contentDigest(profile),
    asOf: assessment.asOf,
    ruleSet: assessment.ruleSet.digest,
    engine: assessment.engine.version,
    case: caseId,
    ...(bundle === undefined ? {} : { bundle }),
  };
  return { payload, opening: await prepareOpening(payload, identities.randomBytes) };
}

function contentOf({ ruleSet }: Assessment, { shelf }: Pick<RecordDesk, 'shelf'>): RuleSetContent {
  const prepared = shelf.withDigest(ruleSet.digest);
  if (prepared === undefined) throw new Error('the rule set that answered is not on the shelf');
  return prepared.ruleSet.content;
}

/** The case the caller names, found under any key that is kept. An erased case stays erased: what comes after is another one. */
async function storedCase(names: CaseNames, find: (subject: string, reference: string | null) => Promise<CaseRow | null>, { tenant, keys }: Preparing): Promise<{ readonly row: CaseRow; readonly key: EncryptionKey } | null> {
  for (const { subject, reference } of caseIdentities(names, tenant, keys)) {
    const row = await find(subject, reference);
    const key = row === null ? null : keyOfCase(row, { keys });
    if (row !== null && key !== null) return { row, key };
  }
  return null;
}

/** A new case under the present keys. Nobody named: a case of its own. */
function openCase(names: CaseNames, { isOfStoredCase, payload }: PreparedAnswer, page: RecordPage): { readonly row: CaseRow; readonly key: EncryptionKey } {
  const { tenant, keys, identities } = page.tools;
  const { subject, reference } = caseIdentities(names, tenant, keys)[0] ?? { subject: `unnamed.${identities.newId()}`, reference: null };
  // The id of a case that was erased meanwhile is never used again.
  const made = newCase({ id: isOfStoredCase ? identities.newId() : payload.case, subject, reference }, page.tools);
  page.addCase(made.row);
  return made;
}
