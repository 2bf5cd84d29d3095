import { basename } from 'node:path';
import { assess } from '../../src/assessment/assess.js';
import { caseMismatches } from '../../src/rulebook/cases/case-mismatches.js';
import { expandShorthand } from '../../src/vocabulary/shorthand.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { shippedCases, shippedRules } from './shipped-rules.js';

const prepared = shippedRules();
const cases = shippedCases(prepared);

it('works at least the cases that it once did', () => {
  expect(cases.length).toBeGreaterThanOrEqual(187);
});

it.each(cases.map(({ file, worked }) => [basename(file), worked] as const))('%s is answered as it says', (_, worked) => {
  const outcome = assess({ profile: expandShorthand(worked.profile, VOCABULARY), asOf: worked.asOf }, { prepared, vocabulary: VOCABULARY, engineVersion: '0' });
  expect(caseMismatches(worked, outcome)).toEqual([]);
});

it.each(cases.map(({ file, worked }) => [basename(file), worked] as const))('%s expects something', (_, { expect: expected, trace }) => {
  const count = Object.values(expected).reduce((sum, each) => sum + (typeof each === 'object' ? Object.keys(each).length : 1), 0);
  expect(count + (trace?.length ?? 0)).toBeGreaterThan(0);
});
