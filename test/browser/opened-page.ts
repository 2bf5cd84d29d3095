import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Writable } from 'node:stream';
import { promisify } from 'node:util';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { loadRules } from '../../src/app/load-rules.js';
import { recordPlace } from '../../src/app/open-store.js';
import { createService } from '../../src/app/service.js';
import { serviceLog } from '../../src/app/service-log.js';
import { launchedBrowser } from './launched-browser.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Day on which the service believes to be. */
export const TODAY = '2026-11-21';

/** Milliseconds that building, starting and opening may take on a busy machine; nothing is judged by it. */
export const OPENING = 180_000;

/** The board's page in a real browser, asking the real service. */
export interface OpenedPage {
  readonly address: string;
  /** Folder the page was built to. */
  readonly folder: string;
  readonly browser: Browser;
  /** A new page at its first view. What a page throws or is forbidden by its policy is kept in `complaints`. */
  open(options?: BrowserContextOptions): Promise<Page>;
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** Builds the page, starts the service and a browser; the caller closes it. */
export async function openedPage(): Promise<OpenedPage> {
  const working = mkdtempSync(join(tmpdir(), 'consilium-page-'));
  const folder = join(working, 'web');
  await promisify(execFile)(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', 'web', '--config', 'web/vite.config.ts', '--outDir', folder, '--logLevel', 'warn'], { cwd: ROOT });
  const rules = loadRules();
  if (rules.kind === 'broken') throw new Error(rules.defects.join('\n'));
  const place = recordPlace({ databaseUrl: `sqlite://${join(working, 'consilium.sqlite')}`, keyFolder: null });
  const log = serviceLog(new Writable({ write: (_chunk, _encoding, done) => done() }));
  const service = await createService({ prepared: rules.prepared, clock: { today: () => TODAY, now: () => `${TODAY}T08:00:00.000Z` }, log, place, pageFolder: folder });
  const address = await service.listen('127.0.0.1', 0);
  const browser = await launchedBrowser();
  const complaints: string[] = [];
  return {
    address,
    folder,
    browser,
    complaints,
    open: async (options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      await page.goto(address);
      await page.getByRole('heading', { name: 'Options' }).waitFor();
      return page;
    },
    close: async () => {
      await browser.close();
      await service.close();
      rmSync(working, { recursive: true, force: true });
    },
  };
}
