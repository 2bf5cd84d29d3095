import { basename } from 'node:path';
import { assess } from '../../src/assessment/assess.js';
import { assessmentPage } from '../../src/cli/page/assessment-page.js';
import { expandShorthand } from '../../src/vocabulary/shorthand.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { shippedCases, shippedRules } from '../cases/shipped-rules.js';

const prepared = shippedRules();
const pages = shippedCases(prepared).flatMap(({ file, worked }) => {
  const outcome = assess({ profile: expandShorthand(worked.profile, VOCABULARY), asOf: worked.asOf }, { prepared, vocabulary: VOCABULARY, engineVersion: '0' });
  return outcome.kind === 'assessed' ? [{ name: basename(file), assessment: outcome.assessment, page: assessmentPage(outcome.assessment, worked.case) }] : [];
});

it('no page of any case is wider than 100 columns', () => {
  expect(pages.length).toBeGreaterThan(150);
  for (const { page } of pages) expect(page.split('\n').filter((line) => [...line].length > 100)).toEqual([]);
});

it('names every option and every source with its state', () => {
  for (const { assessment, page } of pages) {
    const words = page.replaceAll(/\s+/gu, ' ');
    for (const { name, state } of assessment.options) expect(words).toContain(state === 'NOT_COVERED' || state === 'UNDETERMINED' ? name : `${name}: ${state}`);
    for (const { code, state, name } of assessment.sources) expect(words).toContain(`${code} ${state.replaceAll('_', ' ')} ${name}`);
  }
});

it('tells the distance where a number alone keeps a source from applying', () => {
  const near = pages.filter(({ assessment }) => assessment.sources.some(({ nearMiss }) => nearMiss !== null));
  expect(near.length).toBeGreaterThan(10);
  for (const { page } of near) expect(page).toMatch(/NEAR MISSES\n-+\n/u);
  expect(pages.find(({ name }) => name === 'limit-platelets-60-outside.yaml')?.page).toMatch(/Platelets .*60/u);
});

it('commands nothing', () => {
  for (const { page } of pages) expect(page).not.toMatch(/\b(you (should|must)|we recommend|is recommended|is indicated|treat with|give the patient)\b/iu);
});
