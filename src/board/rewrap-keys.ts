import { wrapCaseKey, type KeyEnvelope } from '../ledger/key-envelope.js';
import { SERVICE_ACTOR } from './actor.js';
import { keyOfCase } from './case-key.js';
import { masterKeyOf } from './master-key-of.js';
import type { RecordDesk } from './record-desk.js';
import type { RecordPage } from './record-page.js';
import { envelopeOf, resealed } from './sealed-opening.js';

/** Rows in one transaction: others write in between. */
const TOGETHER = 100;

/** What was put under the present master key. */
export interface Rewrapped {
  readonly cases: number;
  readonly openings: number;
}

/**
 * Puts everything that is under a former master key under the present one: the wraps of case keys, and what belongs to
 * no case. Contents, entries and the tree stay as they are. Can be stopped and begun again. Afterwards nothing needs a
 * former key any more, in this database; copies of it from before still do.
 *
 * @throws RecordUnavailable when it cannot be written; what was done so far stays
 */
export async function rewrapKeys({ book, keys, identities }: Pick<RecordDesk, 'book' | 'keys' | 'identities'>): Promise<Rewrapped> {
  const { master } = keys;
  const origin = keys.signing.verifier.name;
  let cases = 0;
  for (let after: string | null = null, isMore = true; isMore; ) {
    // INVARIANT (one writer): the page holds the lock of the log, so no erasure can come in between reading and writing.
    const done = await book.write(async ({ rows }: RecordPage) => {
      const stored = await rows.keyRows.cases(after, TOGETHER);
      const old = stored.filter(({ wrappedKey }) => wrappedKey !== null && (JSON.parse(wrappedKey) as KeyEnvelope).keyId !== master.id);
      for (const row of old) {
        const key = keyOfCase(row, { keys });
        if (key !== null) await rows.keyRows.putCaseKey(row.id, JSON.stringify(wrapCaseKey(key, master, identities.randomBytes)));
      }
      return { last: stored.at(-1)?.id ?? after, count: old.length, isMore: stored.length === TOGETHER };
    });
    cases += done.count;
    after = done.last;
    isMore = done.isMore;
  }
  let openings = 0;
  for (let from = 0, isMore = true; isMore; ) {
    const done = await book.write(async ({ rows }: RecordPage) => {
      const stored = await rows.keyRows.openingsOfNoCase(from, TOGETHER);
      const old = stored.filter(({ sealed }) => envelopeOf(sealed).keyId !== master.id);
      for (const { index, sealed } of old) await rows.keyRows.putOpening(index, resealed(sealed, { origin, index }, masterKeyOf(envelopeOf(sealed), keys), master, identities.randomBytes));
      return { next: (stored.at(-1)?.index ?? from) + 1, count: old.length, isMore: stored.length === TOGETHER };
    });
    openings += done.count;
    from = done.next;
    isMore = done.isMore;
  }
  if (cases + openings > 0) await book.write((page) => Promise.resolve(void page.append({ kind: 'configuration-changed', actor: SERVICE_ACTOR, subject: null, facts: { setting: 'master-key', digest: master.id }, payload: { cases, openings } })));
  return { cases, openings };
}
