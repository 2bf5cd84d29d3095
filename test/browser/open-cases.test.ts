import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { OPENING, closeOpened, closePages, openedPage, type OpenedPage } from './opened-page.js';
import { fillSample, optionNamed, takePart, upToDate } from './sample-case.js';

jest.setTimeout(OPENING);

const BUNDLES = fileURLToPath(new URL('../fhir/bundles/', import.meta.url));
const bundle = (name: string): string => readFileSync(join(BUNDLES, `${name}.json`), 'utf8');

let opened: OpenedPage;
let page: Page;
beforeAll(async () => {
  opened = await openedPage();
});
afterAll(closeOpened);
beforeEach(async () => {
  page = await opened.open();
});
afterEach(closePages);

const dialog = (name: string): Locator => page.getByRole('dialog', { name });

describe('an earlier case', () => {
  it('comes back into the form with its values, limits, ranges and dates, and with its decision', async () => {
    await fillSample(page);
    await page.getByLabel('Patient reference').fill('mrn-4711');
    await page.getByLabel('Platelets', { exact: true }).fill('58-62');
    await page.getByLabel('Platelets, observed on').fill('2026-11-16');
    await page.getByLabel('Ascites, no value because').selectOption({ label: 'Pending' });
    await upToDate(page);
    await page.getByLabel('Platelets', { exact: true }).fill('131-140');
    await upToDate(page);
    await takePart(page, 'Hepatology', 'hep-1');
    await page.getByRole('button', { name: 'Record the decision for RFA + sorafenib, concordant' }).click();
    await page.getByText(/^Decision recorded as entry \d+/).waitFor();

    const other = await opened.open();
    await other.getByRole('button', { name: 'Open an earlier case' }).click();
    const list = other.getByRole('dialog', { name: 'Open an earlier case' });
    await list.getByLabel(/^Patient reference/).fill('mrn-4711');
    await list.getByRole('button', { name: 'Find' }).click();
    await list.getByText('1 of 1.').waitFor();
    await list.getByRole('button', { name: /^Open entry/ }).click();
    await optionNamed(other, 'RFA + sorafenib').getByText('Supported').waitFor();
    await upToDate(other);
    expect(await other.getByLabel('Platelets', { exact: true }).inputValue()).toBe('131-140');
    expect(await other.getByLabel('Platelets, observed on').inputValue()).toBe('2026-11-16');
    expect(await other.getByLabel('Alpha-fetoprotein (AFP)', { exact: true }).inputValue()).toBe('> 400');
    expect(await other.getByLabel('Ascites, no value because').inputValue()).toBe('PENDING');
    await other.getByText(/^Recorded as entry \d+/).waitFor();
    await other.getByRole('region', { name: 'Decision of the board' }).getByText(/^Decision recorded as entry \d+/).waitFor();
    expect(other.url()).toBe(`${opened.address}/`);
    await other.context().close();
  });

  it('is not there for a reference nobody used, which is said', async () => {
    await page.getByRole('button', { name: 'Open an earlier case' }).click();
    await dialog('Open an earlier case').getByLabel(/^Patient reference/).fill('mrn-nobody');
    await dialog('Open an earlier case').getByRole('button', { name: 'Find' }).click();
    await page.getByText('Nothing is recorded under this reference.').waitFor();
    await page.keyboard.press('Escape');
    await dialog('Open an earlier case').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent.slice(0, 40))).toBe('Open an earlier case');
  });
});

describe('a FHIR bundle', () => {
  it('says what became of each resource, then fills the form so that the answer is that of the bundle', async () => {
    await page.getByRole('button', { name: 'From a FHIR bundle' }).click();
    await page.getByLabel('Paste the bundle, or drop its file here').fill(bundle('source-000-applies'));
    const read = dialog('From a FHIR bundle');
    await read.getByText(/^\d+ values/).waitFor();
    await read.locator('summary').filter({ hasText: /^Used: \d+$/ }).click();
    expect(await read.getByText(/from Observation/).count()).toBeGreaterThan(3);
    await read.getByRole('button', { name: 'Fill the form' }).click();
    await optionNamed(page, 'RFA + sorafenib').getByText('Supported').waitFor();
    await page.locator('summary').filter({ hasText: 'RFA + sorafenib or sorafenib alone' }).getByText('Applies').waitFor();
    expect(await page.getByRole('navigation', { name: 'Open cases' }).getByRole('button', { name: /^Case \d/ }).count()).toBe(1);
  });

  it('opens a case of its own beside one that holds values', async () => {
    await page.getByLabel('Age', { exact: true }).fill('41');
    await page.getByRole('button', { name: 'From a FHIR bundle' }).click();
    await page.getByLabel('Paste the bundle, or drop its file here').fill(bundle('source-000-applies'));
    await page.getByRole('button', { name: 'Fill the form' }).click();
    await page.getByRole('heading', { name: 'Answer for Case 2' }).waitFor();
    await page.getByRole('button', { name: 'Case 1', exact: true }).click();
    expect(await page.getByLabel('Age', { exact: true }).inputValue()).toBe('41');
    await upToDate(page);
    expect(await page.getByText(/\d+ of \d+ answered/).allInnerTexts()).toContain('1 of 2 answered');
  });

  it('is taken as a file, and refused with everything that is wrong when it is of two patients', async () => {
    await page.getByRole('button', { name: 'From a FHIR bundle' }).click();
    await page.getByLabel('or choose a file').setInputFiles({ name: 'bundle.json', mimeType: 'application/json', buffer: Buffer.from(bundle('two-patients')) });
    await page.getByRole('alert').getByText(/The bundle cannot be used/).waitFor();
    expect(await page.getByRole('button', { name: 'Fill the form' }).count()).toBe(0);
    await page.getByLabel('Paste the bundle, or drop its file here').fill('{ "resourceType": ');
    await page.getByRole('alert').getByText(/The bundle cannot be used/).waitFor();
  });

  it('says which values were refused and stay unknown', async () => {
    await page.getByRole('button', { name: 'From a FHIR bundle' }).click();
    await page.getByLabel('Paste the bundle, or drop its file here').fill(bundle('units-in-trouble'));
    await dialog('From a FHIR bundle').getByText(/^Refused: stays unknown: \d+$/).waitFor();
  });
});
