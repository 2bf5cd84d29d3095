import type { JobQueue } from '../board/ports/job-queue.js';

/** A queue that somebody stops. */
export interface RunningJobs extends JobQueue {
  /** Ends after the step that is under way. */
  close(): Promise<void>;
}

/** Tries of one step before a job is left for the next start. */
const TRIES = 5;

/** Milliseconds between two tries. */
const PAUSE = 1_000;

/**
 * Works on jobs inside this process, one step after the other. What is left when it ends is in the table of jobs, and
 * taken up at the next start.
 *
 * @param step works on a job for a moment, and says whether there is more
 * @param onFailure told when a job is left
 */
export function inProcessJobs(step: (job: string) => Promise<'more' | 'finished'>, onFailure: () => void): RunningJobs {
  const waiting = new Set<string>();
  let isClosed = false;
  let running: Promise<void> | null = null;
  let wake: () => void = () => undefined;
  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      setTimeout(resolve, PAUSE).unref();
    });
  const work = async (job: string): Promise<void> => {
    for (let tries = 0; !isClosed; ) {
      try {
        if ((await step(job)) === 'finished') return;
        tries = 0;
      } catch {
        tries += 1;
        if (tries >= TRIES) return onFailure();
        await pause();
      }
    }
  };
  const drain = async (): Promise<void> => {
    // Whoever asked is answered first.
    await new Promise((resolve) => setImmediate(resolve));
    for (const job of waiting) {
      if (isClosed) break;
      await work(job);
      waiting.delete(job);
    }
    running = null;
  };
  return {
    add: (job) => {
      waiting.add(job);
      if (!isClosed) running ??= drain();
      return Promise.resolve();
    },
    close: async () => {
      isClosed = true;
      wake();
      await running;
    },
  };
}
