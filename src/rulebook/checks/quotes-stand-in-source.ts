import type { Check } from '../check.js';
import type { WrittenSource } from '../content.js';
import { prepareText, standsInText } from '../quoted-passage.js';
import type { PreparedText } from '../quoted-passage.js';
import { quotesOf } from '../quotes-of.js';
import type { RuleDefect } from '../rule-defect.js';
import { showWords } from '../show-words.js';

/** Every quote can be found in its paper. Where no folder of papers is at hand the caller says so; nothing passes in silence. */
export const quotesStandInSource: Check = {
  name: 'quotes-stand-in-source',
  needs: 'source',
  run({ sources, cautions, papers, places }) {
    if (papers === undefined) return [];
    return sources.flatMap((source): readonly RuleDefect[] => {
      const text = papers(source.file);
      // Of a source read in part the text may lie elsewhere; that it was not compared is told by who loads the rules.
      if (text === undefined && source.read !== undefined) return [];
      if (text === undefined) {
        return [{ code: 'REFERENCE_UNKNOWN', at: places.of(source, 'file'), message: `there is no paper ${showWords(source.file)} in the folder of papers` }];
      }
      const paper = prepareText(text);
      const quotes = quotesOf([source, cautions.filter((caution) => caution.source === source.code)]);
      return quotes.flatMap((quote) => (standsInText(quote.text, paper) ? [] : [notFound(quote.text, places.of(quote, 'text'), paper, source)]));
    });
  },
};

function notFound(quote: string, at: RuleDefect['at'], paper: PreparedText, source: WrittenSource): RuleDefect {
  const words = quote.trim().split(/\s+/u);
  let found = words.length;
  while (found > 0 && !standsInText(words.slice(0, found).join(' '), paper)) found -= 1;
  const hint = found === 0 ? 'the paper does not have the first word' : `the paper has ${showWords(words.slice(0, found).slice(-6).join(' '))}, but not ${showWords(words[found] ?? '')} after it`;
  return { code: 'QUOTE_NOT_IN_SOURCE', at, message: `${showWords(quote)} does not stand in ${source.file}`, hint };
}
