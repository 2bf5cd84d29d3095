import type { Asker } from './asker.js';
import type { EntryToWrite, RecordPage } from './record-page.js';

/** Why a request was refused: codes and places, never what was sent. */
export interface RefusalReason {
  readonly operation: string;
  readonly code: string;
  readonly problems?: readonly { readonly code: string; readonly path: string }[];
}

/** Writes down that a request was refused. Of no patient: who asks wrongly may name anyone. */
export function appendRefusal(page: RecordPage, { operation, code, problems = [] }: RefusalReason, { actor, correlationId }: Asker): void {
  const entry: EntryToWrite = {
    kind: 'request-refused',
    actor,
    subject: null,
    facts: { operation, code, correlation: correlationId },
    payload: { problems: problems.map((problem) => ({ code: problem.code, path: problem.path })) },
  };
  page.append(entry);
}
