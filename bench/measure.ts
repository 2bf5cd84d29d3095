import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Something that is done many times. */
export interface Task {
  readonly name: string;
  /** How often in one round. */
  readonly times: number;
  /** Prepared before each round, not measured; what it gives is handed to every `run` of the round. */
  readonly before?: () => unknown;
  run(turn: number, prepared: unknown): unknown;
}

/** Microseconds for doing it once. */
export interface Measured {
  /** Median over the rounds of processor time, of all threads, garbage collection included. */
  readonly cpu: number;
  /** Median over the rounds of time on the wall clock; grows with whatever else the machine does. */
  readonly wall: number;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function median(values: readonly number[]): number {
  const ascending = [...values].sort((a, b) => a - b);
  const middle = ascending.length >> 1;
  return ascending.length % 2 === 1 ? ascending[middle]! : (ascending[middle - 1]! + ascending[middle]!) / 2;
}

async function round({ times, before, run }: Task): Promise<Measured> {
  const prepared = before?.();
  // So that no task pays for what another left behind.
  collectGarbage();
  const startCpu = process.cpuUsage();
  const startWall = performance.now();
  for (let turn = 0; turn < times; turn += 1) {
    const answer = run(turn, prepared);
    // Awaiting what is no promise would charge a synchronous engine for a trip through the event loop.
    if (answer instanceof Promise) await answer;
  }
  const wall = performance.now() - startWall;
  const { user, system } = process.cpuUsage(startCpu);
  return { cpu: (user + system) / times, wall: (wall * 1000) / times };
}

/** Measures the tasks in turns, so that a busy moment of the machine meets all of them. Two rounds before are for warming up. */
export async function measure(tasks: readonly Task[], rounds: number): Promise<Map<string, Measured>> {
  const found = new Map<string, Measured[]>(tasks.map(({ name }) => [name, []]));
  for (let at = -2; at < rounds; at += 1) {
    for (const task of tasks) {
      const measured = await round(task);
      if (at >= 0) found.get(task.name)!.push(measured);
    }
  }
  return new Map([...found].map(([name, all]) => [name, { cpu: median(all.map(({ cpu }) => cpu)), wall: median(all.map(({ wall }) => wall)) }]));
}
