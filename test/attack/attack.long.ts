import { jest } from '@jest/globals';
import { serve, type Served } from '../../bench/load/served.js';
import { CANARY } from '../api/hostile-document.js';
import { seededRandom } from '../generators/seeded-random.js';
import { attackBody } from './attack-bodies.js';

/** ATTACKS: how many; ATTACK_SEED: which. */
const ATTACKS = Number(process.env['ATTACKS'] ?? '10000');
const SEED = Number(process.env['ATTACK_SEED'] ?? '20261121');
/** ATTACKERS: how many send at once. */
const AT_ONCE = Number(process.env['ATTACKERS'] ?? '4');
/** Bytes that the heap may keep after a collection: what a service keeps of strangers' requests must not grow with their number. */
const KEPT = 64 * 1_048_576;
const STACK = /\bat \S+ \([^)]*:\d+:\d+\)|node_modules|\.[jt]s:\d|file:\/\//;

jest.setTimeout(3_600_000);

/** The service runs in a process of its own, so that its event loop is measured and not that of the attacker. */
describe(`${ATTACKS} attacks from seed ${SEED}`, () => {
  let service: Served;
  beforeAll(async () => {
    service = await serve('consilium');
  });
  afterAll(() => service.stop());

  const lag = async (): Promise<number> => {
    const text = await (await fetch(`${service.address}/metrics`)).text();
    return Number(/^nodejs_eventloop_lag_p99_seconds (\S+)$/m.exec(text)?.[1]) * 1_000;
  };
  const send = async (body: string): Promise<{ readonly status: number; readonly text: string }> => {
    const answer = await fetch(`${service.address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    return { status: answer.status, text: await answer.text() };
  };

  it('crash nothing, are never answered 5xx or with what they sent, and leave no memory behind', async () => {
    const draw = seededRandom(SEED);
    const wrong: string[] = [];
    const statuses: Record<number, number> = {};
    const lags: number[] = [];
    const slowest = new Map<string, number>();
    const attack = async (number: number): Promise<void> => {
      const { kind, body } = attackBody(number, draw);
      const began = performance.now();
      const { status, text } = await send(body);
      slowest.set(kind, Math.max(slowest.get(kind) ?? 0, performance.now() - began));
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status >= 500 || text.includes('INTERNAL_SERVER_ERROR')) wrong.push(`${number} ${kind}: ${status} ${text.slice(0, 200)}`);
      if (STACK.test(text)) wrong.push(`${number} ${kind}: a stack trace`);
      if (text.includes(CANARY)) wrong.push(`${number} ${kind}: an echo`);
    };
    const warmUp = Math.min(200, ATTACKS);
    for (let number = 0; number < warmUp; number += 1) await attack(number);
    const before = await service.memory();
    await lag();
    let next = warmUp;
    const attacker = async (): Promise<void> => {
      while (next < ATTACKS) await attack(next++);
    };
    const measure = setInterval(() => void lag().then((milliseconds) => lags.push(milliseconds)), 5_000);
    await Promise.all(Array.from({ length: AT_ONCE }, attacker));
    clearInterval(measure);
    lags.push(await lag());
    const after = await service.memory();
    const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MB`;
    process.stdout.write(
      `${ATTACKS} attacks, ${AT_ONCE} at once: answers by status ${JSON.stringify(statuses)}\n` +
        `event-loop delay p99 over stretches of 5 s: median ${[...lags].sort((a, b) => a - b)[lags.length >> 1]?.toFixed(1) ?? '-'} ms, worst ${Math.max(...lags).toFixed(1)} ms (wanted: below 100 ms)\n` +
        `heap after collection: ${megabytes(before.heapUsed)} before, ${megabytes(after.heapUsed)} after; resident ${megabytes(after.rss)}\n` +
        `slowest kinds: ${[...slowest].sort(([, a], [, b]) => b - a).slice(0, 8).map(([kind, milliseconds]) => `${kind} ${milliseconds.toFixed(0)} ms`).join(', ')}\n`,
    );
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(after.heapUsed - before.heapUsed).toBeLessThan(KEPT);
    expect(await send('{"query":"{ about { name } }"}')).toEqual({ status: 200, text: expect.stringContaining('Consilium') as unknown });
  });
});
