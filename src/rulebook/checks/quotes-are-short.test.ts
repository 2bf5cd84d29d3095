import { defectsOf } from '../../../test/fixtures/rulebook/defects-of.js';
import { inSource } from '../../../test/fixtures/rulebook/small-rule-set.js';

test('a good rule set passes', () => {
  expect(defectsOf()).toEqual([]);
});

test('24 words pass, 25 do not', () => {
  const quoting = (words: number): readonly string[] =>
    defectsOf(inSource('text: longer with the knife', `text: ${Array.from({ length: words }, () => 'word').join(' ')}`)).filter((line) => line.includes('QUOTE_TOO_LONG'));
  expect(quoting(24)).toEqual([]);
  expect(quoting(25)).toEqual([expect.stringContaining('has 25 words (quote under 25 words)')]);
});
