import type { Book } from '../../rulebook/book.js';
import type { Place } from '../../rulebook/rule-defect.js';

/** Stable names of what an author should look at again although nothing is wrong. */
export type NoticeCode = 'REVIEW_OVERDUE' | 'ATTRIBUTE_UNKNOWN' | 'CRITERION_SAYS_NO_MORE' | 'OPPOSITION_ONE_SIDED';

/** Something to look at again. It keeps no rule from answering: a day that passes must not stop a service. */
export interface Notice {
  readonly code: NoticeCode;
  readonly at: Place;
  readonly message: string;
}

/** One thing that authors look at again; one file each. Pure. */
export interface NoticeCheck {
  readonly name: string;
  /** @param asOf the day of looking, YYYY-MM-DD */
  run(book: Book, asOf: string): readonly Notice[];
}
