import type { Check } from '../check.js';
import { quotesOf } from '../quotes-of.js';
import { showWords } from '../show-words.js';

/** A quote is a pointer into the paper, not a copy of it. */
const WORDS_ALLOWED = 24;

export const quotesAreShort: Check = {
  name: 'quotes-are-short',
  needs: 'source',
  run: ({ sources, cautions, places }) =>
    quotesOf([sources, cautions]).flatMap((quote) => {
      const words = quote.text.trim().split(/\s+/u).length;
      if (words <= WORDS_ALLOWED) return [];
      return [{ code: 'QUOTE_TOO_LONG', at: places.of(quote, 'text'), message: `the quote ${showWords(quote.text)} has ${words} words`, hint: 'quote under 25 words' }];
    }),
};
