import { jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { OPENING, closeOpened, closePages, openedPage, type OpenedPage } from './opened-page.js';
import { fillSample, takePart, upToDate } from './sample-case.js';

jest.setTimeout(OPENING);

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

const row = (label: string): Locator => page.getByRole('row').filter({ has: page.getByRole('button', { name: `Open ${label}` }) });
const sheets = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g) ?? []).length;

/** Every fact that a person can answer gets a value: the fullest sheet there is. */
async function fillEverything(): Promise<void> {
  await fillSample(page);
  for (const group of await page.getByRole('radio', { name: 'No', exact: true }).all()) if ((await group.getAttribute('name')) !== null) await group.check();
  await upToDate(page);
}

describe('the meeting', () => {
  it('shows the agenda: state, what the evidence says, what is missing', async () => {
    await fillSample(page);
    await takePart(page, 'Hepatology', 'hep-1');
    await page.getByRole('button', { name: 'Record the decision for RFA + sorafenib, concordant' }).click();
    await page.getByText(/^Decision recorded as entry \d+/).waitFor();
    await page.getByRole('button', { name: 'New case' }).click();
    await page.getByLabel('Age', { exact: true }).fill('41');
    await upToDate(page);
    await page.getByRole('button', { name: 'Meeting' }).click();
    await page.getByRole('heading', { name: 'Agenda of 2026-11-21' }).waitFor();
    await row('Case 1').getByText('Decided').waitFor();
    expect(await row('Case 1').innerText()).toMatch(/RFA \+ sorafenib, concordant[\s\S]*Supported[\s\S]*Spoken against[\s\S]*and \d+ more/);
    expect(await row('Case 2').innerText()).toMatch(/Not recorded[\s\S]*can’t be told yet[\s\S]*and \d+ more/);
  });

  it('says which facts will be too old on the day of the meeting', async () => {
    await fillSample(page);
    await page.getByLabel('Platelets, observed on').fill('2026-11-16');
    await upToDate(page);
    await page.getByRole('button', { name: 'Meeting' }).click();
    await row('Case 1').getByRole('cell', { name: 'Nothing', exact: true }).waitFor();
    await page.getByLabel('As of, day of the meeting').fill('2027-06-01');
    await page.getByRole('heading', { name: 'Agenda of 2027-06-01' }).waitFor();
    await row('Case 1').getByText('Platelets, 2026-11-16').waitFor();
    await row('Case 1').getByRole('button').click();
    await page.getByText('Observed 2026-11-16: too old to count as current').waitFor();
    await page.getByText(/As of 2027-06-01\./).waitFor();
    await page.getByRole('button', { name: 'Back to today' }).click();
    await page.getByText(/As of 2026-11-21\./).waitFor();
  });

  it('moves through the cases by keyboard alone', async () => {
    await page.getByRole('button', { name: 'New case' }).click();
    await page.getByRole('button', { name: 'New case' }).click();
    const current = (): Promise<string> => page.locator('nav[aria-label="Open cases"] [aria-current="true"]').innerText();
    expect(await current()).toBe('Case 3');
    await page.keyboard.press('Alt+KeyN');
    expect(await current()).toBe('Case 1');
    await page.keyboard.press('Alt+KeyP');
    expect(await current()).toBe('Case 3');
    await page.keyboard.press('Alt+Digit2');
    expect(await current()).toBe('Case 2');
    await page.getByRole('button', { name: 'Meeting' }).click();
    await page.getByText('Keys', { exact: true }).click();
    expect(await page.getByText('next case').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Open Case 1' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Answer for Case 3' }).waitFor();
  });

  it('adds the cases that were recorded for the day, each once and in its newest state', async () => {
    await fillSample(page);
    await page.getByLabel('Patient reference').fill('mrn-day');
    await page.getByLabel('As of, day of the meeting').fill('2026-12-24');
    await page.getByText(/As of 2026-12-24\./).waitFor();
    await page.getByRole('button', { name: 'Record this assessment' }).click();
    await page.getByText(/^Recorded as entry \d+/).waitFor();
    await page.getByLabel('Age', { exact: true }).fill('64');
    await upToDate(page);
    await page.getByRole('button', { name: 'Record this assessment' }).click();
    await page.getByText(/^Recorded as entry \d+/).waitFor();

    const other = await opened.open();
    await other.getByRole('button', { name: 'Meeting' }).click();
    await other.getByLabel('As of, day of the meeting').fill('2026-12-24');
    await other.getByRole('heading', { name: 'Agenda of 2026-12-24' }).waitFor();
    await other.getByRole('button', { name: 'Add the cases recorded for this day' }).click();
    await other.getByText('1 case was added.').waitFor();
    await other.getByRole('row').filter({ hasText: 'Case 2' }).getByText(/^Recorded, entry \d+/).waitFor();
    await other.getByRole('button', { name: 'Add the cases recorded for this day' }).click();
    await other.getByText('No further case is recorded for this day.').waitFor();
    await other.getByRole('button', { name: 'Open Case 2' }).click();
    expect(await other.getByLabel('Age', { exact: true }).inputValue()).toBe('64');
    await other.context().close();
  });

  it('prints each case on one sheet, the fullest too', async () => {
    await fillEverything();
    expect(sheets(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
    await page.getByRole('button', { name: 'New case' }).click();
    await fillSample(page);
    await page.getByRole('button', { name: 'Meeting' }).click();
    await row('Case 2').getByText('Not recorded').waitFor();
    await row('Case 1').getByText('Supported').or(row('Case 1').getByText(/can’t be told/)).first().waitFor();
    expect(await page.locator('[data-sheet]').count()).toBe(2);
    expect(sheets(await page.pdf({ preferCSSPageSize: true }))).toBe(2);
  });
});
