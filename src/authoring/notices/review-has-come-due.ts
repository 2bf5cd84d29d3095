import type { NoticeCheck } from './notice.js';

/** A source is read again by the day it names; its answers say SOURCE_OUTDATED until then. */
export const reviewHasComeDue: NoticeCheck = {
  name: 'review-has-come-due',
  run: ({ sources, places }, asOf) =>
    sources.flatMap(({ code, state }) => (state.reviewBy >= asOf ? [] : [{ code: 'REVIEW_OVERDUE', at: places.of(state, 'reviewBy'), message: `source ${code} was to be reviewed by ${state.reviewBy}; its answers say so` }])),
};
