import { jest } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '../generators/seeded-random.js';
import { OPENING, closeOpened, openedPage, type OpenedPage } from './opened-page.js';

// A thousand switches are drawn one by one; on a machine that shares its processors that takes a while, and nothing is judged by it.
jest.setTimeout(2 * OPENING);

const SWITCHES = 1000;

let opened: OpenedPage;
beforeAll(async () => {
  opened = await openedPage();
});
afterAll(closeOpened);

/** What was seen while the cases were switched; put together by the script that runs in the page. */
interface Watched {
  readonly wrong: number;
  readonly looks: number;
  readonly answersSeen: number;
}

it(`never shows another patient's answer in ${SWITCHES} fast switches while answers come late and out of order`, async () => {
  const page = await opened.open();
  await page.getByLabel('Age', { exact: true }).fill('41');
  await page.locator('[data-fact="patient.age"]').getByText('41').waitFor();
  await page.getByRole('button', { name: 'New case' }).click();
  await page.getByLabel('Age', { exact: true }).fill('77');
  await page.locator('[data-fact="patient.age"]').getByText('77').waitFor();

  const random = seededRandom(5);
  let delayed = 0;
  await page.route('**/graphql', async (route) => {
    delayed += 1;
    const delay = random.whole(0, 250);
    const answer = await route.fetch();
    setTimeout(() => void route.fulfill({ response: answer }).catch(() => undefined), delay);
  });

  const watched: Watched = await page.evaluate(async (switches) => {
    const AGES: Readonly<Record<string, string>> = { 'Case 1': '41', 'Case 2': '77' };
    const seen = { wrong: 0, looks: 0, answersSeen: 0 };
    let asked = 0;
    const fetchAsBefore = window.fetch;
    window.fetch = (...request) => {
      asked += 1;
      return fetchAsBefore(...request);
    };
    const look = (): void => {
      seen.looks += 1;
      const current = document.querySelector('nav[aria-label="Open cases"] [aria-current="true"]')?.textContent ?? '';
      const typed = (document.getElementById('fact-patient-age') as HTMLInputElement | null)?.value;
      const answered = document.querySelector('[data-fact="patient.age"] dd')?.textContent;
      if (typed !== AGES[current]) seen.wrong += 1;
      if (answered === undefined || answered === null) return;
      seen.answersSeen += 1;
      if (answered !== AGES[current]) seen.wrong += 1;
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    const tabs = ['Case 1', 'Case 2'].map((label) => [...document.querySelectorAll<HTMLButtonElement>('nav[aria-label="Open cases"] button')].find((button) => button.textContent === label));
    for (let index = 0; index < switches; index += 1) {
      tabs[index % 2]?.click();
      // Most switches come faster than a question is asked; one in 25 comes right after one was, while its answer is awaited.
      const before = asked;
      do await new Promise((resolve) => setTimeout(resolve, 0));
      while (index % 25 === 0 && asked === before);
      look();
    }
    // The last answers are still under way.
    await new Promise((resolve) => setTimeout(resolve, 600));
    look();
    observer.disconnect();
    return seen;
  }, SWITCHES);

  expect(delayed).toBeGreaterThan(20);
  expect(watched.looks).toBeGreaterThan(SWITCHES);
  expect(watched.answersSeen).toBeGreaterThan(SWITCHES / 2);
  expect(watched.wrong).toBe(0);
  await page.context().close();
});

it('loads less than 350 KB of script, compressed', () => {
  const assets = join(opened.folder, 'assets');
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const bytes = scripts.reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0);
  expect(scripts.length).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(350 * 1024);
});

it('is built in the form that people use, also where a test has it built', () => {
  const folder = join(opened.folder, 'assets');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
  // React's form for development, ten times slower, makes its elements with another function.
  for (const name of scripts) expect([name, readFileSync(join(folder, name), 'utf8').includes('jsxDEV')]).toEqual([name, false]);
});
