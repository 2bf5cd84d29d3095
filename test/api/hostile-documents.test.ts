import { seededRandom } from '../generators/seeded-random.js';
import { CANARY, hostileDocument } from './hostile-document.js';
import { runningService, STARTING, type RunningService } from './running-service.js';

const DOCUMENTS = 1_000;
const STACK = /\bat \S+ \([^)]*:\d+:\d+\)|node_modules|\.[jt]s:\d|file:\/\//;

describe(`${DOCUMENTS} hostile documents`, () => {
  let running: RunningService;
  beforeAll(async () => {
    running = await runningService();
  }, STARTING);
  afterAll(() => running.service.close());

  it('crash nothing, are never answered 5xx, with a stack trace, or with what they sent', async () => {
    const draw = seededRandom(20_261_121);
    const refused = new Map<string, number>();
    const wrong: string[] = [];
    for (let number = 0; number < DOCUMENTS; number += 1) {
      const { kind, query, variables, operationName } = hostileDocument(number, draw);
      const body = JSON.stringify({ query, variables, ...(operationName === undefined ? {} : { operationName }) });
      const { status, text, body: answer } = await running.send(body);
      const codes = (answer.errors ?? []).map(({ extensions }) => extensions.code);
      if (status >= 500 || codes.includes('INTERNAL_SERVER_ERROR')) wrong.push(`${number} ${kind}: ${status} ${codes.join()} ${String(query).slice(0, 200)}`);
      if (STACK.test(text)) wrong.push(`${number} ${kind}: a stack trace`);
      if (text.includes(CANARY)) wrong.push(`${number} ${kind}: echo in ${text.slice(Math.max(0, text.indexOf(CANARY) - 200), text.indexOf(CANARY) + 40)}`);
      if (text.length > 500_000) wrong.push(`${number} ${kind}: ${text.length} characters`);
      if (answer.errors !== undefined || text.includes('InvalidProfile')) refused.set(kind, (refused.get(kind) ?? 0) + 1);
    }
    expect(wrong.slice(0, 20)).toEqual([]);
    // Every kind of attack was really recognized as one, most of the time.
    expect(refused.size).toBeGreaterThanOrEqual(20);
    expect([...refused.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(DOCUMENTS * 0.7);
  }, 240_000);

  it('leave nothing of what they sent in the log', () => {
    expect(running.logged.length).toBeGreaterThanOrEqual(DOCUMENTS);
    expect(running.logged.filter((line) => line.includes(CANARY))).toEqual([]);
  });

  it('leave the service as it was', async () => {
    const { body } = await running.ask('{ about { name } }');
    expect(body).toEqual({ data: { about: { name: 'Consilium' } } });
  });
});
