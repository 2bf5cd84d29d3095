import { appendFileSync, existsSync, mkdirSync, readFileSync, truncateSync } from 'node:fs';
import { dirname } from 'node:path';
import type { HeadPublisher } from '../board/ports/head-publisher.js';
import { exportHeadLine } from '../ledger/export-line.js';

/** A head is published once it waited this many milliseconds, or covers so many entries more than the one published last. */
const EVERY = { milliseconds: 60_000, entries: 100 } as const;

/** How a head that waits is published although nothing more is written; replaced by tests. */
export interface Later {
  /** @returns what calls it off */
  (work: () => void, milliseconds: number): () => void;
}

/** It keeps no process from ending: ending publishes by itself. */
const later: Later = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds).unref();
  return () => clearTimeout(timer);
};

/**
 * Publishes heads into a file of NDJSON lines that can be shipped elsewhere: the first head at once, then the newest one
 * after a minute or a hundred entries, whichever comes first. `flush` publishes the last one.
 *
 * @param onFailure told when the file cannot be written; the record itself is safe then, and it is tried again
 */
export function headFile(file: string, onFailure: () => void, wait: Later = later): HeadPublisher & { flush(): void } {
  let waiting: string | null = null;
  let published: number | null = null;
  let callOff: (() => void) | null = null;
  const write = (): void => {
    callOff?.();
    callOff = null;
    if (waiting === null) return;
    try {
      mkdirSync(dirname(file), { recursive: true });
      dropCutLine(file);
      appendFileSync(file, `${exportHeadLine(waiting)}\n`, { flush: true });
      published = sizeOf(waiting);
      waiting = null;
    } catch {
      onFailure();
      callOff = wait(write, EVERY.milliseconds);
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
      if (published === null || sizeOf(note) - published >= EVERY.entries) write();
      else callOff ??= wait(write, EVERY.milliseconds);
    },
    flush: write,
  };
}

/** What a crash left of a line would spoil the next one. */
function dropCutLine(file: string): void {
  const text = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
  const whole = text.lastIndexOf('\n') + 1;
  if (whole < text.length) truncateSync(file, whole);
}

/** Entries that a head covers: the second line of a checkpoint. */
function sizeOf(note: string): number {
  return Number(note.split('\n')[1]);
}
