import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { shippedRules } from '../cases/shipped-rules.js';
import { memoryShelf } from '../../src/app/memory-shelf.js';
import { recordPlace } from '../../src/app/open-store.js';
import { openRecordService } from '../../src/app/record-service.js';
import { createService, type Service } from '../../src/app/service.js';
import { serviceLog } from '../../src/app/service-log.js';
import type { PreparedRuleSet } from '../../src/assessment/prepared-rule-set.js';
import { VOCABULARY } from '../../src/vocabulary/vocabulary.js';
import { builtPage } from './built-page.js';
import { launchedBrowser } from './launched-browser.js';

/** Day on which the service believes to be. */
export const TODAY = '2026-11-21';

/** Milliseconds that building, starting and opening may take on a busy machine; nothing is judged by it. */
export const OPENING = 240_000;

/** Milliseconds that one step on the page may take on a busy machine before the test says which step it was. */
const STEP = 90_000;

/** The board's page in a real browser, asking the real service. */
export interface OpenedPage {
  readonly address: string;
  /** Folder of the built page. */
  readonly folder: string;
  readonly browser: Browser;
  /** A new page at its first view. What a page throws or is forbidden by its policy is kept in `complaints`. */
  open(options?: BrowserContextOptions): Promise<Page>;
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

const opened = new Set<Pick<OpenedPage, 'close'>>();
const contexts = new Set<BrowserContext>();

/** Closes what this suite opened, if it came to that: for `afterAll`. */
export async function closeOpened(): Promise<void> {
  for (const each of opened) await each.close();
}

/** Closes every page that this suite opened: for `afterEach`. */
export async function closePages(): Promise<void> {
  for (const context of contexts) await context.close();
  contexts.clear();
}

/**
 * Starts the service with the built page, and a browser; the caller closes it. What was started when something fails is ended.
 * @param former rules under which the record begins; those that ship are then only offered
 */
export async function openedPage(former: PreparedRuleSet | null = null): Promise<OpenedPage> {
  const folder = await builtPage();
  const working = mkdtempSync(join(tmpdir(), 'consilium-page-'));
  const ending: (() => Promise<unknown>)[] = [() => rm(working, { recursive: true, force: true })];
  const close = async (): Promise<void> => {
    for (const end of ending.splice(0).reverse()) await end();
  };
  try {
    const browser = await launchedBrowser();
    ending.push(() => browser.close());
    const service = await startedService(working, folder, former);
    ending.push(() => service.close());
    const page = { ...viewed(browser, await service.listen('127.0.0.1', 0)), folder, close };
    opened.add(page);
    return page;
  } catch (error) {
    await close();
    throw new Error('the page could not be opened', { cause: error });
  }
}

async function startedService(working: string, pageFolder: string, former: PreparedRuleSet | null): Promise<Service> {
  const place = recordPlace({ databaseUrl: `sqlite://${join(working, 'consilium.sqlite')}`, keyFolder: null });
  const log = serviceLog(new Writable({ write: (_chunk, _encoding, done) => done() }));
  const clock = { today: () => TODAY, now: () => `${TODAY}T08:00:00.000Z` };
  if (former !== null) await (await openRecordService(place, { shelf: memoryShelf(former), clock, vocabulary: VOCABULARY, engineVersion: '0' }, () => undefined)).close();
  return createService({ prepared: shippedRules(), clock, log, place, pageFolder });
}

function viewed(browser: Browser, address: string): Pick<OpenedPage, 'address' | 'browser' | 'complaints' | 'open'> {
  const complaints: string[] = [];
  const open = async (options: BrowserContextOptions = {}): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', ...options });
    contexts.add(context);
    context.setDefaultTimeout(STEP);
    const page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(address);
    await page.getByRole('heading', { name: 'Options', exact: true }).waitFor();
    return page;
  };
  return { address, browser, complaints, open };
}
