import { LOCAL_ACTOR } from '../../../src/board/actor.js';
import { newCase } from '../../../src/board/case-key.js';
import type { KeyRing } from '../../../src/board/ports/key-ring.js';
import type { RecordStore } from '../../../src/board/ports/record-store.js';
import type { RecordPage } from '../../../src/board/record-page.js';
import { canonicalText } from '../../../src/ledger/canonical-text.js';
import { contentDigest } from '../../../src/ledger/content-digest.js';
import type { EncryptionKey } from '../../../src/ledger/key-envelope.js';
import { openTestRecord, refusalEntry } from '../../persistence/test-record.js';

const RULES = { name: 'sample', version: '1', rules: ['a', 'b'] };

interface SampleCase {
  readonly id: string;
  readonly subject: string;
  readonly key: EncryptionKey;
}

/**
 * Writes a small log of every sort of entry into a store: a rule set, three patients with assessments, reads and
 * refusals, several entries under one head, and an erasure of the second patient after two thirds.
 * @param afterEach done after every transaction
 * @returns the heads that were published, one a transaction
 */
export async function writeSample(store: RecordStore, keys: KeyRing, afterEach: () => Promise<void>): Promise<readonly string[]> {
  const published: string[] = [];
  const book = await openTestRecord(store, keys, published);
  const cases: SampleCase[] = [];
  await book.write(async (page) => {
    const digest = contentDigest(RULES);
    const { entry } = page.append({ kind: 'rule-set-registered', actor: LOCAL_ACTOR, subject: null, facts: { ruleSet: digest, version: '1' }, payload: { content: RULES } });
    await page.rows.addRuleSet({ digest, name: 'sample', version: '1', content: canonicalText(RULES), registeredAt: entry.recordedAt });
    for (const patient of ['x', 'y', 'z']) {
      const made = newCase({ id: `case-${patient}`, subject: `p1.${patient.repeat(20)}`, reference: null }, page.tools);
      page.addCase(made.row);
      cases.push({ id: made.row.id, subject: made.row.subject, key: made.key });
    }
  });
  await afterEach();
  for (let at = 0; at < 6; at += 1) {
    const inCase = cases[at % cases.length] as SampleCase;
    // Together in one transaction, so that one head covers several entries.
    await Promise.all([book.write((page) => assess(page, inCase, at)), book.write((page) => readOf(page, inCase, at)), ...(at % 2 === 0 ? [book.write((page) => Promise.resolve(void page.append(refusalEntry(`R${at}`))))] : [])]);
    await afterEach();
    if (at !== 4) continue;
    await book.write((page) => erase(page, cases[1] as SampleCase));
    await afterEach();
  }
  return published;
}

function assess(page: RecordPage, { id: caseId, subject, key }: SampleCase, at: number): Promise<void> {
  const [id, ruleSet, engine, asOf] = [`assessment-${at}`, contentDigest(RULES), '1.0.0', '2026-11-21'];
  const payload = { assessment: canonicalText({ options: [{ code: 'tace-alone', state: at % 2 === 0 ? 'SUPPORTED' : 'UNSETTLED' }] }), profile: { platelets: `${100 + at}` }, case: caseId };
  const { entry } = page.append({ kind: 'assessment-recorded', actor: LOCAL_ACTOR, subject, facts: { assessment: id, ruleSet, engine, asOf }, payload }, key);
  page.addAssessment({ id, tenant: entry.tenant, caseId, subject, index: entry.index, ruleSet, engine, asOf, recordedAt: entry.recordedAt, actor: entry.actor.id });
  return Promise.resolve();
}

function readOf(page: RecordPage, { subject, key }: SampleCase, at: number): Promise<void> {
  page.append({ kind: 'case-read', actor: LOCAL_ACTOR, subject, facts: { assessment: `assessment-${at}`, operation: 'assessment' }, payload: { fields: ['options'] } }, key);
  return Promise.resolve();
}

async function erase(page: RecordPage, { subject }: SampleCase): Promise<void> {
  await page.flush();
  const erases = await page.rows.openedIndexes(subject);
  page.append({ kind: 'erasure', actor: LOCAL_ACTOR, subject, facts: { erasure: 'erasure-1', ground: 'PATIENT_REQUEST' }, erases, payload: { by: 'request' } });
  await page.rows.erase(page.tools.tenant, subject, erases);
}
