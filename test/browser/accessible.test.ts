import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { OPENING, closeOpened, closePages, openedPage, type OpenedPage } from './opened-page.js';
import { actAs, fillSample, optionNamed, takePart } from './sample-case.js';

jest.setTimeout(OPENING);

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let opened: OpenedPage;
beforeAll(async () => {
  opened = await openedPage();
});
afterAll(closeOpened);
afterEach(closePages);

/** What axe finds against the rules of WCAG 2.2 A and AA, with the places. */
async function violations(page: Page): Promise<readonly string[]> {
  // What is out of sight is drawn when it comes into sight, and has no places before: axe is to judge all of it as it is seen.
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('main *')) if (getComputedStyle(element).contentVisibility === 'auto') element.style.contentVisibility = 'visible';
  });
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
    'an answer with contradictions, what is missing and guidance open',
    async (page) => {
      await fillSample(page);
      await page.getByText(/^Other options: \d+$/).click();
      await optionNamed(page, 'TACE + sorafenib').getByText(/^Not known whether they are about this patient: \d+$/).click();
      await page.getByText(/^(Not confirmed|Contradicted|Spoken against) by /).first().waitFor();
      await page.getByText(/^Could turn /).first().click();
      await page.locator('.turned').first().waitFor();
      await page.getByText(/^Not known whether it is about this patient:/).click();
      for (const group of ['Wait for facts', 'Do not apply']) await page.getByText(new RegExp(`^${group}: \\d+$`)).click();
    },
  ],
  [
    'a deviation being decided, and its refusal',
    async (page) => {
      await fillSample(page);
      await takePart(page, 'Surgery', 'sur-1');
      await optionNamed(page, 'Sorafenib alone').getByRole('button', { name: /^Decide for Sorafenib alone/ }).click();
      await page.getByRole('button', { name: 'Add a condition' }).click();
      await page.locator('summary').filter({ hasText: 'Dissent' }).click();
      await page.getByRole('button', { name: 'Record the decision', exact: true }).click();
      await page.getByRole('alert').getByText('A deviation needs a reason.').waitFor();
    },
  ],
  [
    'a recorded decision, and the meeting',
    async (page) => {
      await fillSample(page);
      await takePart(page, 'Surgery', 'sur-1');
      await page.getByRole('button', { name: 'Record the decision for RFA + sorafenib, concordant' }).click();
      await page.getByText(/^Decision recorded as entry \d+/).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Meeting' }).click();
      await page.getByRole('row').filter({ hasText: 'Case 1' }).getByText('Decided').waitFor();
      await page.getByText('Keys', { exact: true }).click();
    },
  ],
  [
    'earlier cases in their dialog',
    async (page) => {
      await page.getByRole('button', { name: 'Open an earlier case' }).click();
      await page.getByRole('dialog').getByRole('button', { name: /^Open entry/ }).first().waitFor();
    },
  ],
  [
    'a FHIR bundle in its dialog',
    async (page) => {
      await page.getByRole('button', { name: 'From a FHIR bundle' }).click();
      await page.getByLabel('Paste the bundle, or drop its file here').fill('{ "resourceType": ');
      await page.getByRole('alert').getByText(/The bundle cannot be used/).waitFor();
    },
  ],
  [
    'own choice first',
    async (page) => {
      await page.getByRole('switch', { name: 'Own choice first' }).check();
      await page.getByRole('heading', { name: 'First the board’s own choice' }).waitFor();
    },
  ],
  [
    'a session that has ended',
    async (page) => {
      await page.route('**/graphql', (route) => route.fulfill({ status: 401, body: 'no' }));
      await page.getByLabel('Age', { exact: true }).fill('63');
      await page.getByRole('alertdialog', { name: 'Your session has ended' }).waitFor();
    },
  ],
  [
    'the audit, each of its parts',
    async (page) => {
      await actAs(page, 'Auditor');
      await page.getByText(/ rules over \d+ recorded assessments?\./).waitFor();
      for (const part of await page.getByRole('navigation', { name: 'Parts of the audit' }).getByRole('button').all()) {
        expect(await violations(page)).toEqual([]);
        await part.click();
        await page.waitForLoadState('networkidle');
      }
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
  });
});

it('finds a violation where there is one', async () => {
  const page = await opened.open();
  await page.evaluate(() => document.querySelector('#main')?.append(document.createElement('button')));
  expect((await violations(page)).some((one) => one.startsWith('button-name'))).toBe(true);
});
