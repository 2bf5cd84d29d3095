import { canonicalText } from '../ledger/canonical-text.js';
import type { PreparedRuleSet } from '../assessment/prepared-rule-set.js';
import { authorOf, writeActivation } from './activate-rule-set.js';
import { SERVICE_ACTOR } from './actor.js';
import type { RecordDesk } from './record-desk.js';

/** Why the shipped rules answer in a record that has none yet. */
const FIRST_START = 'first start';

/**
 * Writes down that the service started, and archives its rules when they are new here: an answer of today must be
 * replayable under them in years. They are offered, and answer only once somebody activates them; in a record where
 * nothing was ever activated they answer from the start.
 *
 * @param instance id of this process
 * @param shipped the rule set of the files
 * @throws RecordUnavailable when it cannot be written: the service must not start
 */
export async function recordStart(instance: string, shipped: PreparedRuleSet, desk: Pick<RecordDesk, 'book' | 'engineVersion'>): Promise<void> {
  const { content, digest } = shipped.ruleSet;
  await desk.book.write(async (page) => {
    const known = await page.rows.ruleSets();
    if (!known.some((ruleSet) => ruleSet.digest === digest)) {
      const sealed = page.append({ kind: 'rule-set-registered', actor: SERVICE_ACTOR, subject: null, facts: { ruleSet: digest, version: content.version, author: authorOf(content) }, payload: { content } });
      await page.rows.addRuleSet({ digest, name: content.name, version: content.version, content: canonicalText(content), registeredAt: sealed.entry.recordedAt });
    }
    const newest = await page.rows.activations.newest();
    const { ruleSet } = newest ?? (await writeActivation(page, { digest, content, previous: null, actor: SERVICE_ACTOR, reason: FIRST_START, correlation: instance }));
    page.append({ kind: 'service-started', actor: SERVICE_ACTOR, subject: null, facts: { instance, engine: desk.engineVersion, ruleSet }, payload: null });
  });
}

/** Writes down that the service stopped in order; a start without a stop before it was a crash. */
export async function recordStop(instance: string, desk: Pick<RecordDesk, 'book'>): Promise<void> {
  await desk.book.write((page) => {
    page.append({ kind: 'service-stopped', actor: SERVICE_ACTOR, subject: null, facts: { instance, cause: 'ordered' }, payload: null });
    return Promise.resolve();
  });
  await desk.book.idle();
}
