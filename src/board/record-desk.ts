import type { Identities } from './ports/identities.js';
import type { JobQueue } from './ports/job-queue.js';
import type { KeyRing } from './ports/key-ring.js';
import type { RecordReader } from './ports/record-store.js';
import type { PreviewDesk } from './preview-desk.js';
import type { RecordBook } from './record-book.js';

/** What the use cases need that write the record or read it. */
export interface RecordDesk extends PreviewDesk {
  readonly book: RecordBook;
  readonly reader: RecordReader;
  readonly keys: KeyRing;
  readonly identities: Identities;
  readonly jobs: JobQueue;
  /** The house whose patients these are; patients of two houses are never linked. Of the open desk: that of the service. */
  readonly tenant: string;
}
