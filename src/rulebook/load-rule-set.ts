import type { Vocabulary } from '../vocabulary/vocabulary.js';
import type { Book } from './book.js';
import { checkBook } from './check-book.js';
import { readBook } from './read-book.js';
import { readPapers } from './read-papers.js';
import { readRuleFolder } from './read-rule-folder.js';
import type { RuleDefect } from './rule-defect.js';
import type { RuleFile } from './rule-file.js';
import { ruleSetOf } from './rule-set.js';
import type { RuleSet } from './rule-set.js';

export interface LoadedRuleSet {
  /** Present exactly when there are no defects: a broken rule set never starts the service. */
  readonly ruleSet?: RuleSet;
  readonly defects: readonly RuleDefect[];
  /** Checks that could not be made, in words for the person who started them. */
  readonly skipped: readonly string[];
}

/**
 * Reads, checks and compiles the rule files of a folder.
 *
 * @param folder for example rules/hcc
 * @param papersFolder folder of the sources' texts, for the check of quotes; where absent, `skipped` says so
 * @throws when the folder cannot be read
 */
export function loadRuleSet(folder: string, vocabulary: Vocabulary, papersFolder?: string): LoadedRuleSet {
  return ruleSetOfFiles(folder, readRuleFolder(folder), vocabulary, papersFolder);
}

/** The same for files already read. */
export function ruleSetOfFiles(folder: string, files: readonly RuleFile[], vocabulary: Vocabulary, papersFolder?: string): LoadedRuleSet {
  const { ruleSet, defects, skipped } = checkFiles(folder, files, vocabulary, papersFolder);
  return { ...(ruleSet === undefined ? {} : { ruleSet }), defects, skipped };
}

/** The same, with the book as it was read, broken or not: what an author's tools look at. */
export function checkedRules(folder: string, vocabulary: Vocabulary, papersFolder?: string): LoadedRuleSet & { readonly book: Book } {
  return checkFiles(folder, readRuleFolder(folder), vocabulary, papersFolder);
}

function checkFiles(folder: string, files: readonly RuleFile[], vocabulary: Vocabulary, papersFolder?: string): LoadedRuleSet & { readonly book: Book } {
  const papers = papersFolder === undefined ? undefined : readPapers(papersFolder);
  const skipped = papers === undefined ? [`quotes are not compared with their papers: ${papersFolder === undefined ? 'no folder of papers is set' : `there is no folder ${papersFolder}`}`] : [];
  const read = readBook(folder, files, vocabulary, papers);
  const defects = checkBook(read);
  const { rulebook, policy, sources, options, cautions } = read.book;
  const absent = papers === undefined ? [] : sources.filter((source) => source.read !== undefined && papers(source.file) === undefined);
  if (absent.length > 0) skipped.push(`quotes of ${absent.length} sources read in part are not compared: ${[...new Set(absent.map((source) => source.file))].join(', ')} is not beside the papers`);
  if (defects.length > 0 || rulebook === undefined || policy === undefined) return { defects, skipped, book: read.book };
  const { name, version, author, intendedUse, scope } = rulebook;
  return { ruleSet: ruleSetOf({ name, version, ...(author === undefined ? {} : { author }), intendedUse, scope, sources, options, cautions, policy }, vocabulary), defects, skipped, book: read.book };
}
