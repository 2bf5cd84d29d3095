import { admitted } from './admitted.js';
import type { Asker } from './asker.js';
import type { InputProblem } from './input-problem.js';
import type { ImpactJobRow } from './ports/impact-store.js';
import type { RecordDesk } from './record-desk.js';
import { appendRefusal } from './refusal-entry.js';

const OPERATION = 'startRuleSetImpact';

/** Two rule sets by their digests. */
export interface RuleSetPair {
  readonly from: string;
  readonly to: string;
}

export type StartImpactOutcome = { readonly kind: 'started'; readonly job: ImpactJobRow } | { readonly kind: 'rule-set-unknown' } | { readonly kind: 'invalid'; readonly problems: readonly InputProblem[] };

const SAME: readonly InputProblem[] = [{ code: 'RULE_SETS_THE_SAME', path: 'input.to', message: 'a rule set changes nothing against itself', hint: 'name two rule sets' }];

/**
 * Asks what another rule set would have answered in the recorded cases of the asker's house. The work is a job; asked
 * again while it runs, the same job is given.
 *
 * @throws RecordUnavailable when the job cannot be written
 */
export async function startRuleSetImpact({ from, to }: RuleSetPair, asker: Asker, open: RecordDesk): Promise<StartImpactOutcome> {
  const desk = admitted(asker, 'rule-set-impact', open);
  await desk.shelf.refresh([from, to]);
  const outcome = await desk.book.write(async (page): Promise<StartImpactOutcome> => {
    if (desk.shelf.withDigest(from) === undefined || desk.shelf.withDigest(to) === undefined) {
      appendRefusal(page, { operation: OPERATION, code: 'RULE_SET_UNKNOWN' }, asker);
      return { kind: 'rule-set-unknown' };
    }
    if (from === to) {
      appendRefusal(page, { operation: OPERATION, code: 'INPUT_INVALID', problems: SAME }, asker);
      return { kind: 'invalid', problems: SAME };
    }
    const { impacts } = page.rows;
    const before = await impacts.newest(desk.tenant, from, to);
    if (before !== null && (before.state === 'QUEUED' || before.state === 'RUNNING')) return { kind: 'started', job: before };
    const upTo = page.frontier.size;
    const job: ImpactJobRow = {
      id: desk.identities.newId(),
      tenant: desk.tenant,
      from,
      to,
      state: 'QUEUED',
      upTo,
      cursor: -1,
      done: 0,
      total: await impacts.countCandidates({ tenant: desk.tenant, upTo }),
      requestedBy: asker.actor.id,
      requestedAt: desk.clock.now(),
    };
    await impacts.add(job);
    return { kind: 'started', job };
  });
  if (outcome.kind === 'started') await desk.jobs.add(outcome.job.id);
  return outcome;
}
