import { CHECKS } from './checks.js';
import type { ReadBook } from './read-book.js';
import type { RuleDefect } from './rule-defect.js';
import { sortDefects } from './sort-defects.js';

/** All defects of a read book: those of reading, and of every check that can judge what was read. */
export function checkBook({ book, complete, defects }: ReadBook): readonly RuleDefect[] {
  return sortDefects([...defects, ...CHECKS.filter((check) => complete || check.needs === 'source').flatMap((check) => check.run(book))]);
}
