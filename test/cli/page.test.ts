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

it('names every option with its state, and every source under its state', () => {
  const heads = { APPLICABLE: /^\S+ {2}APPLICABLE /mu, UNDETERMINED: /^UNDETERMINED, /mu, NOT_APPLICABLE: /^NOT APPLICABLE:$/mu, NOT_COVERED: /^NOT COVERED:$/mu };
  for (const { assessment, page } of pages) {
    const words = page.replaceAll(/\s+/gu, ' ');
    for (const { name, state } of assessment.options) expect(words).toContain(state === 'NOT_COVERED' || state === 'UNDETERMINED' ? name : `${name}: ${state}`);
    const part = partOf(page, 'SOURCES');
    for (const { code, state } of assessment.sources) {
      expect(part).toMatch(heads[state]);
      expect(part).toMatch(new RegExp(`(?<![\\w-])${code}(?![\\w-])`, 'u'));
    }
    expect([...part.matchAll(/^(\S+) {2}APPLICABLE /gmu)].map(([, code]) => code)).toEqual(assessment.sources.filter(({ state }) => state === 'APPLICABLE').map(({ code }) => code));
  }
});

it('never names a finding among options or findings without what contradicts it', () => {
  let seen = 0;
  for (const { name, assessment, page } of pages) {
    const parts = `${partOf(page, 'OPTIONS')}\n${partOf(page, 'OTHER FINDINGS THAT MATCH')}`;
    for (const block of parts.split(/\n(?=\n|\d+\. |\d{3} {2})/u)) {
      const words = block.replaceAll(/\s+/gu, ' ');
      for (const { code, findings } of assessment.sources) {
        for (const { id, contradictedBy } of findings) {
          if (contradictedBy.length === 0 || !stands(words, `${code}/${id}`) || isReference(words, `${code}/${id}`)) continue;
          seen += 1;
          expect([name, `${code}/${id}`, contradictedBy.map((each) => `${each.source}/${each.finding}`).filter((other) => !stands(words, other))]).toEqual([name, `${code}/${id}`, []]);
        }
      }
    }
  }
  expect(seen).toBeGreaterThan(500);
});

it('shows what speaks for, against and what nobody knows of each of the first sources that apply', () => {
  const applying = pages.flatMap(({ assessment, page }) => assessment.sources.filter(({ state, standing }) => state === 'APPLICABLE' && standing.length > 0).map(({ code, standing }) => ({ code, standing, words: page.replaceAll(/\s+/gu, ' ') })));
  expect(new Set(applying.map(({ code }) => code))).toEqual(new Set(['000', '001', '002', '003', '004']));
  for (const { standing, words } of applying) {
    for (const { says, restsOn } of standing) expect(words.includes(says) || (restsOn.length > 0 && restsOn.every((finding) => stands(words, finding)))).toBe(true);
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

/** The lines of a headed part of a page; empty when the page has no such part. */
function partOf(page: string, title: string): string {
  const lines = page.split('\n');
  const start = lines.findIndex((line, at) => line === title && /^-+$/u.test(lines[at + 1] ?? ''));
  if (start === -1) return '';
  const end = lines.findIndex((line, at) => at > start + 1 && /^-+$/u.test(lines[at + 1] ?? '') && line === line.toUpperCase());
  return lines.slice(start + 2, end === -1 ? undefined : end).join('\n');
}

/** Whether a finding is named, and not only another whose name begins the same. */
function stands(words: string, finding: string): boolean {
  return new RegExp(`(?<![\\w-])${finding}(?![\\w-])`, 'u').test(words);
}

/** Named only as what contradicts another, or as what a standing rests on. */
function isReference(words: string, finding: string): boolean {
  const others = words.replaceAll(/\((?:each )?contradicted by [^)]*\)/gu, '').replaceAll(/(?:not confirmed by|set against it by readers:|the opposite was found by) \S+/gu, '').replaceAll(/~ .*?\((?:[\w-]+\/[\w-]+(?:, )?)+\)/gu, '');
  return !stands(others, finding);
}
