import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { builtPage } from '../../test/browser/built-page.js';
import { launchedBrowser } from '../../test/browser/launched-browser.js';
import { serve } from '../load/served.js';

/** What is typed: a field of the sample case, and what the last digit is replaced by in turn. */
const TYPED: readonly { readonly label: string; readonly digits: readonly string[] }[] = [
  { label: 'Age', digits: ['3', '4', '2'] },
  { label: 'Platelets', digits: ['2', '5', '1'] },
  { label: 'Largest diameter before TACE', digits: ['4', '1', '2'] },
  { label: 'Remnant, share of the lesion', digits: ['5', '1', '0'] },
];

export interface PageBenchResult {
  /** Milliseconds from each key to the new answer on screen, ascending. */
  readonly keys: readonly number[];
  /** Bytes of all script of the page, compressed with gzip. */
  readonly scriptBytes: number;
}

/** Runs in the page: from the moment the browser got the key to the frame after which the answer to it was drawn. */
const WATCH = readFileSync(new URL('./watch-keys.js', import.meta.url), 'utf8');

async function typed(page: Page, key: string, count: number): Promise<void> {
  await page.keyboard.press(key);
  while ((await page.evaluate<number>('window.keysWatched.took.length')) < count) await page.waitForTimeout(20);
  // A person's next key.
  await page.waitForTimeout(120);
}

/**
 * Types into the page as a person does, with the started service and a real Chromium, each in a process of its own.
 * @param keys how many keys are measured; a fifth more come before to warm up
 */
export async function benchPage(keys: number): Promise<PageBenchResult> {
  const folder = await builtPage();
  const served = await serve('consilium', [folder]);
  const browser = await launchedBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(served.address);
    await page.getByRole('button', { name: 'Fill in the sample case' }).click();
    await page.getByText('Up to date', { exact: true }).waitFor();
    await page.evaluate(WATCH);
    const warm = Math.ceil(keys / 5);
    let count = 0;
    while (count < keys + warm) {
      for (const { label, digits } of TYPED) {
        await page.getByLabel(label, { exact: true }).focus();
        await page.keyboard.press('End');
        for (const digit of digits) {
          // Without its last digit the value is another one, and is answered too.
          for (const key of ['Backspace', digit]) await typed(page, key, (count += 1));
        }
      }
    }
    const took = await page.evaluate<number[]>('window.keysWatched.took');
    return { keys: took.slice(warm).sort((one, other) => one - other), scriptBytes: scriptBytes(folder) };
  } finally {
    await browser.close();
    await served.stop();
  }
}

function scriptBytes(folder: string): number {
  const assets = join(folder, 'assets');
  return readdirSync(assets)
    .filter((name) => name.endsWith('.js'))
    .reduce((sum, name) => sum + gzipSync(readFileSync(join(assets, name))).length, 0);
}
