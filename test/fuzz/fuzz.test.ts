import { jest } from '@jest/globals';
import { CANARY } from '../api/hostile-document.js';
import { runningService, type RunningService } from '../api/running-service.js';
import { fuzz } from './fuzz.js';

// The short version of npm run test:fuzz, from a fixed seed.
const SECONDS = 12;
const SEED = 20_261_121;

jest.setTimeout(300_000);

describe('every door, fed with what was never meant for it', () => {
  let running: RunningService;
  beforeAll(async () => {
    running = await runningService();
  });
  afterAll(() => running.service.close());

  it('crashes nothing, hangs nowhere, tells nothing of what was sent, and stays as it was', async () => {
    const { asked, statuses, findings } = await fuzz(running, SEED, SECONDS);
    expect(findings).toEqual([]);
    expect(Object.keys(asked)).toHaveLength(15);
    // Both kinds of answers came: the inputs were neither all refused nor all harmless.
    expect(statuses[200]).toBeGreaterThan(0);
    expect(statuses[400]).toBeGreaterThan(0);
    expect(running.logged.filter((line) => line.includes(CANARY))).toEqual([]);
    const { body } = await running.ask('{ verifyAudit { ... on AuditVerification { verified } } }');
    expect(body.data?.['verifyAudit']).toEqual({ verified: true });
  });
});
