import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { expandShorthand } from '../src/vocabulary/shorthand.js';
import { VOCABULARY } from '../src/vocabulary/vocabulary.js';
import { openedPage, type OpenedPage } from '../test/browser/opened-page.js';
import { actAs, fillSample, optionNamed, takePart, upToDate } from '../test/browser/sample-case.js';
import { SCREENS, type Screen, type ScreenName } from './screens-shown.js';

// The pictures of docs/screens, taken of the page as it is, in a real browser, over a record of its own.
const FOLDER = fileURLToPath(new URL('../docs/screens/', import.meta.url));
const CASES = new URL('../rules/hcc/cases/', import.meta.url);
const WIDE = { width: 1280, height: 900 };

const top = (page: Page, selector: string): Promise<void> => page.locator(selector).first().evaluate((element) => element.scrollIntoView());

/** Records a case of the rule set under a reference, as another board did before. */
async function record(address: string, file: string, patientReference: string): Promise<void> {
  const { profile } = parse(await readFile(new URL(file, CASES), 'utf8')) as { readonly profile: unknown };
  const query = 'mutation ($input: RecordAssessmentInput!) { recordAssessment(input: $input) { __typename } }';
  const variables = { input: { profile: expandShorthand(profile, VOCABULARY), patientReference, idempotencyKey: patientReference } };
  const answer = await fetch(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', 'consilium-actor': 'onc-2', 'consilium-role': 'BOARD' }, body: JSON.stringify({ query, variables }) });
  const text = await answer.text();
  if (!text.includes('"RecordedAssessment"')) throw new Error(`${file} was not recorded: ${text.slice(0, 300)}`);
}

async function openEarlier(page: Page, reference: string): Promise<void> {
  await page.getByRole('button', { name: 'Open an earlier case' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Patient reference/).fill(reference);
  await dialog.getByRole('button', { name: 'Find' }).click();
  await dialog.getByRole('button', { name: /^Open entry/ }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByLabel('Patient reference', { exact: true }).fill(reference);
  await upToDate(page);
}

async function decideConcordant(page: Page, name: string): Promise<void> {
  await optionNamed(page, name).getByRole('button', { name: /^Record the decision/ }).click();
  await page.getByText(/^Decision recorded as entry/).waitFor();
}

/** What a person does before each picture; every name of `SCREENS` has its own. */
const TAKE: Readonly<Record<ScreenName, (page: Page) => Promise<void>>> = {
  case: async (page) => {
    await fillSample(page);
    await page.getByLabel('Bilirubin, total', { exact: true }).fill('700');
    await page.getByLabel('Platelets, observed on').fill('2026-11-16');
    await page.getByLabel('Alpha-fetoprotein (AFP)', { exact: true }).fill('> 400');
    await page.getByLabel('Hemoglobin, no value because').selectOption({ label: 'Pending' });
    await page.getByText('Set aside').first().waitFor();
    await upToDate(page);
    await page.getByLabel('Bilirubin, total', { exact: true }).evaluate((element) => element.scrollIntoView({ block: 'center' }));
  },
  answer: async (page) => {
    await openEarlier(page, 'board-2');
  },
  source: async (page) => {
    await fillSample(page);
    await page.locator('#source-000 > summary').click();
    await page.getByRole('heading', { name: 'Criteria' }).waitFor();
    await top(page, '#source-000');
  },
  findings: async (page) => {
    await fillSample(page);
    await page.locator('#source-000 > summary').click();
    await top(page, '#source-000 h4:has-text("Findings")');
  },
  missing: async (page) => {
    await page.getByLabel('Age', { exact: true }).fill('62');
    await page.getByLabel('Child-Pugh class').getByText('A', { exact: true }).click().catch(() => undefined);
    await upToDate(page);
    await page.locator('#ask-next summary').first().click();
    await page.locator('#ask-next .turned').first().waitFor();
    await top(page, '#ask-next');
  },
  'what-if': async (page) => {
    await fillSample(page);
    await page.getByRole('button', { name: 'What if' }).click();
    await page.getByLabel('Fact to change').selectOption({ label: 'Largest diameter before TACE' });
    await page.getByLabel('Largest diameter before TACE', { exact: true }).fill('4.8');
    await page.getByRole('heading', { name: /^Options/ }).waitFor();
  },
  decide: async (page) => {
    await fillSample(page);
    await takePart(page, 'Hepatology', 'hep-1');
    await takePart(page, 'Surgery', 'sur-3');
    await optionNamed(page, 'Sorafenib alone').getByRole('button', { name: /^Decide for/ }).click();
    await top(page, '#decide');
  },
  meeting: async (page) => {
    await fillSample(page);
    await page.getByLabel('Patient reference', { exact: true }).fill('board-1');
    await takePart(page, 'Hepatology', 'hep-1');
    await decideConcordant(page, 'RFA + sorafenib');
    await openEarlier(page, 'board-2');
    await openEarlier(page, 'board-3');
    await page.getByLabel('Platelets, observed on').fill('2026-05-02');
    await upToDate(page);
    await page.getByRole('button', { name: 'New case' }).click();
    await page.getByLabel('Age', { exact: true }).fill('57');
    await upToDate(page);
    await page.getByRole('button', { name: 'Meeting' }).click();
    await page.getByRole('row').filter({ hasText: 'Case 4' }).getByText(/can’t be told yet/).waitFor();
  },
  library: async (page) => {
    await page.getByRole('button', { name: 'Library' }).click();
    await page.getByRole('navigation', { name: 'Sources' }).getByRole('button', { name: /^002/ }).click();
    await page.locator('summary', { hasText: 'What went with' }).click();
    await top(page, '.library-source h3:has-text("Findings")');
  },
  audit: async (page) => {
    await actAs(page, 'Auditor');
    await page.getByText(/ rules over \d+ recorded assessments?\./).waitFor();
    await page.getByLabel('Source', { exact: true }).selectOption({ index: 1 });
    await page.getByRole('button', { name: 'source:000/large-hcc', exact: true }).click();
    await page.getByRole('group', { name: 'source:000/large-hcc, by month' }).waitFor();
  },
  dark: (page) => fillSample(page),
  tablet: async (page) => {
    await openEarlier(page, 'board-2');
    await top(page, '.answer');
  },
  print: async (page) => {
    await openEarlier(page, 'board-2');
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 794, height: 1123 });
    // The margin of the sheet, which only paper has.
    await page.evaluate(() => (document.body.style.padding = '12mm'));
  },
};

async function take(opened: OpenedPage, { name, scheme = 'light', viewport = WIDE }: Screen): Promise<void> {
  const page = await opened.open({ viewport, colorScheme: scheme });
  await TAKE[name](page);
  // Nothing is half drawn, and no field blinks.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.waitForTimeout(400);
  await page.screenshot({ path: `${FOLDER}${name}.png`, animations: 'disabled' });
  await page.context().close();
}

const wanted = process.argv.slice(2);
const opened = await openedPage();
try {
  await mkdir(FOLDER, { recursive: true });
  await record(opened.address, '002-recurrence-with-metastasis.yaml', 'board-2');
  await record(opened.address, '003-progression-stable.yaml', 'board-3');
  for (const screen of SCREENS) if (wanted.length === 0 || wanted.includes(screen.name)) await take(opened, screen);
  for (const name of await readdir(FOLDER)) if (!SCREENS.some((screen) => `${screen.name}.png` === name)) await rm(`${FOLDER}${name}`);
  for (const complaint of new Set(opened.complaints)) console.log(complaint);
} finally {
  await opened.close();
}
