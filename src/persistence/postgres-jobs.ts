import PgBoss from 'pg-boss';
import type { JobQueue } from '../board/ports/job-queue.js';
import { orUnavailable } from './or-unavailable.js';

const QUEUE = 'rule-set-impact';

/** Milliseconds that a worker stays with one job before it lets others have their turn. */
const TURN = 20_000;

/** Seconds after which a job whose worker is gone is given to another one; several turns long. */
const GIVEN_UP_AFTER = 120;

/**
 * Works on jobs together with every other process on the same database (pg-boss, in a schema of its own).
 * @param step works on a job for a moment, and says whether there is more
 * @param onFailure told when the queue meets a failure that is nobody's request
 * @throws RecordUnavailable when the queue cannot be opened
 */
export async function postgresJobs(url: string, step: (job: string) => Promise<'more' | 'finished'>, onFailure: () => void): Promise<JobQueue & { close(): Promise<void> }> {
  const boss = new PgBoss({ connectionString: url, schema: 'consilium_jobs', application_name: 'consilium-jobs', max: 2, schedule: false });
  boss.on('error', onFailure);
  let isClosed = false;
  // A job waits once and is worked on once at a time; while it is worked on it may wait again.
  const add = async (job: string): Promise<void> => {
    await orUnavailable(() => boss.send(QUEUE, { job }, { singletonKey: job }));
  };
  await orUnavailable(async () => {
    await boss.start();
    await boss.createQueue(QUEUE, { name: QUEUE, policy: 'stately', retryLimit: 5, retryDelay: 2, retryBackoff: true, expireInSeconds: GIVEN_UP_AFTER });
    await boss.work<{ readonly job: string }>(QUEUE, { pollingIntervalSeconds: 1 }, async (jobs) => {
      for (const { data } of jobs) {
        const until = performance.now() + TURN;
        let state = await step(data.job);
        while (state === 'more' && !isClosed && performance.now() < until) state = await step(data.job);
        if (state === 'more') await add(data.job);
      }
    });
  });
  return {
    add,
    close: async () => {
      isClosed = true;
      await boss.stop({ graceful: true, wait: true, timeout: 10_000 });
    },
  };
}
