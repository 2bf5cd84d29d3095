import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { HeadPublisher } from '../board/ports/head-publisher.js';
import { exportHeadLine } from '../ledger/export-line.js';

/** A head is published after this many milliseconds, or after so many heads that were not. */
const EVERY = { milliseconds: 60_000, heads: 100 } as const;

/**
 * Publishes heads into a file of NDJSON lines that can be shipped elsewhere: the first head at once, then one every
 * minute or every hundred. `flush` publishes the last one.
 *
 * @param onFailure told when the file cannot be written; the record itself is safe then
 */
export function headFile(file: string, onFailure: () => void, milliseconds: () => number = () => performance.now()): HeadPublisher & { flush(): void } {
  let waiting: string | null = null;
  let heads = 0;
  let last: number | null = null;
  const write = (): void => {
    if (waiting === null) return;
    try {
      mkdirSync(dirname(file), { recursive: true });
      appendFileSync(file, `${exportHeadLine(waiting)}\n`, { flush: true });
      waiting = null;
      heads = 0;
      last = milliseconds();
    } catch {
      onFailure();
    }
  };
  return {
    latest: () => {
      if (!existsSync(file)) return null;
      // A crash may cut the last line short; the one before it is whole.
      const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
      const line = lines.at(-1);
      return line === undefined ? null : (JSON.parse(line) as { readonly note: string }).note;
    },
    publish: (note) => {
      waiting = note;
      heads += 1;
      if (last === null || heads >= EVERY.heads || milliseconds() - last >= EVERY.milliseconds) write();
    },
    flush: write,
  };
}
