import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { OPENING, closeOpened, closePages, openedPage, type OpenedPage } from './opened-page.js';
import { actAs, fillSample, optionNamed, upToDate } from './sample-case.js';

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

describe('states of the page', () => {
  it('says on every page that nobody signs in, and who is picked', async () => {
    for (const name of ['Case', 'What if', 'Meeting', 'Library']) {
      await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name, exact: true }).click();
      expect(await page.getByRole('group', { name: 'Who asks' }).innerText()).toMatch(/No sign-in: local mode\. Asking as local, not verified\./);
      expect(await page.getByRole('contentinfo').innerText()).toMatch(/Intended use\./);
    }
    await actAs(page, 'Auditor');
    expect(await page.getByText(/No sign-in: local mode/).isVisible()).toBe(true);
  });

  it('records under the account that is picked', async () => {
    await page.getByLabel('Account, a code and no name of a patient').fill('hep-7');
    await fillSample(page);
    await page.getByRole('button', { name: 'Record this assessment' }).click();
    await page.getByText(/^Recorded as entry \d+/).waitFor();
    await page.getByRole('button', { name: 'Open an earlier case' }).click();
    await page.getByRole('dialog').getByRole('cell', { name: 'hep-7' }).waitFor();
  });

  it('shows no patient once the session has ended, and everything typed when it is back', async () => {
    await fillSample(page);
    // A service with sign-in answers so once the token is no longer good; this one has no sign-in to lose.
    await page.route('**/graphql', (route) => route.fulfill({ status: 401, contentType: 'application/json', body: JSON.stringify({ errors: [{ message: 'sign in', extensions: { code: 'UNAUTHENTICATED' } }] }) }));
    await page.getByLabel('Age', { exact: true }).fill('63');
    await page.getByRole('alertdialog', { name: 'Your session has ended' }).waitFor();
    expect(await page.getByLabel('Age', { exact: true }).isVisible()).toBe(false);
    expect(await optionNamed(page, 'RFA + sorafenib').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-sheet]').count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('Still nobody is signed in.').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Age', { exact: true }).inputValue()).toBe('63');
  });

  it('forgets all values when somebody says so after the session ended', async () => {
    await fillSample(page);
    await page.route('**/graphql', (route) => route.fulfill({ status: 401, body: 'no' }));
    await page.getByLabel('Age', { exact: true }).fill('63');
    await page.getByRole('button', { name: 'Forget all values' }).click();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await upToDate(page);
    expect(await page.getByLabel('Age', { exact: true }).inputValue()).toBe('');
  });

  it('says that it is loading, and can be tried again when the service was not there', async () => {
    const context = await opened.browser.newContext();
    const fresh = await context.newPage();
    let isThere = false;
    await fresh.route('**/graphql', (route) => (isThere ? route.continue() : route.abort()));
    await fresh.goto(opened.address);
    await fresh.getByRole('alert').getByText(/cannot be reached/).waitFor();
    isThere = true;
    await fresh.getByRole('button', { name: 'Try again' }).click();
    await fresh.getByRole('heading', { name: 'Options', exact: true }).waitFor();
    await context.close();
  });

  it('says in the audit that the service cannot be reached, and goes on afterwards', async () => {
    await page.route('**/graphql', (route) => route.abort());
    await actAs(page, 'Auditor');
    await page.getByRole('alert').getByText('Not read: the service cannot be reached.').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText(/ rules over \d+ recorded assessments?\./).waitFor();
  });

  it('enters, answers and decides a case from the keyboard alone', async () => {
    const tabTo = async (name: string, role: 'button' | 'textbox' | 'combobox'): Promise<void> => {
      const wanted = page.getByRole(role, { name, exact: true });
      for (let presses = 0; presses < 500; presses += 1) {
        if (await wanted.evaluateAll((elements) => elements.includes(document.activeElement as HTMLElement))) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`the keyboard does not reach ${name}`);
    };
    await tabTo('Fill in the sample case', 'button');
    await page.keyboard.press('Enter');
    await optionNamed(page, 'RFA + sorafenib').getByText('Supported').waitFor();
    await tabTo('Age', 'textbox');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('63');
    await page.locator('[data-fact="patient.age"]').getByText('63').waitFor();
    await tabTo('Specialty', 'combobox');
    await page.keyboard.type('Hepa');
    await page.keyboard.press('Tab');
    await page.keyboard.type('hep-1');
    await page.keyboard.press('Enter');
    await page.getByText('hep-1').waitFor();
    await page.getByRole('button', { name: 'Record the decision for RFA + sorafenib, concordant' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/^Decision recorded as entry \d+/).waitFor();
  });

  it.each([[1280, 900], [820, 1100]])('needs no sideways scrolling at %i by %i', async (width, height) => {
    await page.setViewportSize({ width, height });
    await fillSample(page);
    const overflow = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    for (const name of ['Case', 'What if', 'Meeting', 'Library']) {
      await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name, exact: true }).click();
      expect([name, await overflow()]).toEqual([name, 0]);
    }
    await actAs(page, 'Auditor');
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Audit', exact: true }).click();
    await page.getByText(/ rules over /).waitFor();
    expect(['Audit', await overflow()]).toEqual(['Audit', 0]);
  });
});
