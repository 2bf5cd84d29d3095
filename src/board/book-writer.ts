import { hashText } from '../ledger/hash-text.js';
import { signHead } from '../ledger/signed-head.js';
import type { LogState } from './log-state.js';
import type { LookUps } from './page-look-ups.js';
import type { HeadPublisher } from './ports/head-publisher.js';
import type { HeadRow } from './ports/record-rows.js';
import type { RecordStore } from './ports/record-store.js';
import { RecordPage, type PageTools } from './record-page.js';
import { RecordUnavailable } from './record-unavailable.js';
import { RequestGivenUp } from './request-given-up.js';

interface Job {
  /** House whose page the work writes on. */
  readonly tenant: string;
  /** Aborted when nobody waits for it any more. */
  readonly signal: AbortSignal | undefined;
  /** What the work will look up; absent: whatever it likes, so it must see what was written before it. */
  readonly lookUps: LookUps | undefined;
  work(page: RecordPage): Promise<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** Jobs that one transaction takes at most. */
const LARGEST_BATCH = 64;

/** Jobs that wait at most; beyond, callers are told at once instead of in a minute. */
const LONGEST_QUEUE = 2_000;

/**
 * The one writer of this process. What has gathered while a transaction runs commits together in the next one (group
 * commit): writers never wait for each other's flush, and never meet inside the database.
 */
export class BookWriter {
  readonly #waiting: Job[] = [];
  #running: Promise<void> | null = null;
  /** The head of the last transaction, and how many entries the one before it covers. */
  #newest: { readonly above: number; readonly size: number; readonly note: string } | null = null;

  constructor(
    private readonly store: RecordStore,
    readonly log: LogState,
    private readonly tools: PageTools,
    private readonly publisher: HeadPublisher,
  ) {}

  /**
   * Runs work on a page and answers its result once everything on the page is committed and flushed.
   * @param work may run more than once, when what shared its transaction failed
   * @param tenant house whose page it is
   * @param signal work that has not begun when it is aborted is not done: RequestGivenUp
   * @param lookUps everything that the work will look up, when it is known before
   * @throws RecordUnavailable when nothing can be written; then nothing may be answered
   */
  write<T>(work: (page: RecordPage) => Promise<T>, { tenant, signal, lookUps }: { readonly tenant: string; readonly signal?: AbortSignal | undefined; readonly lookUps?: LookUps | undefined }): Promise<T> {
    if (this.#waiting.length >= LONGEST_QUEUE) return Promise.reject(new RecordUnavailable('QUEUE_FULL'));
    return new Promise<T>((resolve, reject) => {
      this.#waiting.push({ tenant, signal, lookUps, work, resolve: resolve as (value: unknown) => void, reject });
      this.#running ??= this.#drain();
    });
  }

  /** The heads that were published, as far as this process can read them back: the last one. */
  published(): readonly string[] {
    const latest = this.publisher.latest();
    return latest === null ? [] : [latest];
  }

  /** The first head that covers an entry, when this process signed it last; `null`: the store knows it. */
  headCovering(index: number): Pick<HeadRow, 'size' | 'note'> | null {
    const newest = this.#newest;
    return newest !== null && index >= newest.above && index < newest.size ? newest : null;
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  async #drain(): Promise<void> {
    // A turn of the event loop, so that requests that came together commit together.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) await this.#commitTogether(this.#waiting.splice(0, LARGEST_BATCH));
    this.#running = null;
  }

  async #commitTogether(gathered: readonly Job[]): Promise<void> {
    for (const job of gathered) if (job.signal?.aborted === true) job.reject(new RequestGivenUp());
    const jobs = gathered.filter(({ signal }) => signal?.aborted !== true);
    if (jobs.length === 0) return;
    try {
      const results = await this.#commit(jobs);
      jobs.forEach((job, place) => job.resolve(results[place]));
    } catch (error) {
      // The store's failure is everyone's. Any other error is one job's own: the rest must not suffer from it.
      if (jobs.length === 1 || error instanceof RecordUnavailable) jobs.forEach((job) => job.reject(error));
      else for (const job of jobs) await this.#commitTogether([job]);
    }
  }

  async #commit(jobs: readonly Job[]): Promise<readonly unknown[]> {
    const { results, page, note } = await this.store.transaction(async (rows) => {
      await this.log.catchUp(await rows.lockTail(), rows);
      const page = new RecordPage(rows, this.log.frontier, this.tools);
      const results: unknown[] = [];
      await page.lookUps.ahead(jobs.flatMap(({ lookUps }) => lookUps ?? []), rows);
      for (const { tenant, lookUps, work } of jobs) {
        if (lookUps === undefined) await page.settle();
        results.push(await work(page.inHouse(tenant)));
        if (lookUps === undefined) page.lookUps.forget();
      }
      return { results, page, note: page.sealed.length === 0 ? null : await this.#writeLog(page) };
    });
    if (note === null) return results;
    this.log.accept(page.sealed.map(({ leafHash }) => leafHash));
    this.#newest = { above: page.frontier.size - page.sealed.length, size: page.frontier.size, note };
    this.publisher.publish(note);
    return results;
  }

  async #writeLog(page: RecordPage): Promise<string> {
    const { verifier, privateKey } = this.tools.keys.signing;
    const size = page.frontier.size;
    const root = page.frontier.root();
    const time = this.tools.clock.now();
    const note = signHead({ origin: verifier.name, size, root, time }, verifier, privateKey);
    await page.flush();
    await page.rows.addHead({ size, note, time });
    await page.rows.moveTail({ size, root: hashText(root) });
    return note;
  }
}
