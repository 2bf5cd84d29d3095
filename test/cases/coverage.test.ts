import { decideProfile } from '../../src/assessment/decide-profile.js';
import { coverageOf, formatUnseen } from '../../src/rulebook/coverage.js';
import { readProfile } from '../../src/vocabulary/read-profile.js';
import { expandShorthand } from '../../src/vocabulary/shorthand.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { shippedCases, shippedRules } from './shipped-rules.js';

const prepared = shippedRules();
const evaluations = shippedCases(prepared)
  .map(({ worked }) => readProfile(expandShorthand(worked.profile, VOCABULARY), worked.asOf, VOCABULARY))
  .filter((read) => !read.refused)
  .map((read) => decideProfile(read, prepared, VOCABULARY).evaluation);

it('every test of every rule is seen to hold, to fail and to be unknown by some case', () => {
  const { total, seen, unseen } = coverageOf(prepared.ruleSet.content, VOCABULARY, evaluations);
  expect(unseen.map(formatUnseen)).toEqual([]);
  expect(seen).toBe(total);
  expect(total).toBeGreaterThan(800);
});

it('tells what is not seen when the cases are taken away', () => {
  const { unseen } = coverageOf(prepared.ruleSet.content, VOCABULARY, evaluations.slice(0, 1));
  expect(unseen.length).toBeGreaterThan(300);
});
