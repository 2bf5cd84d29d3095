import { basename } from 'node:path';
import { assess } from '../../src/assessment/assess.js';
import { assessmentPage } from '../../src/cli/page/assessment-page.js';
import { expandShorthand } from '../../src/vocabulary/shorthand.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { shippedCases, shippedRules } from '../cases/shipped-rules.js';
import { contradictionsOnPage, namesIn, partOf } from './contradictions-on-page.js';

const prepared = shippedRules();
/** Those whose names say what they are about, and of the rows of tables every fourth: pages of neighbors are alike. */
const chosen = shippedCases(prepared).filter(({ file }, at) => /typical|fits|figure|limit-|reading|unknown|contradiction/u.test(file) || at % 4 === 0);
const pages = chosen.flatMap(({ file, worked }) => {
  const outcome = assess({ profile: expandShorthand(worked.profile, VOCABULARY), asOf: worked.asOf }, { prepared, vocabulary: VOCABULARY, engineVersion: '0' });
  return outcome.kind === 'assessed' ? [{ name: basename(file), assessment: outcome.assessment, page: assessmentPage(outcome.assessment, worked.case) }] : [];
});

it('no page of any case is wider than 100 columns', () => {
  expect(pages.length).toBeGreaterThan(120);
  for (const { page } of pages) expect(page.split('\n').filter((line) => [...line].length > 100)).toEqual([]);
});

it('names every option with its state, and every source under its state', () => {
  const heads = { APPLICABLE: /^\S+ {2}APPLICABLE /mu, UNDETERMINED: /^UNDETERMINED, /mu, NOT_APPLICABLE: /^NOT APPLICABLE:$/mu, NOT_COVERED: /^NOT COVERED:$/mu };
  for (const { name, assessment, page } of pages) {
    const words = page.replaceAll(/\s+/gu, ' ');
    for (const { name: option, state } of assessment.options) expect(words).toContain(state === 'NOT_COVERED' || state === 'UNDETERMINED' ? option : `${option}: ${state}`);
    const part = partOf(page, 'SOURCES');
    const codes = new Set(part.match(/[\w-]+/gu));
    for (const { code, state } of assessment.sources) {
      expect([name, code, heads[state].test(part), codes.has(code)]).toEqual([name, code, true, true]);
    }
    expect([...part.matchAll(/^(\S+) {2}APPLICABLE /gmu)].map(([, code]) => code)).toEqual(assessment.sources.filter(({ state }) => state === 'APPLICABLE').map(({ code }) => code));
  }
});

it('never names a finding among options or findings without what contradicts it', () => {
  let seen = 0;
  for (const { name, assessment, page } of pages) {
    const { seen: told, lacking } = contradictionsOnPage(assessment, page);
    seen += told;
    expect([name, lacking]).toEqual([name, []]);
  }
  expect(seen).toBeGreaterThan(500);
});

it('shows what speaks for, against and what nobody knows of each of the first sources that apply', () => {
  const applying = pages.flatMap(({ assessment, page }) => assessment.sources.filter(({ state, standing }) => state === 'APPLICABLE' && standing.length > 0).map(({ code, standing }) => ({ code, standing, words: page.replaceAll(/\s+/gu, ' '), named: namesIn(page) })));
  expect(new Set(applying.map(({ code }) => code))).toEqual(new Set(['000', '001', '002', '003', '004']));
  for (const { standing, words, named } of applying) {
    for (const { says, restsOn } of standing) expect(words.includes(says) || (restsOn.length > 0 && restsOn.every((finding) => named.has(finding)))).toBe(true);
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
