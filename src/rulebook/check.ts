import type { Book } from './book.js';
import type { RuleDefect } from './rule-defect.js';

/** One claim that holds for every good rule set. Pure; one file each under checks/. */
export interface Check {
  readonly name: string;
  /**
   * source: looks at each source alone and runs also while other files are broken.
   * rule set: needs every file, else a broken file would be reported again as a missing reference.
   */
  readonly needs: 'source' | 'rule set';
  run(book: Book): readonly RuleDefect[];
}
