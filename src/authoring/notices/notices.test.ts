import { readBook } from '../../rulebook/read-book.js';
import { inSource, smallRuleSet, type Change } from '../../../test/fixtures/rulebook/small-rule-set.js';
import { SMALL_VOCABULARY } from '../../../test/fixtures/rulebook/small-vocabulary.js';
import { noticesOf } from './notices.js';

function notices(asOf: string, ...changes: readonly Change[]): readonly string[] {
  const told = inSource('attributes: { developer: unknown, funding: unknown, releaseDate: unknown', 'attributes: { developer: one hospital, funding: none, releaseDate: "2019"');
  return noticesOf(readBook('rules/small', smallRuleSet(told, ...changes), SMALL_VOCABULARY, undefined).book, asOf).map(({ code, at, message }) => `${at.line}:${at.column} ${code}: ${message}`);
}

test('a source with all its attributes is reviewed in time', () => {
  expect(notices('2027-06-30')).toEqual([]);
});

test('the day after the day of review is told', () => {
  expect(notices('2027-07-01')).toEqual(['5:33 REVIEW_OVERDUE: source 100 was to be reviewed by 2027-06-30; its answers say so']);
});

test('attributes that nobody knows are told once a source', () => {
  expect(notices('2026-11-21', inSource('funding: none, releaseDate: "2019"', 'funding: unknown, releaseDate: unknown'))).toEqual([expect.stringContaining('ATTRIBUTE_UNKNOWN: source 100 does not say funding, releaseDate')]);
});

test('a criterion that follows from another is told, and of two alike the later', () => {
  const add = (id: string, requires: string): Change => inSource('  - id: no-spread\n', `  - id: ${id}\n    role: eligibility\n    says: Again\n    requires: ${requires}\n    quote: { text: at least 5 cm, at: Methods }\n  - id: no-spread\n`);
  expect(notices('2026-11-21', add('larger', '{ fact: tumor.size, atLeast: "6 cm" }'))).toEqual([expect.stringMatching(/^\d+:5 CRITERION_SAYS_NO_MORE: whoever satisfies `larger` satisfies `size`$/u)]);
  expect(notices('2026-11-21', add('same', '{ fact: tumor.size, atLeast: "50 mm" }'))).toEqual([expect.stringContaining('whoever satisfies `size` satisfies `same`')]);
  expect(notices('2026-11-21', add('smaller', '{ fact: tumor.size, atMost: "8 cm" }'))).toEqual([]);
});

test('opposition that only one side names is told', () => {
  const second = '  - { id: go-on, topic: going-on, option: pill, says: Go on, quote: { text: stopped at progression, at: Methods } }\n';
  const change = (extra: string): Change => inSource('limitations:\n', `${second}${extra}limitations:\n`);
  const opposing = inSource('    says: Stop at progression\n', '    says: Stop at progression\n    opposes: ["100/go-on"]\n');
  expect(notices('2026-11-21', change(''), opposing)).toEqual([expect.stringContaining('OPPOSITION_ONE_SIDED: `100/go-on` does not name `100/stop` in turn')]);
  expect(notices('2026-11-21', change(''), opposing, inSource('says: Go on,', 'says: Go on, opposes: ["100/stop"],'))).toEqual([]);
});
