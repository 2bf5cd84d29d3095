import { canonicalText } from '../ledger/canonical-text.js';
import { SERVICE_ACTOR } from './actor.js';
import type { RecordDesk } from './record-desk.js';

/**
 * Writes down that the service started, and archives its rules when they are new here: an answer of today must be
 * replayable under them in years.
 *
 * @param instance id of this process
 * @throws RecordUnavailable when it cannot be written: the service must not start
 */
export async function recordStart(instance: string, desk: RecordDesk): Promise<void> {
  const { content, digest } = desk.shelf.active().ruleSet;
  await desk.book.write(async (page) => {
    const known = await page.rows.ruleSets();
    if (!known.some((ruleSet) => ruleSet.digest === digest)) {
      const sealed = page.append({ kind: 'rule-set-registered', actor: SERVICE_ACTOR, subject: null, facts: { ruleSet: digest, version: content.version }, payload: { content } });
      await page.rows.addRuleSet({ digest, name: content.name, version: content.version, content: canonicalText(content), registeredAt: sealed.entry.recordedAt });
    }
    page.append({ kind: 'service-started', actor: SERVICE_ACTOR, subject: null, facts: { instance, engine: desk.engineVersion, ruleSet: digest }, payload: null });
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
