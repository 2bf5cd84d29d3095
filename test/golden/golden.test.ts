import { readFile, readdir } from 'node:fs/promises';
import { GOLDEN_PAGES } from '../../scripts/golden-pages.js';

const ROOT = new URL('../../', import.meta.url);

/** What a page must never say of a treatment: the service suggests nothing and orders nothing. */
const ORDERS = /\b(recommend\w*|indicated|should (?:get|receive|have)|first choice for this patient|best option|proven)\b/iu;

describe('the printed pages of typical patients', () => {
  it.each(GOLDEN_PAGES.map(({ path, render }) => ({ path, render })))('$path is byte for byte what is printed (npm run generate; read it again before committing)', async ({ path, render }) => {
    expect(render()).toBe(await readFile(new URL(path, ROOT), 'utf8'));
  });

  it('are of at least twelve patients, and no page is left over', async () => {
    const committed = (await readdir(new URL('test/golden/', ROOT))).filter((name) => name.endsWith('.txt')).map((name) => `test/golden/${name}`);
    expect(committed.sort()).toEqual(GOLDEN_PAGES.map(({ path }) => path));
    expect(committed.length).toBeGreaterThanOrEqual(12);
  });

  it('order nothing, and say that a state is not the standard of care', async () => {
    for (const { path } of GOLDEN_PAGES) {
      const page = (await readFile(new URL(path, ROOT), 'utf8')).replaceAll(/\s+/gu, ' ');
      expect([path, ORDERS.exec(page)?.[0]]).toEqual([path, undefined]);
      expect(page).toContain('not what is the standard of care');
    }
  });

  it('call nothing supported on the word of a source that was read in part', async () => {
    for (const { path } of GOLDEN_PAGES) {
      const page = await readFile(new URL(path, ROOT), 'utf8');
      for (const [, block] of page.matchAll(/^\d+\. [^\n]+: SUPPORTED[^\n]*\n((?:(?!\n\n)[\s\S])*)/gmu)) expect(block).toMatch(/ for, source 00\d /u);
    }
  });
});
