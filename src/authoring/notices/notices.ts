import type { Book } from '../../rulebook/book.js';
import { attributesAreKnown } from './attributes-are-known.js';
import { criteriaSayMoreThanOthers } from './criteria-say-more-than-others.js';
import type { Notice, NoticeCheck } from './notice.js';
import { oppositionIsMutual } from './opposition-is-mutual.js';
import { reviewHasComeDue } from './review-has-come-due.js';

const NOTICE_CHECKS: readonly NoticeCheck[] = [reviewHasComeDue, attributesAreKnown, criteriaSayMoreThanOthers, oppositionIsMutual];

/** All that an author should look at again on a day, in the order of files and lines. */
export function noticesOf(book: Book, asOf: string): readonly Notice[] {
  const all = NOTICE_CHECKS.flatMap((check) => check.run(book, asOf));
  return all.sort((a, b) => (a.at.file === b.at.file ? a.at.line - b.at.line || a.at.column - b.at.column : a.at.file < b.at.file ? -1 : 1));
}
