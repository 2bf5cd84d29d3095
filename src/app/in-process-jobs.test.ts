import { inProcessJobs } from './in-process-jobs.js';

describe('jobs inside the process', () => {
  it('are worked on step by step until they are finished, in the order in which they came, each once', async () => {
    const steps: string[] = [];
    const left = new Map([['a', 2], ['b', 1]]);
    const jobs = inProcessJobs(
      (job) => {
        steps.push(job);
        const more = (left.get(job) ?? 0) - 1;
        left.set(job, more);
        return Promise.resolve(more > 0 ? 'more' : 'finished');
      },
      () => steps.push('failure'),
    );
    await Promise.all([jobs.add('a'), jobs.add('b'), jobs.add('a')]);
    expect(steps).toEqual([]);
    await settled();
    expect(steps).toEqual(['a', 'a', 'b']);
    await jobs.add('b');
    await settled();
    expect(steps).toEqual(['a', 'a', 'b', 'b']);
    await jobs.close();
  });

  it('end after the step that is under way', async () => {
    let finishStep: () => void = () => undefined;
    let count = 0;
    const jobs = inProcessJobs(
      () => {
        count += 1;
        return new Promise((resolve) => (finishStep = () => resolve('more')));
      },
      () => undefined,
    );
    await jobs.add('endless');
    await settled();
    const closed = jobs.close();
    finishStep();
    await closed;
    expect(count).toBe(1);
    await jobs.add('late');
    await settled();
    expect(count).toBe(1);
  });

  it('are tried again after a failure, and do not keep the process from ending', async () => {
    let count = 0;
    const failed: string[] = [];
    const jobs = inProcessJobs(
      () => {
        count += 1;
        return Promise.reject(new Error('locked'));
      },
      () => failed.push('left'),
    );
    await jobs.add('unlucky');
    await settled();
    expect(count).toBe(1);
    // Closing wakes it from its pause; it does not begin another step.
    await jobs.close();
    expect([count, failed]).toEqual([1, []]);
  });

  /** Some turns of the event loop: a step takes one. */
  async function settled(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }
});
