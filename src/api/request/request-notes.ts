import { AsyncLocalStorage } from 'node:async_hooks';
import type { Account } from '../../access/identified.js';

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
  /** Code of the refusal or failure that was answered; `null` when there was none. One of ours, never text from outside. */
  refusal: string | null;
  /** Who asks; `null` until the request was let in. Not for the log: an account may be a person's name. */
  account: Account | null;
  /** Aborted when the answer is not waited for any more. */
  readonly signal: AbortSignal;
  /** Gives the request up. */
  giveUp(): void;
}

/** The notes of the request that is running: errors are formed where no request is at hand. */
export const requestNotes = new AsyncLocalStorage<RequestNotes>();
