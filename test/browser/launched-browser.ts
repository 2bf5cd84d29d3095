import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';

const TRIES = 30;
const PAUSE = 2_000;

async function launched(): Promise<Browser> {
  return playwright.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? (await chromium.executablePath()),
    headless: true,
    timeout: 120_000,
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
}

/**
 * A real Chromium: that of CHROMIUM_PATH, or the one that comes with the packages. The caller closes it.
 * @throws Error that says how often it was tried and what the last try said
 */
export async function launchedBrowser(): Promise<Browser> {
  chromium.setGraphicsMode = false;
  for (let tries = 1; ; tries += 1) {
    try {
      return await launched();
    } catch (error) {
      // The package unpacks the program where every process looks for it: whoever comes second may find half a file, and waits.
      if (tries === TRIES || process.env['CHROMIUM_PATH'] !== undefined) throw new Error(`Chromium did not start, tried ${tries} times`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
