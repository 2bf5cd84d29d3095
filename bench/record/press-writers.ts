/** What writers reached in one round. */
export interface Pressed {
  /** Acknowledged a second. */
  readonly perSecond: number;
  /** Milliseconds from asking to acknowledgement that 99 of 100 did not exceed. */
  readonly p99: number;
  /** Milliseconds of processor time of this process for one. */
  readonly cpu: number;
}

/** Lets writers write one after the other each, all at the same time. */
export async function pressWriters(write: (turn: number) => Promise<unknown>, writers: number, count: number): Promise<Pressed> {
  const latencies: number[] = [];
  let turn = 0;
  const writer = async (): Promise<void> => {
    while (turn < count) {
      turn += 1;
      const asked = performance.now();
      await write(turn);
      latencies.push(performance.now() - asked);
    }
  };
  const startCpu = process.cpuUsage();
  const start = performance.now();
  await Promise.all(Array.from({ length: writers }, writer));
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(startCpu);
  latencies.sort((a, b) => a - b);
  return { perSecond: latencies.length / seconds, p99: latencies[Math.ceil(latencies.length * 0.99) - 1]!, cpu: (user + system) / 1000 / latencies.length };
}
