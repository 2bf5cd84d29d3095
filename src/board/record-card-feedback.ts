import type { DeviationReason } from './board-decision.js';
import { admitted } from './admitted.js';
import type { Asker } from './asker.js';
import { placeOfCard, cardId } from './card-id.js';
import { keyOfCase } from './case-key.js';
import type { RecordDesk } from './record-desk.js';
import type { RecordPage } from './record-page.js';
import { appendRefusal } from './refusal-entry.js';
import { requestDigests } from './request-digest.js';

const OPERATION = 'cardFeedback';

/** What became of a card that was shown. */
export interface CardFeedback {
  /** Id of the card. */
  readonly card: string;
  /** OVERRIDDEN with its reason; ACCEPTED: the clinician took what the card suggests. */
  readonly outcome: { readonly kind: 'ACCEPTED' } | { readonly kind: 'OVERRIDDEN'; readonly reason: DeviationReason | null };
  /** When, as the client's clock said. */
  readonly at: string;
  /** What the client sent beside it: a coding of its own, a comment. May tell of the patient, so it is sealed with the case. */
  readonly sent: unknown;
}

/** Where one of the feedbacks belongs. */
interface Shown {
  readonly assessment: string;
  readonly subject: string;
  readonly topic: string;
  readonly key: NonNullable<ReturnType<typeof keyOfCase>>;
}

export type FeedbackOutcome =
  | { readonly kind: 'recorded'; readonly written: number }
  /** Places in the list whose card was never shown, or whose case was erased; nothing of the list was written. */
  | { readonly kind: 'unknown'; readonly places: readonly number[] };

/**
 * Writes down what became of cards, each as an entry of its patient, all or none. What was written before is not
 * written twice.
 *
 * @param topics what the cards are about, by the number in their ids
 * @throws Forbidden when the asker may not give feedback
 * @throws RecordUnavailable when it cannot be written
 */
export async function recordCardFeedback(feedback: readonly CardFeedback[], topics: readonly string[], asker: Asker, records: RecordDesk): Promise<FeedbackOutcome> {
  const desk = admitted(asker, 'give-feedback', records);
  return desk.book.write(async (page): Promise<FeedbackOutcome> => {
    const shown = [];
    for (const { card } of feedback) shown.push(await shownAs(card));
    const unknown = shown.flatMap((each, place) => (each === null ? [place] : []));
    if (unknown.length > 0) {
      appendRefusal(page, { operation: OPERATION, code: 'CARD_UNKNOWN', problems: unknown.map((place) => ({ code: 'CARD_UNKNOWN', path: `feedback[${place}].card` })) }, asker);
      return { kind: 'unknown', places: unknown };
    }
    let written = 0;
    for (const [place, each] of feedback.entries()) written += (await writeOnce(page, each, shown[place] as Shown)) ? 1 : 0;
    return { kind: 'recorded', written };

    async function shownAs(card: string): Promise<Shown | null> {
      const place = placeOfCard(card);
      const topic = place === null ? undefined : topics[place.card];
      if (place === null || topic === undefined) return null;
      const [stored] = await page.rows.entries(place.index, 1);
      if (stored === undefined || stored.index !== place.index || cardId(place.index, stored.leafHash, place.card) !== card.toLowerCase()) return null;
      const { kind, facts } = JSON.parse(stored.entry) as { readonly kind: string; readonly facts: Readonly<Record<string, string>> };
      const row = kind === 'assessment-recorded' ? await page.rows.assessment(facts['assessment'] ?? '') : null;
      if (row === null || row.tenant !== desk.tenant) return null;
      const inCase = await page.rows.caseWithId(row.caseId);
      const key = inCase === null ? null : keyOfCase(inCase, desk);
      return key === null ? null : { assessment: row.id, subject: row.subject, topic, key };
    }
  });

  async function writeOnce(page: RecordPage, { card, outcome, at, sent }: CardFeedback, { assessment, subject, topic, key }: Shown): Promise<boolean> {
    const digests = requestDigests(OPERATION, { card, outcome, at, sent }, desk.tenant, desk.keys);
    for (const digest of digests) if ((await page.findRequest(OPERATION, digest)) !== null) return false;
    const reason = outcome.kind === 'ACCEPTED' ? 'ACCEPTED' : (outcome.reason ?? 'NOT_GIVEN');
    page.append({ kind: 'override-feedback', actor: asker.actor, subject, facts: { assessment, rule: `card/${topic}`, reason }, payload: { card, at, sent, correlation: asker.correlationId } }, key);
    page.addRequest({ operation: OPERATION, key: digests[0], request: digests[0], made: assessment });
    return true;
  }
}
