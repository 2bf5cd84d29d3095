import type { Check } from '../check.js';
import { showWords } from '../show-words.js';

/** A date that the calendar has not would never come due. Whether it has passed is told in answers, by the day asked for. */
export const reviewDatesAreDays: Check = {
  name: 'review-dates-are-days',
  needs: 'source',
  run: ({ sources, places }) =>
    sources.flatMap((source) => {
      const { reviewBy } = source.state;
      const parsed = new Date(`${reviewBy}T00:00:00Z`);
      if (!Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(reviewBy)) return [];
      return [{ code: 'REVIEW_DATE_INVALID', at: places.of(source.state, 'reviewBy'), message: `the calendar has no day ${showWords(reviewBy)}` }];
    }),
};
