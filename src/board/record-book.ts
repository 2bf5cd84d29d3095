import type { BookWriter } from './book-writer.js';
import type { LogState } from './log-state.js';
import type { LookUps } from './page-look-ups.js';
import type { HeadRow } from './ports/record-rows.js';
import type { RecordPage } from './record-page.js';

/** The book as one house writes in it: every page is that house's, whoever shares the transaction. */
export class RecordBook {
  /** @param signal aborted when the answer is not waited for any more */
  constructor(
    private readonly writer: BookWriter,
    private readonly tenant: string,
    private readonly signal?: AbortSignal,
  ) {}

  /** The tree of the log, which is one for all houses. */
  get log(): LogState {
    return this.writer.log;
  }

  /** The same book for another house, or for a request that may be given up. */
  inHouse(tenant: string, signal?: AbortSignal): RecordBook {
    return new RecordBook(this.writer, tenant, signal);
  }

  /**
   * Runs work on a page and answers its result once everything on the page is committed and flushed.
   * @param work may run more than once, when what shared its transaction failed
   * @param lookUps everything that the work will look up, when it is known before: then it is looked up for all at once
   * @throws RecordUnavailable when nothing can be written; then nothing may be answered
   * @throws RequestGivenUp when nobody waits any more and the work had not begun
   */
  write<T>(work: (page: RecordPage) => Promise<T>, lookUps?: Omit<LookUps, 'tenant'>): Promise<T> {
    const { tenant, signal } = this;
    return this.writer.write(work, { tenant, signal, lookUps: lookUps === undefined ? undefined : { ...lookUps, tenant } });
  }

  /** The first head that covers an entry, when this process signed it last; `null`: the store knows it. */
  headCovering(index: number): Pick<HeadRow, 'size' | 'note'> | null {
    return this.writer.headCovering(index);
  }

  /** The heads that were published, as far as this process can read them back: the last one. */
  published(): readonly string[] {
    return this.writer.published();
  }

  /** Resolves when nothing waits any more. */
  idle(): Promise<void> {
    return this.writer.idle();
  }
}
