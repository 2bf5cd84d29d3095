import { assess } from '../assessment/assess.js';
import type { Assessment } from '../assessment/assessment.js';
import type { PreparedRuleSet } from '../assessment/prepared-rule-set.js';
import { SERVICE_ACTOR } from './actor.js';
import { compareVerdicts } from './compare-verdicts.js';
import type { ImpactCaseRow, ImpactJobRow } from './ports/impact-store.js';
import type { AssessmentRow } from './ports/record-rows.js';
import type { RecordDesk } from './record-desk.js';
import type { RecordPage } from './record-page.js';
import { RecordUnavailable } from './record-unavailable.js';
import type { RecordedAssessment } from './recorded-assessment.js';
import { storedAssessment } from './stored-assessment.js';

/** Cases of one step: what a crash makes to be done again. */
const STEP = 10;

type Desk = Pick<RecordDesk, 'shelf' | 'vocabulary' | 'reader' | 'keys' | 'book'>;

/**
 * Works one step on a job: compares some recorded cases under both rule sets and writes down what changes, together
 * with how far the job got. Two processes may try the same step; one of them writes it.
 *
 * @param desk the open desk: jobs of every house
 * @returns whether there is more to do
 * @throws RecordUnavailable when the store fails; the step is then to be tried again
 */
export async function workOnRuleSetImpact(id: string, desk: Desk): Promise<'more' | 'finished'> {
  const job = await desk.reader.impacts.withId(id);
  if (job === null || job.state === 'DONE' || job.state === 'FAILED') return 'finished';
  try {
    await desk.shelf.refresh([job.from, job.to]);
    const [from, to] = [desk.shelf.withDigest(job.from), desk.shelf.withDigest(job.to)];
    if (from === undefined || to === undefined) return await fail(job, desk);
    return await step(job, from, to, desk);
  } catch (error) {
    // What another try may heal is thrown on; anything else would fail each time.
    if (error instanceof RecordUnavailable) throw error;
    return await fail(job, desk);
  }
}

async function step(job: ImpactJobRow, from: PreparedRuleSet, to: PreparedRuleSet, desk: Desk): Promise<'more' | 'finished'> {
  const rows = await desk.reader.impacts.candidates(job, job.cursor, STEP);
  const compared: { readonly row: AssessmentRow; readonly written: ImpactCaseRow | null }[] = [];
  for (const row of rows) {
    // Requests are answered in between.
    await new Promise((resolve) => setImmediate(resolve));
    const recorded = await storedAssessment(row, desk.reader, desk);
    compared.push({ row, written: recorded === 'erased' ? null : changedCase(job, row, recorded, from, to, desk) });
  }
  const isLast = rows.length < STEP;
  await desk.book.write(async (page) => {
    const { impacts } = page.rows;
    const now = await impacts.withId(job.id);
    // Somebody else has written this step.
    if (now === null || now.cursor !== job.cursor || now.state === 'DONE' || now.state === 'FAILED') return;
    await impacts.addCases(await stillReadable(page, compared));
    const done = job.done + rows.length;
    await impacts.advance(job.id, { state: isLast ? 'DONE' : 'RUNNING', cursor: rows.at(-1)?.index ?? job.cursor, done, total: isLast ? done : Math.max(job.total, done) });
    if (isLast) page.inHouse(job.tenant).append({ kind: 'rule-set-impact-computed', actor: SERVICE_ACTOR, subject: null, facts: { job: job.id, ruleSet: job.to, otherRuleSet: job.from }, payload: { cases: done, requestedBy: job.requestedBy } });
  });
  return isLast ? 'finished' : 'more';
}

function changedCase({ id, from: before, to: after }: ImpactJobRow, { index, id: assessment }: AssessmentRow, recorded: RecordedAssessment, from: PreparedRuleSet, to: PreparedRuleSet, { vocabulary }: Desk): ImpactCaseRow | null {
  const under = (digest: string, prepared: PreparedRuleSet): Assessment => {
    const { profile, asOf, engine, ruleSet } = recorded.payload;
    if (ruleSet === digest) return recorded.assessment;
    const outcome = assess({ profile, asOf }, { prepared, vocabulary, engineVersion: engine });
    if (outcome.kind === 'refused') throw new Error('a recorded profile is refused by the vocabulary of today');
    return outcome.assessment;
  };
  const { flips, reasons } = compareVerdicts(under(before, from), under(after, to));
  return flips.length + reasons.length === 0 ? null : { job: id, index, assessment, flips: JSON.stringify(flips), reasons: JSON.stringify(reasons) };
}

/** Cases that were not erased while they were compared. */
async function stillReadable(page: RecordPage, compared: readonly { readonly row: AssessmentRow; readonly written: ImpactCaseRow | null }[]): Promise<readonly ImpactCaseRow[]> {
  const readable: ImpactCaseRow[] = [];
  for (const { row, written } of compared) {
    if (written !== null && ((await page.rows.caseWithId(row.caseId))?.wrappedKey ?? null) !== null) readable.push(written);
  }
  return readable;
}

async function fail(job: ImpactJobRow, desk: Desk): Promise<'finished'> {
  await desk.book.write((page) => page.rows.impacts.advance(job.id, { state: 'FAILED' }));
  return 'finished';
}
