import { readFileSync } from 'node:fs';
import request from 'supertest';
import { runningService, STARTING, type RunningService } from '../api/running-service.js';

const ROOT = new URL('../../', import.meta.url);
const PAGE = readFileSync(new URL('docs/integration.md', ROOT), 'utf8');

interface Written {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
  readonly answer: unknown;
}

/** Text that begins with @ stands for a file. */
function filled(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith('@') ? readFileSync(new URL(value.slice(1), ROOT), 'utf8') : value;
  if (Array.isArray(value)) return value.map(filled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, filled(member)]));
}

/** Requests of the page, each with the part of its answer that follows it. */
const written: readonly Written[] = [...PAGE.matchAll(/```http\n(GET|POST) (\S+)\n\n?([\s\S]*?)```\n\n```json\n([\s\S]*?)```/g)].map(([, method = '', path = '', body = '', answer = '']) => ({
  method,
  path,
  body: body.trim() === '' ? null : filled(JSON.parse(body)),
  answer: JSON.parse(answer),
}));

/** Whether everything written is in the answer; of a list each written member, in order, members may stand between. */
function missingFrom(answer: unknown, part: unknown, path = '$'): readonly string[] {
  if (Array.isArray(part)) {
    if (!Array.isArray(answer)) return [path];
    let from = 0;
    return part.flatMap((member, place) => {
      const at = answer.findIndex((each, index) => index >= from && missingFrom(each, member).length === 0);
      if (at < 0) return [`${path}[${place}]`];
      from = at + 1;
      return [];
    });
  }
  if (typeof part === 'object' && part !== null) {
    if (typeof answer !== 'object' || answer === null) return [path];
    return Object.entries(part).flatMap(([key, member]) => missingFrom((answer as Record<string, unknown>)[key], member, `${path}.${key}`));
  }
  return answer === part ? [] : [path];
}

describe('docs/integration.md', () => {
  let running: RunningService;
  beforeAll(async () => {
    running = await runningService();
  }, STARTING);
  afterAll(() => running.service.close());

  it('pairs each of its requests with an answer', () => {
    expect(written.length).toBe(PAGE.split('```http').length - 1);
    expect(written.length).toBeGreaterThan(5);
  });

  it.each(written.map((each, place) => [place + 1, each.path, each] as const))('request %i, to %s, is answered as written', async (_place, _path, { method, path, body, answer }) => {
    const asking = method === 'GET' ? request(running.service.server).get(path) : request(running.service.server).post(path).set('content-type', 'application/json').send(JSON.stringify(body));
    const { body: given } = (await asking) as { body: unknown };
    expect(missingFrom(given, answer)).toEqual([]);
  });

  it('is judged by a comparison that finds what is missing', () => {
    expect(missingFrom({ a: [{ b: 1 }, { c: 2 }] }, { a: [{ c: 2 }, { b: 1 }] })).toEqual(['$.a[1]']);
    expect(missingFrom({ a: 1 }, { a: 2 })).toEqual(['$.a']);
  });
});
