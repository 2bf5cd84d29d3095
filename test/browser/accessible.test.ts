import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { OPENING, closeOpened, openedPage, type OpenedPage } from './opened-page.js';

jest.setTimeout(OPENING);

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let opened: OpenedPage;
beforeAll(async () => {
  opened = await openedPage();
});
afterAll(closeOpened);

/** What axe finds against the rules of WCAG 2.2 A and AA, with the places. */
async function violations(page: Page): Promise<readonly string[]> {
  // The policy of the page lets no script in; evaluating is the browser's own door for tests.
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const axe = (window as unknown as { axe: { run(context: Document, options: unknown): Promise<{ violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[] }> } }).axe;
    const found = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
    return found.violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target, failureSummary }) => `${id} ${String(target[0])} ${failureSummary ?? ''}`));
  });
}

const VIEWS: readonly (readonly [name: string, go: (page: Page) => Promise<void>])[] = [
  ['an empty case', () => Promise.resolve()],
  [
    'a case with its answer, a source open, and remarks at the fields',
    async (page) => {
      await page.getByRole('button', { name: 'Fill in the sample case' }).click();
      await page.locator('[data-option="rfa-sorafenib"]').getByText('Supported').waitFor();
      await page.getByLabel('Bilirubin, total', { exact: true }).fill('0,7');
      await page.getByLabel('Number of tumors', { exact: true }).fill('3');
      await page.getByLabel('Multiplicity', { exact: true }).selectOption({ label: 'Solitary' });
      await page.getByText(/^Contradiction:/).first().waitFor();
      await page.locator('#source-000 > summary').click();
      await page.getByRole('heading', { name: 'Findings' }).waitFor();
    },
  ],
  [
    'what if',
    async (page) => {
      await page.getByRole('button', { name: 'What if' }).click();
      await page.getByLabel('Fact to change').selectOption({ label: 'Age' });
      await page.getByLabel('Age', { exact: true }).fill('17');
      await page.getByRole('heading', { name: /^Facts/ }).waitFor();
    },
  ],
  [
    'the library',
    async (page) => {
      await page.getByRole('button', { name: 'Library' }).click();
      await page.getByRole('navigation', { name: 'Sources' }).getByRole('button', { name: /^002/ }).click();
    },
  ],
];

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  it.each(VIEWS)('%s breaks no rule of WCAG 2.2 A and AA that can be checked', async (_name, go) => {
    const page = await opened.open({ colorScheme });
    await go(page);
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});

it('finds a violation where there is one', async () => {
  const page = await opened.open();
  await page.evaluate(() => document.querySelector('#main')?.append(document.createElement('button')));
  expect((await violations(page)).some((one) => one.startsWith('button-name'))).toBe(true);
  await page.context().close();
});
