import { prepareText, standsInText } from './quoted-passage.js';

const PAPER = prepareText('We treated sub-\nsequent patients of \uFB01rst-line therapy with 5-10 cm; a well-\nknown state\u00ADment. “Good”\nresults, p = 0.03.');

test.each([
  ['subsequent patients', 'a word broken at a line end'],
  ['first-line therapy', 'a ligature'],
  ['well-known', 'a hyphen that happens to stand at a line end'],
  ['wellknown', 'the same, taken for a broken word'],
  ['statement', 'a soft hyphen'],
  ['"Good" results', 'quotation marks of another shape'],
  ['with   5-10 cm', 'white space of another kind'],
])('%s stands in the text: %s', (quote) => {
  expect(standsInText(quote, PAPER)).toBe(true);
});

test.each([
  ['firstline therapy', 'a hyphen inside a line counts'],
  ['510 cm', 'a hyphen in a range counts'],
  ['treat-ed', 'a hyphen that is not printed'],
  ['p = 0.04', 'another digit'],
  ['we treated', 'another case'],
  ['subsequent therapy', 'words left out'],
  ['', 'nothing'],
  ['-', 'a hyphen alone'],
])('%s does not: %s', (quote) => {
  expect(standsInText(quote, PAPER)).toBe(false);
});
