import { AsyncLocalStorage } from 'node:async_hooks';

/** What is noted of one request while it runs. INVARIANT (no patient value): names of the schema, digests and ids only. */
export interface RequestNotes {
  /** Ties an answer to the log. */
  readonly correlationId: string;
  /** Fields asked for at the top, by the names of the schema; empty until the document was found valid. */
  fields: readonly string[];
  /** "query" or "mutation"; `null` until the document was found valid. */
  operation: string | null;
  /** SHA-256 of the document; `null` when none was read. */
  document: string | null;
}

/** The notes of the request that is running: errors are formed where no request is at hand. */
export const requestNotes = new AsyncLocalStorage<RequestNotes>();
