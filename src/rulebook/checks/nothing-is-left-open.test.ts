import { defectsOf } from '../../../test/fixtures/rulebook/defects-of.js';
import { inSource } from '../../../test/fixtures/rulebook/small-rule-set.js';

test('a good rule set passes', () => {
  expect(defectsOf()).toEqual([]);
});

test('what a scaffold left is found where it stands, in maps and in lists', () => {
  expect(defectsOf(inSource('says: At least 5 cm', 'says: TODO'), inSource('extraction: { notes: [] }', 'extraction: { notes: ["TODO: who read it"] }')).filter((line) => line.includes('LEFT_OPEN'))).toEqual([
    'sources/100.yaml:34:11 LEFT_OPEN: this is still to be written',
    expect.stringMatching(/^sources\/100\.yaml:\d+:23 LEFT_OPEN: still to be written: who read it$/u),
  ]);
});

test('a word that only begins so is left alone', () => {
  expect(defectsOf(inSource('says: At least 5 cm', 'says: TODOS of 5 cm'))).toEqual([]);
});
