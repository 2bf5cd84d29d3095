import { jest } from '@jest/globals';
import type { Page } from 'playwright-core';
import { OPENING, closeOpened, closePages, openedPage, type OpenedPage } from './opened-page.js';

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

const upToDate = (): Promise<void> => page.getByText('Up to date').waitFor();

async function fillSample(): Promise<void> {
  await page.getByRole('button', { name: 'Fill in the sample case' }).click();
  await page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'RFA + sorafenib', exact: true }) }).getByText('Supported').waitFor();
  await upToDate();
}

const option = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });

describe('a case and its answer', () => {
  it('supports and opposes nothing while nothing is known, and says what to ask first', async () => {
    await upToDate();
    expect(await page.getByText(/^(Supported|Spoken against|Contested)$/).count()).toBe(0);
    expect(await page.getByRole('region', { name: 'Ask next' }).getByRole('listitem').count()).toBeGreaterThan(0);
  });

  it('shows each option with its state, arguments, harms and cautions', async () => {
    await fillSample();
    const combined = option('RFA + sorafenib');
    expect(await combined.getByText(/Overall survival was longer with RFA \+ sorafenib/).first().isVisible()).toBe(true);
    expect(await option('Sorafenib alone').getByText('Spoken against').isVisible()).toBe(true);
    await combined.getByText(/^Harms and cautions: \d+$/).click();
    expect(await combined.getByText(/hepatic subcapsular hemorrhage in 5/).first().isVisible()).toBe(true);
  });

  it('opens a source to each criterion with value, limit and quote, and to findings as figures', async () => {
    await fillSample();
    await page.locator('summary').filter({ hasText: 'RFA + sorafenib or sorafenib alone' }).click();
    const source = page.getByRole('listitem').filter({ hasText: 'The largest diameter of the primary tumor before TACE is at least 5 cm' }).last();
    expect(await source.innerText()).toMatch(/7\.2 cm.*asked: at least 5 cm[\s\S]*HCC ≥ 5 cm in diameter[\s\S]*Design/);
    const subgroup = page.getByRole('table', { name: /does not compare the arms/ }).first();
    expect(await subgroup.getByText('not settled: the interval reaches 1').count()).toBeGreaterThan(0);
    const medians = page.getByRole('table', { name: /^Overall survival was longer/ });
    expect(await medians.innerText()).toMatch(/14\.0 months \(95% 10\.7–17\.3\)/);
  });

  it('keeps apart what applies, what fits as far as it was read, what waits and what does not apply', async () => {
    await fillSample();
    const sources = page.getByRole('region', { name: 'Sources' });
    for (const title of ['Apply', 'Fit as far as they were read']) expect(await sources.getByRole('heading', { name: new RegExp(`^${title} \\d+$`) }).count()).toBe(1);
    const waiting = sources.getByText('REFLECT').or(sources.getByText('CELESTIAL')).first();
    expect(await waiting.isVisible()).toBe(false);
    await sources.getByText(/^Wait for facts: \d+$/).click();
    await sources.getByText(/^Do not apply: \d+$/).click();
    expect(await waiting.isVisible()).toBe(true);
    expect(await sources.getByText('read in part', { exact: true }).count()).toBeGreaterThan(20);
    expect(await sources.getByText('superseded', { exact: true }).count()).toBeGreaterThan(0);
  });

  it('folds options that no source is known to speak about, and says beside a finding what contradicts it', async () => {
    await fillSample();
    expect(await option('TACE + sorafenib').count()).toBe(0);
    await page.getByText(/^Other options: \d+$/).click();
    const card = option('TACE + sorafenib');
    await card.getByText(/^Not known whether they are about this patient: \d+$/).click();
    await card.getByText(/^(Not confirmed|Contradicted|Spoken against) by /).first().waitFor();
    expect(await card.getByText(/not known whether about patients like this one/).count()).toBeGreaterThan(0);
  });

  it('puts guidance side by side and lets it decide nothing', async () => {
    await fillSample();
    const guidance = page.getByRole('region', { name: 'Guidance' });
    expect(await guidance.getByText('It decides no option here.').count()).toBe(1);
    await guidance.getByText(/^Not known whether it is about this patient:/).click();
    expect(await guidance.getByRole('heading', { level: 5 }).count()).toBeGreaterThan(2);
  });

  it('says the distance of a near miss', async () => {
    await fillSample();
    await page.getByLabel('Largest diameter before TACE', { exact: true }).fill('4.8');
    await page.getByText(/Near miss \(The largest diameter.*0\.2 cm below the limit of 5 cm/).waitFor();
  });

  it('takes ranges, limits, "pending" and dates from the keyboard alone', async () => {
    await page.getByLabel('Platelets', { exact: true }).focus();
    await page.keyboard.type('58-62');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2026-11-16');
    await page.getByLabel('Remnant, share of the lesion, no value because').selectOption({ label: 'Pending' });
    await upToDate();
    await page.getByText(/^Wait for facts: \d+$/).click();
    await page.locator('summary').filter({ hasText: 'RFA + sorafenib or sorafenib alone' }).click();
    const platelets = page.getByRole('listitem').filter({ hasText: 'Platelets:' }).last();
    await platelets.getByText(/58/).first().waitFor();
    expect(await platelets.innerText()).toMatch(/observed 2026-11-16/);
    await page.getByRole('button', { name: /^Show all \d+$/ }).click();
    expect(await page.getByRole('region', { name: 'Ask next' }).getByText('asked but unavailable').count()).toBeGreaterThan(0);
  });

  it('chooses a button with the arrow keys', async () => {
    await page.getByRole('group', { name: 'TACE done' }).getByRole('radio', { name: '—' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('group', { name: 'TACE done' }).getByRole('radio', { name: 'Yes' }).isChecked()).toBe(true);
  });

  it('says where a value is typed that it was set aside, cannot be read, contradicts another or was computed', async () => {
    const bilirubin = page.getByLabel('Bilirubin, total', { exact: true });
    await bilirubin.fill('700');
    await page.getByLabel('Bilirubin, total, unit').selectOption('mg/dL');
    await page.getByText(/^Set aside, counts as unknown:/).waitFor();
    expect(await bilirubin.getAttribute('aria-describedby')).toBe('fact-labs-bilirubin-notes');
    await bilirubin.fill('0,7');
    await page.getByText(/^Cannot be read yet\. Write a number with a point/).waitFor();
    await page.getByLabel('Number of tumors', { exact: true }).fill('3');
    await page.getByLabel('Multiplicity', { exact: true }).selectOption({ label: 'Solitary' });
    await page.getByText(/^Contradiction:/).first().waitFor();
    await page.getByLabel('Largest diameter before TACE', { exact: true }).fill('7');
    await page.locator('#fact-tumor-large-row').getByText('Computed: Yes').waitFor();
  });

  it('goes from what is missing to its field', async () => {
    await fillSample();
    const first = page.getByRole('region', { name: 'Ask next' }).getByRole('button').first();
    const label = await first.textContent();
    await first.click();
    expect(await page.evaluate(() => document.activeElement?.closest('.fact')?.querySelector('.fact-label')?.textContent)).toBe(label);
  });

  it('asks what if without touching the case', async () => {
    await fillSample();
    await page.getByRole('button', { name: 'What if' }).click();
    await page.getByLabel('Fact to change').selectOption({ label: 'Largest diameter before TACE' });
    await page.getByLabel('Largest diameter before TACE', { exact: true }).fill('4.8');
    const change = page.getByRole('listitem').filter({ hasText: 'RFA + sorafenib' });
    await change.getByText('Not covered').waitFor();
    expect(await change.innerText()).toMatch(/Supported[\s\S]*→[\s\S]*Not covered/);
    await page.getByRole('button', { name: 'Case', exact: true }).click();
    expect(await page.getByLabel('Largest diameter before TACE', { exact: true }).inputValue()).toBe('7.2');
  });

  it('records exactly the answer on screen, and takes the receipt away when a value changes', async () => {
    await fillSample();
    await page.getByRole('button', { name: 'Record this assessment' }).click();
    await page.getByRole('status').filter({ hasText: /^Recorded as entry \d+/ }).waitFor();
    await page.getByLabel('Age', { exact: true }).fill('63');
    await page.getByRole('button', { name: 'Record this assessment' }).waitFor();
    expect(await page.getByText(/^Recorded as entry/).count()).toBe(0);
  });

  it('keeps the values and says so when the service cannot be reached, and goes on afterwards', async () => {
    await fillSample();
    await page.route('**/graphql', (route) => route.abort());
    await page.getByLabel('Age', { exact: true }).fill('63');
    await page.getByRole('alert').getByText('The service cannot be reached').waitFor();
    expect(await page.getByText('Not up to date').isVisible()).toBe(true);
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('[data-fact="patient.age"]').getByText('63').waitFor();
    expect(await page.getByLabel('Age', { exact: true }).inputValue()).toBe('63');
    // The browser itself reports the requests that were cut off here on purpose.
    (opened.complaints as string[]).splice(0, opened.complaints.length, ...opened.complaints.filter((one) => !one.includes('ERR_FAILED')));
  });

  it('leaves nothing of a patient in address, title or storage, and breaks no rule of its policy', async () => {
    await fillSample();
    expect(page.url()).toBe(`${opened.address}/`);
    expect(await page.title()).toBe('Consilium');
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
    expect(opened.complaints).toEqual([]);
  });

  it('loads everything from its own service, and its policy lets nothing else in', async () => {
    const context = await opened.browser.newContext();
    const fresh = await context.newPage();
    const asked: string[] = [];
    fresh.on('request', (request) => asked.push(request.url()));
    const first = await fresh.goto(opened.address);
    await fresh.getByRole('heading', { name: 'Options', exact: true }).waitFor();
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((url) => !url.startsWith(`${opened.address}/`))).toEqual([]);
    expect(first?.headers()['content-security-policy']).toMatch(/default-src 'none'/);
    expect(first?.headers()['content-security-policy']).not.toMatch(/https?:|unsafe|\*/);
    await context.close();
  });

  it('says what it is meant for and that nobody signs in', async () => {
    expect(await page.getByRole('contentinfo').innerText()).toMatch(/Intended use\.[\s\S]*does not decide/);
    expect(await page.getByText(/No sign-in: local mode/).isVisible()).toBe(true);
  });

  it('shows the library: appraisal, attributes, criteria, figures', async () => {
    await page.getByRole('button', { name: 'Library' }).click();
    await page.getByRole('navigation', { name: 'Sources' }).getByRole('button', { name: /^002/ }).click();
    await page.getByRole('heading', { name: /^Source 002/ }).waitFor();
    const forest = page.getByRole('table', { name: /^All patients: ratios/ });
    expect(await forest.innerText()).toMatch(/HR 0\.72 \(95% 0\.57–0\.89\)/);
    for (const heading of ['Appraisal', 'Source attributes', 'Design', 'Criteria', 'Adverse events']) expect(await page.getByRole('heading', { name: heading, exact: true }).count()).toBe(1);
    const fired = page.getByRole('heading', { name: 'Rules and where they fired' });
    expect(await fired.count()).toBe(1);
    await page.getByText(/^(?:Over \d+ recorded assessment|No assessment has been recorded yet)/).waitFor();
  });
});
