interface Passage {
  /** Letters and signs without white space and hyphens. */
  readonly letters: string;
  /** What stood before each letter: a hyphen that must be matched, one at a line's end that may be, or none. */
  readonly hyphens: readonly ('none' | 'hyphen' | 'line-end')[];
}

const HYPHENS = new Set(['-', '\u2010', '\u2011']);

/**
 * Whether a quote stands in a text word for word. Papers come as text taken from PDF: white space does not count, nor a
 * hyphen at a line's end, soft hyphens, ligatures, or the shape of quotation marks. Everything else does.
 */
export function standsInText(quote: string, text: PreparedText): boolean {
  const wanted = prepareText(quote);
  if (wanted.letters.length === 0) return false;
  for (let from = text.letters.indexOf(wanted.letters); from !== -1; from = text.letters.indexOf(wanted.letters, from + 1)) {
    if (hyphensAgree(wanted, text, from)) return true;
  }
  return false;
}

export type PreparedText = Passage;

/** Reads a text once, so that many quotes can be looked up in it. */
export function prepareText(text: string): PreparedText {
  const plain = text.normalize('NFKC').replace(/\u00ad/gu, '').replace(/[\u2018\u2019\u201b]/gu, "'").replace(/[\u201c\u201d]/gu, '"');
  let letters = '';
  const hyphens: ('none' | 'hyphen' | 'line-end')[] = [];
  let pending: 'none' | 'hyphen' | 'line-end' = 'none';
  for (let index = 0; index < plain.length; index += 1) {
    const sign = plain[index] ?? '';
    if (HYPHENS.has(sign)) {
      pending = /^[^\S\n]*\r?\n/u.test(plain.slice(index + 1, index + 20)) ? 'line-end' : 'hyphen';
    } else if (!/\s/u.test(sign)) {
      letters += sign;
      hyphens.push(pending);
      pending = 'none';
    }
  }
  return { letters, hyphens };
}

function hyphensAgree(wanted: Passage, text: Passage, from: number): boolean {
  // The first letter's hyphen belongs to what stands before the passage, unless the quote begins with one.
  for (let index = 0; index < wanted.hyphens.length; index += 1) {
    const quoted = wanted.hyphens[index] !== 'none';
    const printed = text.hyphens[from + index];
    if (quoted ? printed === 'none' : index > 0 && printed === 'hyphen') return false;
  }
  return true;
}
