import { jest } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { OPENING, closeOpened, closePages, openedPage, type OpenedPage } from './opened-page.js';
import { fillSample, optionNamed, takePart, upToDate } from './sample-case.js';

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

const decision = (): Locator => page.getByRole('region', { name: 'Decision of the board' });
const concordant = (): Locator => page.getByRole('button', { name: 'Record the decision for RFA + sorafenib, concordant' });

describe('deciding', () => {
  it('is one action where the evidence speaks for the option: assessment and decision are recorded', async () => {
    await fillSample(page);
    await takePart(page, 'Hepatology', 'hep-1');
    await concordant().click();
    await decision().getByText(/^Decision recorded as entry \d+/).waitFor();
    expect(await page.getByText(/^Recorded as entry \d+/).count()).toBe(1);
    expect(await decision().innerText()).toMatch(/RFA \+ sorafenib\s+Concordant[\s\S]*Took part\s+Hepatology/);
    expect(await concordant().count()).toBe(0);
  });

  it('remembers who takes part for the next case', async () => {
    await fillSample(page);
    await takePart(page, 'Surgery', 'sur-1');
    await page.getByRole('button', { name: 'New case' }).click();
    await fillSample(page);
    await concordant().click();
    await decision().getByText(/^Decision recorded as entry \d+/).waitFor();
    expect(await decision().innerText()).toMatch(/Took part\s+Surgery/);
  });

  it('leads to who takes part when nobody does, and records nothing', async () => {
    await fillSample(page);
    await concordant().click();
    await page.getByRole('alert').getByText('Say who takes part.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('participants');
    expect(await page.getByText(/recorded as entry/i).count()).toBe(0);
  });

  it('cannot deviate without a coded reason', async () => {
    await fillSample(page);
    await takePart(page, 'Surgery', 'sur-1');
    await optionNamed(page, 'Sorafenib alone').getByRole('button', { name: /^Decide for Sorafenib alone, deviating/ }).click();
    expect(await decision().getByRole('radio', { name: /^Deviating/ }).isChecked()).toBe(true);
    await decision().getByRole('button', { name: 'Record the decision' }).click();
    await page.getByRole('alert').getByText('A deviation needs a reason.').waitFor();
    expect(await page.getByText(/recorded as entry/i).count()).toBe(0);
    await decision().getByLabel('Wish of the patient').first().check();
    await decision().getByRole('button', { name: 'Record the decision' }).click();
    await decision().getByText(/^Decision recorded as entry \d+/).waitFor();
    expect(await decision().innerText()).toMatch(/Sorafenib alone\s+Deviating[\s\S]*Reasons\s+Wish of the patient/);
  });

  it('takes every field: something else under a condition, dissent, the wish of the patient, follow-up', async () => {
    await fillSample(page);
    await takePart(page, 'Medical oncology', 'onc-1');
    await takePart(page, 'Interventional radiology', 'rad-1');
    await decision().getByLabel('The board decides for').selectOption({ label: 'Resection' });
    await decision().getByRole('radio', { name: /^Conditional/ }).check();
    await decision().getByRole('button', { name: 'Add a condition' }).click();
    await decision().getByLabel('Condition 1', { exact: true }).selectOption({ label: 'a missing fact is known' });
    await decision().getByLabel('Fact that has to be known').selectOption({ label: 'Albumin' });
    await decision().getByLabel('Wish of the patient').selectOption({ label: 'Agrees' });
    await decision().getByLabel('Follow-up on').fill('2026-12-01');
    await decision().locator('summary').filter({ hasText: 'Dissent' }).click();
    await decision().getByLabel('Specialty that dissents').selectOption({ label: 'Medical oncology' });
    await decision().getByLabel('Would choose').selectOption({ label: 'Clinical trial' });
    await decision().getByLabel('Because of').selectOption({ label: 'Newer evidence' });
    await decision().getByRole('button', { name: 'Add dissent' }).click();
    await decision().getByRole('button', { name: 'Record the decision' }).click();
    await decision().getByText(/^Decision recorded as entry \d+/).waitFor();
    expect(await decision().innerText()).toMatch(
      /Resection\s+Conditional[\s\S]*Conditions\s+Albumin is known[\s\S]*Dissent\s+Medical oncology for Clinical trial \(newer evidence\)[\s\S]*Wish of the patient\s+Agrees[\s\S]*Medical oncology, Interventional radiology[\s\S]*Follow-up on\s+2026-12-01/,
    );
  });

  it('is withdrawn with a reason, stays visible, and can be done anew', async () => {
    await fillSample(page);
    await takePart(page, 'Hepatology', 'hep-1');
    await concordant().click();
    await decision().locator('summary').filter({ hasText: 'Withdraw this decision' }).click();
    expect(await decision().getByRole('button', { name: 'Withdraw', exact: true }).isDisabled()).toBe(true);
    await decision().getByLabel('Withdrawn because').selectOption({ label: 'New information' });
    await decision().getByRole('button', { name: 'Withdraw', exact: true }).click();
    await decision().getByText(/Withdrawn 2026-11-21 08:00: new information\./).waitFor();
    await concordant().click();
    await decision().getByText(/^Decision recorded as entry \d+/).waitFor();
    expect(await decision().getByText(/Withdrawn 2026/).count()).toBe(0);
  });

  it('says when the decision rests on other values than those on screen', async () => {
    await fillSample(page);
    await takePart(page, 'Hepatology', 'hep-1');
    await concordant().click();
    await decision().getByText(/^Decision recorded as entry \d+/).waitFor();
    await page.getByLabel('Age', { exact: true }).fill('63');
    await decision().getByText(/made on other values/).waitFor();
  });

  it('lets the board note its own choice before it sees the options, and records it', async () => {
    await page.getByRole('switch', { name: 'Own choice first' }).check();
    await page.getByRole('button', { name: 'Fill in the sample case' }).click();
    await upToDate(page);
    await page.getByRole('heading', { name: 'First the board’s own choice' }).waitFor();
    expect(await page.getByText(/^(Supported|Spoken against)$/).count()).toBe(0);
    const choices = await page.getByLabel('The board would choose').locator('option').allInnerTexts();
    expect(choices.join()).not.toMatch(/Supported|against|Can’t tell|Not covered/);
    await page.getByRole('button', { name: 'Meeting' }).click();
    await page.getByText('Hidden until the board notes its own choice').waitFor();
    await page.getByRole('button', { name: 'What if' }).click();
    await page.getByText(/stays hidden until the board notes/).waitFor();
    await page.getByRole('button', { name: 'Case', exact: true }).click();
    await page.getByLabel('The board would choose').selectOption({ label: 'Transplantation' });
    await page.getByRole('button', { name: 'Note it and show the options' }).click();
    await optionNamed(page, 'RFA + sorafenib').getByText('Supported').waitFor();
    await takePart(page, 'Transplant surgery', 'tx-1');
    await concordant().click();
    await decision().getByText(/^Decision recorded as entry \d+/).waitFor();
    expect(await decision().innerText()).toMatch(/Noted first\s+Transplantation/);
  });

  it('keeps what was put together when the service cannot be reached, and records it once afterwards', async () => {
    await fillSample(page);
    await takePart(page, 'Hepatology', 'hep-1');
    await page.route('**/graphql', (route) => route.abort());
    await concordant().click();
    await page.getByRole('alert').getByText(/^Not recorded: the service cannot be reached/).waitFor();
    await page.unroute('**/graphql');
    await decision().getByRole('button', { name: 'Record the decision' }).click();
    await decision().getByText(/^Decision recorded as entry \d+/).waitFor();
  });
});
