import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openedPage } from '../test/browser/opened-page.js';

const FOLDER = fileURLToPath(new URL('../docs/screens/', import.meta.url));

async function fillSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Fill in the sample case' }).click();
  await page.getByText('Up to date').waitFor();
  await page.locator('[data-fact="patient.age"]').waitFor();
}

/** Every screen of the page by name. */
const SCREENS: readonly { readonly name: string; readonly scheme?: 'dark'; readonly width?: number; readonly height?: number; readonly go: (page: Page) => Promise<void> }[] = [
  { name: 'case-empty', go: () => Promise.resolve() },
  { name: 'case-answer', go: fillSample },
  { name: 'case-answer-dark', scheme: 'dark', go: fillSample },
  {
    name: 'source',
    go: async (page) => {
      await fillSample(page);
      await page.locator('#source-000 > summary').click();
      await page.locator('#source-000').evaluate((element) => element.scrollIntoView());
    },
  },
  {
    name: 'findings',
    go: async (page) => {
      await fillSample(page);
      await page.locator('#source-000 > summary').click();
      await page.getByRole('heading', { name: 'Findings' }).evaluate((element) => element.scrollIntoView());
    },
  },
  {
    name: 'ask-next',
    go: async (page) => {
      await page.getByLabel('Age', { exact: true }).fill('62');
      await page.getByLabel('Bilirubin, total', { exact: true }).fill('700');
      await page.getByLabel('Bilirubin, total, unit').selectOption('mg/dL');
      await page.getByText('Set aside').first().waitFor();
      await page.getByRole('heading', { name: 'Ask next' }).evaluate((element) => element.scrollIntoView());
      await page.getByLabel('Bilirubin, total', { exact: true }).evaluate((element) => element.scrollIntoView({ block: 'center' }));
    },
  },
  {
    name: 'what-if',
    go: async (page) => {
      await fillSample(page);
      await page.getByRole('button', { name: 'What if' }).click();
      await page.getByLabel('Fact to change').selectOption('tumor.largestDiameterBeforeTace');
      await page.getByLabel('Largest diameter before TACE', { exact: true }).fill('4.8');
      await page.getByRole('heading', { name: /^Options/ }).waitFor();
    },
  },
  {
    name: 'library',
    go: async (page) => {
      await page.getByRole('button', { name: 'Library' }).click();
      await page.getByRole('button', { name: /^002/ }).click();
    },
  },
  {
    name: 'library-forest',
    go: async (page) => {
      await page.getByRole('button', { name: 'Library' }).click();
      await page.getByRole('button', { name: /^002/ }).click();
      await page.locator('summary', { hasText: 'What went with' }).click();
      await page.getByRole('table', { name: /What went with/ }).evaluate((element) => element.scrollIntoView());
    },
  },
  { name: 'tablet', width: 820, height: 1100, go: fillSample },
];

const opened = await openedPage();
try {
  await mkdir(FOLDER, { recursive: true });
  for (const { name, scheme, width = 1280, height = 900, go } of SCREENS) {
    const page = await opened.open({ viewport: { width, height }, colorScheme: scheme ?? 'light' });
    await go(page);
    await page.screenshot({ path: `${FOLDER}${name}.png` });
    if (name === 'case-answer') {
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: 794, height: 1123 });
      await page.screenshot({ path: `${FOLDER}print.png` });
    }
    await page.context().close();
  }
  for (const complaint of new Set(opened.complaints)) console.log(complaint);
  console.log(`${SCREENS.length + 1} screens`);
} finally {
  await opened.close();
}
