import { z } from 'zod';
import { overrideReason } from '../board/override-reason.js';
import type { CardFeedback } from '../board/record-card-feedback.js';
import type { Issue } from './operation-outcome.js';

export type FeedbackRead = { readonly kind: 'read'; readonly feedback: readonly CardFeedback[] } | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

const MOST_AT_ONCE = 100;

const CODING = z.looseObject({ system: z.string('a text').max(500).nullish(), code: z.string('a text').max(200).nullish(), display: z.string('a text').max(1_000).nullish() }, 'an object');
const FEEDBACK = z.looseObject({
  card: z.string('the uuid of a card').max(100, 'the uuid of a card'),
  outcome: z.enum(['accepted', 'overridden'], 'accepted or overridden'),
  acceptedSuggestions: z.array(z.looseObject({ id: z.string('a text').max(200) }, 'an object'), 'a list').max(100).nullish(),
  overrideReason: z.looseObject({ reason: CODING.nullish(), userComment: z.string('a text').max(10_000, 'at most 10000 characters').nullish() }, 'an object').nullish(),
  // The specification wants UTC.
  outcomeTimestamp: z.iso.datetime({ offset: true, error: 'a time with zone' }),
}, 'an object');
const BODY = z.looseObject({ feedback: z.array(FEEDBACK, 'a list').min(1, 'a list of at least one').max(MOST_AT_ONCE, `a list of at most ${MOST_AT_ONCE}`) }, 'an object');

/** Reads the body of a feedback (CDS Hooks 2.0, "Feedback"); everything that is wrong is told at once. */
export function readFeedback(sent: unknown): FeedbackRead {
  const read = BODY.safeParse(sent);
  if (!read.success) return { kind: 'refused', issues: read.error.issues.map(({ path, message }) => ({ code: 'FEEDBACK_INVALID', message: `must be ${message}`, path: path.length === 0 ? 'body' : path.join('.') })) };
  const issues: Issue[] = [];
  const feedback = read.data.feedback.map(({ card, outcome, acceptedSuggestions, overrideReason: given, outcomeTimestamp }, place): CardFeedback => {
    // Cards of this service hold no suggestions, so there is none to accept by id.
    if (acceptedSuggestions !== null && acceptedSuggestions !== undefined && acceptedSuggestions.length > 0) {
      issues.push({ code: 'SUGGESTION_UNKNOWN', message: 'the cards of this service hold no suggestions', path: `feedback.${place}.acceptedSuggestions` });
    }
    const reason = given?.reason ?? null;
    const isOurs = reason?.system === 'urn:consilium:override-reason';
    return {
      card,
      at: outcomeTimestamp,
      outcome: outcome === 'accepted' ? { kind: 'ACCEPTED' } : { kind: 'OVERRIDDEN', reason: reason === null ? null : overrideReason(isOurs ? (reason.code ?? null) : null) },
      sent: { reason: reason === null ? null : { system: reason.system ?? null, code: reason.code ?? null, display: reason.display ?? null }, comment: given?.userComment ?? null },
    };
  });
  return issues.length > 0 ? { kind: 'refused', issues } : { kind: 'read', feedback };
}
