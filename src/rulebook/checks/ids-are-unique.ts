import type { Book } from '../book.js';
import type { Check } from '../check.js';
import type { RuleDefect } from '../rule-defect.js';
import { showWords } from '../show-words.js';
import { namedParts } from '../named-parts.js';

/** Within a source every id names one thing; codes of sources, options and cautions name one thing in the rule set. */
export const idsAreUnique: Check = {
  name: 'ids-are-unique',
  needs: 'source',
  run: (book) => [
    ...duplicates(book, book.sources.map((source) => ({ id: source.code, object: source, member: 'code' })), 'source'),
    ...duplicates(book, book.options.map((option) => ({ id: option.code, object: option, member: 'code' })), 'option'),
    ...duplicates(book, book.cautions.map((caution) => ({ id: caution.code, object: caution, member: 'code' })), 'caution'),
    ...book.sources.flatMap((source) => [
      ...duplicates(book, namedParts(source), 'part of this source'),
      ...duplicates(book, source.arms.map((arm) => ({ id: arm.id, object: arm, member: 'id' })), 'arm'),
    ]),
  ],
};

function duplicates(book: Book, named: readonly { readonly id: string; readonly object: object; readonly member: string }[], what: string): readonly RuleDefect[] {
  const first = new Map<string, object>();
  return named.flatMap(({ id, object, member }) => {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, object);
      return [];
    }
    return [{ code: 'ID_DUPLICATE', at: book.places.of(object, member), message: `a second ${what} is called ${showWords(id)}`, hint: `the first stands in line ${book.places.of(earlier).line}` }];
  });
}
