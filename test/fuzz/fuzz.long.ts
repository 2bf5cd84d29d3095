import { jest } from '@jest/globals';
import { CANARY } from '../api/hostile-document.js';
import { runningService, type RunningService } from '../api/running-service.js';
import { fuzz } from './fuzz.js';

/** FUZZ_SECONDS: how long; FUZZ_SEED: where to begin. A finding is sent again by `sendFuzzed` and becomes a case of findings.test.ts. */
const SECONDS = Number(process.env['FUZZ_SECONDS'] ?? '600');
const SEED = Number(process.env['FUZZ_SEED'] ?? String(Date.now() % 2_000_000_000));

jest.setTimeout((SECONDS + 600) * 1_000);

describe(`every door, fed for ${SECONDS} s from seed ${SEED}`, () => {
  let running: RunningService;
  beforeAll(async () => {
    running = await runningService();
  });
  afterAll(() => running.service.close());

  it('crashes nothing, hangs nowhere and tells nothing of what was sent', async () => {
    const { asked, statuses, findings } = await fuzz(running, SEED, SECONDS);
    const total = Object.values(asked).reduce((sum, count) => sum + count, 0);
    process.stdout.write(`${total} inputs, answers by status ${JSON.stringify(statuses)}, ${findings.length} findings\n${Object.entries(asked).map(([door, count]) => `  ${door}: ${count}`).join('\n')}\n`);
    expect(findings).toEqual([]);
    expect(running.logged.filter((line) => line.includes(CANARY))).toEqual([]);
    const { body } = await running.ask('{ about { name } }');
    expect(body).toEqual({ data: { about: { name: 'Consilium' } } });
  });
});
