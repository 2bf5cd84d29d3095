import { admitted } from './admitted.js';
import type { Asker } from './asker.js';
import { caseIdentities } from './case-identity.js';
import type { RecordDesk } from './record-desk.js';
import type { RecordPage } from './record-page.js';
import { appendRefusal } from './refusal-entry.js';

const OPERATION = 'eraseCase';

/** Why a patient's data must go. */
export type ErasureGround = 'PATIENT_REQUEST' | 'RETENTION_ENDED' | 'RECORDED_IN_ERROR';

/** The patient, by the caller's own reference or by an assessment of theirs. */
export type ErasedPatient = { readonly patientReference: string } | { readonly assessment: string };

export type EraseOutcome = { readonly kind: 'erased'; readonly erasures: readonly Erasure[] } | { readonly kind: 'unknown' };

export interface Erasure {
  readonly id: string;
  readonly subject: string;
  /** Place of the erasure's own entry in the log. */
  readonly position: number;
  /** Places of the entries whose content is gone. */
  readonly erased: readonly number[];
}

/**
 * Makes everything recorded of a patient unreadable for ever: the keys of their cases and what opens their entries are
 * deleted, and an entry says so, in one transaction. The entries themselves stay, and the tree still verifies. A
 * patient with several pseudonyms (after a rotation of keys) is erased under each.
 *
 * @throws RecordUnavailable when it cannot be written: then nothing was erased
 */
export async function eraseCase(patient: ErasedPatient, ground: ErasureGround, asker: Asker, open: RecordDesk): Promise<EraseOutcome> {
  const desk = admitted(asker, 'erase-case', open);
  return desk.book.write(async (page): Promise<EraseOutcome> => {
    // What shares this transaction may be of the same patient.
    await page.flush();
    const subjects = 'assessment' in patient ? await subjectOf(page, patient.assessment) : caseIdentities(patient, desk.tenant, desk.keys).map(({ subject }) => subject);
    const erasures: Erasure[] = [];
    for (const subject of subjects) {
      const erased = await page.rows.openedIndexes(subject);
      if (erased.length === 0) continue;
      const id = desk.identities.newId();
      const { entry } = page.append({ kind: 'erasure', actor: asker.actor, subject, facts: { erasure: id, ground }, erases: erased, payload: { correlation: asker.correlationId } });
      await page.rows.erase(desk.tenant, subject, erased);
      erasures.push({ id, subject, position: entry.index, erased });
    }
    if (erasures.length > 0) return { kind: 'erased', erasures };
    appendRefusal(page, { operation: OPERATION, code: 'NOTHING_TO_ERASE' }, asker);
    return { kind: 'unknown' };
  });

  async function subjectOf(page: RecordPage, id: string): Promise<readonly string[]> {
    const row = await page.rows.assessment(id);
    return row === null || row.tenant !== desk.tenant ? [] : [row.subject];
  }
}
