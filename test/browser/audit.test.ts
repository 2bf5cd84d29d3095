import { readFileSync } from 'node:fs';
import { jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { OPENING, closeOpened, closePages, openedPage, type OpenedPage } from './opened-page.js';
import { actAs, fillSample, takePart, upToDate } from './sample-case.js';

jest.setTimeout(OPENING);

let opened: OpenedPage;
let page: Page;

/** Two recorded cases, one with a decision: what there is to audit. */
async function record(): Promise<void> {
  const board = await opened.open();
  await fillSample(board);
  await board.getByLabel('Patient reference').fill('mrn-0815');
  await takePart(board, 'Hepatology', 'hep-1');
  await board.getByRole('button', { name: 'Record the decision for RFA + sorafenib, concordant' }).click();
  await board.getByText(/^Decision recorded as entry \d+/).waitFor();
  await board.getByRole('button', { name: 'New case' }).click();
  await fillSample(board);
  await board.getByLabel('Largest diameter before TACE', { exact: true }).fill('4.8123');
  await upToDate(board);
  await board.getByRole('button', { name: 'Record this assessment' }).click();
  await board.getByText(/^Recorded as entry \d+/).waitFor();
  await board.context().close();
}

beforeAll(async () => {
  opened = await openedPage();
  await record();
}, OPENING);
afterAll(closeOpened);
beforeEach(async () => {
  page = await opened.open();
  await actAs(page, 'Auditor');
});
afterEach(closePages);

const part = (name: string): Promise<void> => page.getByRole('navigation', { name: 'Parts of the audit' }).getByRole('button', { name, exact: true }).click();
const rule = (code: string): Locator => page.getByRole('row').filter({ has: page.getByRole('button', { name: code, exact: true }) });

describe('the audit', () => {
  it('belongs to the auditor, who sees no case', async () => {
    await page.getByRole('heading', { name: 'Rules that fired' }).waitFor();
    expect(await page.getByRole('navigation', { name: 'Pages' }).getByRole('button').allInnerTexts()).toEqual(['Audit', 'Library']);
    expect(await page.getByRole('navigation', { name: 'Open cases' }).count()).toBe(0);
    await actAs(page, 'Board member');
    expect(await page.getByRole('navigation', { name: 'Pages' }).getByRole('button').allInnerTexts()).toEqual(['Case', 'What if', 'Meeting', 'Library']);
  });

  it('shows which rules fired by source and kind, and one of them over time', async () => {
    await page.getByLabel('Source', { exact: true }).selectOption({ index: 1 });
    await page.getByLabel('Kind of rule').selectOption({ label: 'Criteria' });
    await rule('source:000/large-hcc').getByText('1 · 0 · 1').waitFor();
    await page.getByRole('button', { name: 'source:000/large-hcc', exact: true }).click();
    await page.getByRole('group', { name: 'source:000/large-hcc, by month' }).waitFor();
    await page.getByText('The same as a table').click();
    expect(await page.getByRole('row', { name: /^2026-11-01 2026-12-01/ }).innerText()).toMatch(/2026-11-01\s+2026-12-01\s+1\s+0\s+1/);
    await page.getByLabel('From', { exact: true }).fill('2026-12-01');
    await page.getByText(/ rules over 0 recorded assessments\./).waitFor();
  });

  it('shows a board member, in the library, where the rules of a source fired', async () => {
    await actAs(page, 'Board member');
    await page.getByRole('button', { name: 'Library' }).click();
    await page.getByRole('navigation', { name: 'Sources' }).getByRole('button', { name: /^000/ }).click();
    await page.getByText('Over 2 recorded assessments.').waitFor();
    await rule('source:000/large-hcc').getByText('1 · 0 · 1').waitFor();
    await page.getByRole('button', { name: 'source:000/large-hcc', exact: true }).click();
    await page.getByRole('group', { name: 'source:000/large-hcc, by month' }).waitFor();
    // Of another source nothing is shown here.
    expect(await page.getByRole('button', { name: /^source:00[1-4]\// }).count()).toBe(0);
  });

  it('names the rules that never held', async () => {
    await page.getByLabel('Rules that say little').selectOption({ label: 'Never held' });
    await page.getByText(/ rules over 2 recorded assessments\./).waitFor();
    expect(await page.getByRole('cell', { name: 'never', exact: true }).count()).toBeGreaterThan(10);
    expect(await rule('source:000/large-hcc').count()).toBe(0);
  });

  it('shows how one assessment was decided as a tree, with no value of the patient, and replays it to the same bytes', async () => {
    await part('Assessments');
    await page.getByLabel('which').selectOption({ label: 'Applies' });
    await page.getByLabel('Source', { exact: true }).selectOption({ index: 1 });
    await page.getByText('1 assessments.').waitFor();
    await page.getByLabel('which').selectOption({ label: 'Does not apply' });
    await page.getByRole('button', { name: /^Show entry \d+$/ }).click();
    const tree = page.getByRole('region', { name: 'How it was decided' });
    const source = tree.locator('summary').filter({ hasText: /source\s+000/ }).first();
    await source.click();
    await tree.getByText('000/large-hcc').first().waitFor();
    expect(await tree.locator('summary').filter({ hasText: '000/large-hcc' }).first().innerText()).toMatch(/Does not hold/);
    expect(await page.locator('main').innerText()).not.toContain('4.8123');
    await page.getByRole('button', { name: 'Replay' }).click();
    await page.getByText('The same bytes as were recorded.').waitFor();
  });

  it('counts decisions, and shows no patient but under a pseudonym', async () => {
    await part('Decisions');
    await page.getByText('1 decisions stand: 1 concordant, 0 conditional, 0 deviating. 0 withdrawn.').waitFor();
    await part('Log');
    await page.getByRole('row').filter({ hasText: 'board decision recorded' }).waitFor();
    expect(await page.locator('main').innerText()).not.toContain('mrn-0815');
  });

  it('verifies the log and says how much of it', async () => {
    await part('Log');
    await page.getByRole('button', { name: 'Verify the whole log' }).click();
    await page.getByText('The log is as it was recorded and signed.').waitFor();
    await page.getByRole('row').filter({ hasText: 'audit verified' }).waitFor();
  });

  it('checks a receipt in the browser, and refuses one that was changed', async () => {
    await actAs(page, 'Board member');
    await fillSample(page);
    await page.getByRole('button', { name: 'Record this assessment' }).click();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the receipt' }).click();
    const receipt = readFileSync(await (await saved).path(), 'utf8');
    await actAs(page, 'Auditor');
    await part('Check a receipt');
    const file = page.getByLabel('Receipt, dropped here or chosen');
    await file.setInputFiles({ name: 'receipt.json', mimeType: 'application/json', buffer: Buffer.from(receipt) });
    await page.getByText('Proven against its own head; the signature was not checked.').waitFor();
    await file.setInputFiles({ name: 'receipt.json', mimeType: 'application/json', buffer: Buffer.from(receipt.replace('"7.2"', '"7.3"')) });
    await page.getByText(/COMMITMENT_MISMATCH/).waitFor();
  });

  it('hands out the log as a file that begins with its header', async () => {
    await part('Exports');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Download Log with proofs/ }).click();
    await page.getByText(/^Saved, [\d,]+ bytes/).waitFor();
    expect(readFileSync(await (await saved).path(), 'utf8').split('\n')[0]).toContain('"line":"header"');
  });
});
