import { jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { recordPlace } from '../../src/app/open-store.js';
import { recordFolder } from '../api/running-service.js';
import { builtPage } from '../browser/built-page.js';
import { launchedBrowser } from '../browser/launched-browser.js';
import { openIdProvider, PAGE_CLIENT, type OpenIdProvider } from './open-id-provider.js';
import { securedService, type SecuredService } from './secured-service.js';

jest.setTimeout(240_000);

const STEP = 90_000;

describe('the page behind sign-in, in a browser', () => {
  const folder = recordFolder();
  let provider: OpenIdProvider;
  let service: SecuredService;
  let browser: Browser;
  const complaints: string[] = [];
  beforeAll(async () => {
    const pageFolder = await builtPage();
    provider = await openIdProvider({ hepatologist: { roles: ['BOARD', 'AUDITOR'], tenant: 'north' }, auditor: { roles: ['AUDITOR'], tenant: 'north' } });
    const place = recordPlace({ databaseUrl: `sqlite://${folder.path}/record.sqlite`, keyFolder: null });
    service = await securedService({ place, issuer: provider.issuer, jwksUrl: provider.jwksUrl, clients: [], page: { issuer: provider.issuer, clientId: PAGE_CLIENT, scope: 'openid' }, pageFolder });
    browser = await launchedBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await service.service.close();
    await provider.close();
    folder.remove();
  });

  /** Opens the page as somebody who is sent to the provider and fills in its forms. */
  const signedIn = async (account: string): Promise<Page> => {
    const page = await (await browser.newContext()).newPage();
    page.setDefaultTimeout(STEP);
    page.on('console', (message) => message.type() === 'error' && message.location().url.startsWith(service.url) && complaints.push(message.text()));
    await page.goto(service.url);
    await page.locator('input[name=login]').fill(account);
    await page.locator('input[name=password]').fill('any');
    await page.locator('button[type=submit]').click();
    // Consent is asked for on a form without a field for the account.
    await page.locator('input[name=prompt][value=consent]').waitFor({ state: 'attached' });
    await page.locator('button[type=submit]').click();
    return page;
  };

  it('sends a stranger to the provider, comes back with a token in memory only, and asks as that person', async () => {
    const page = await signedIn('hepatologist');
    await page.getByRole('heading', { name: 'Options', exact: true }).waitFor();
    expect(page.url()).toBe(`${service.url}/`);
    expect(await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])')).toBe('[{},{},""]');
    expect(complaints).toEqual([]);
    const log = service.logged.map((line) => JSON.parse(line) as { readonly path?: string; readonly status?: number; readonly role?: string });
    expect(log.filter(({ path, status }) => path === '/graphql' && status !== 200)).toEqual([]);
    expect(new Set(log.filter(({ path }) => path === '/graphql').map(({ role }) => role))).toEqual(new Set(['BOARD']));
  });

  it('goes on with what was typed once the same person has signed in again in a second window, and not for another person', async () => {
    const page = await signedIn('hepatologist');
    await page.getByRole('heading', { name: 'Options', exact: true }).waitFor();
    let ended = '';
    const sent: string[] = [];
    await page.route('**/graphql', async (route) => {
      const token = (await route.request().headerValue('authorization')) ?? '';
      ended = ended === '' ? token : ended;
      sent.push(token);
      // The provider's token has had its day; any other is asked of the service.
      return token === ended ? route.fulfill({ status: 401, body: '{}' }) : route.continue();
    });
    await page.getByLabel('Age', { exact: true }).fill('63');
    await page.getByRole('alertdialog', { name: 'Your session has ended' }).waitFor();

    // As a window does in which another person has signed in.
    const other = await page.context().newPage();
    await other.goto(`${service.url}/health/live`);
    await other.evaluate("new BroadcastChannel('consilium-sign-in').postMessage({ account: 'auditor', accessToken: 'of-another' })");
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByText('Still nobody is signed in.').waitFor();
    expect(new Set(sent)).toEqual(new Set([ended]));

    const second = await page.context().newPage();
    second.setDefaultTimeout(STEP);
    await second.goto(service.url);
    // The provider still knows who sits here, and asks at most for consent.
    await Promise.race([second.getByRole('heading', { name: 'Options', exact: true }).waitFor(), second.locator('input[name=prompt][value=consent]').waitFor({ state: 'attached' }).then(() => second.locator('button[type=submit]').click())]);
    await second.getByRole('heading', { name: 'Options', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Age', { exact: true }).inputValue()).toBe('63');
  });

  it('begins in a role that the account has', async () => {
    const page = await signedIn('auditor');
    await page.getByRole('heading', { name: 'Consilium' }).first().waitFor();
    await page.waitForLoadState('networkidle');
    const roles = service.logged.map((line) => JSON.parse(line) as { readonly path?: string; readonly status?: number; readonly role?: string }).filter(({ path, status }) => path === '/graphql' && status === 200);
    expect(roles.at(-1)?.role).toBe('AUDITOR');
  });

  it('says that nobody was let in when the provider refuses, and shows no page of a patient', async () => {
    const page = await (await browser.newContext()).newPage();
    page.setDefaultTimeout(STEP);
    await page.goto(`${service.url}/?error=access_denied&state=nobody-asked-for-this`);
    await page.getByText('You were not signed in').waitFor();
    expect(page.url()).toBe(`${service.url}/`);
    expect(await page.getByRole('heading', { name: 'Options', exact: true }).count()).toBe(0);
  });
});
