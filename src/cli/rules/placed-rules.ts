import { readBook } from '../../rulebook/read-book.js';
import { readRuleFolder } from '../../rulebook/read-rule-folder.js';
import { VOCABULARY } from '../../vocabulary/vocabulary.js';
import type { BookPlaces } from '../../rulebook/book.js';
import type { RuleSetContent } from '../../rulebook/content.js';

/** The rules with their places, as read from the files: places belong to these very objects. */
export interface PlacedRules {
  readonly content: RuleSetContent;
  readonly places: BookPlaces;
}

/** Rules with their places, of a folder that was loaded without a defect. */
export function placedRules(folder: string): PlacedRules {
  const { book } = readBook(folder, readRuleFolder(folder), VOCABULARY, undefined);
  const { rulebook, policy, sources, options, cautions, places } = book;
  if (rulebook === undefined || policy === undefined) throw new Error(`the rules of ${folder} changed while they were read`);
  return { content: { ...rulebook, sources, options, cautions, policy }, places };
}
