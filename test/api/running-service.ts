import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import request from 'supertest';
import { shippedRules } from '../cases/shipped-rules.js';
import { recordPlace } from '../../src/app/open-store.js';
import { createService, type Service } from '../../src/app/service.js';
import { serviceLog } from '../../src/app/service-log.js';
import type { Role } from '../../src/board/role.js';
import { roleThatMay } from './role-that-may.js';
import type { PreparedRuleSet } from '../../src/assessment/prepared-rule-set.js';

/** Day on which the service believes to be. */
export const TODAY = '2026-11-21';

/** Milliseconds that starting may take on a busy machine before a test gives up; nothing is judged by it. */
export const STARTING = 120_000;

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[]; readonly extensions: { readonly code: string; readonly correlationId: string | null } }[];
}

export interface Answered {
  readonly status: number;
  readonly text: string;
  readonly body: Answer;
}

/** The real application with the real rules, reachable over HTTP on this machine. */
export interface RunningService {
  readonly service: Service;
  readonly prepared: PreparedRuleSet;
  /** Everything logged so far, one JSON text a line. */
  readonly logged: readonly string[];
  /** @param role who asks; absent: the first that may ask all of it */
  ask(query: string, variables?: Readonly<Record<string, unknown>>, role?: Role): Promise<Answered>;
  /** Sends a body exactly as given. */
  send(body: string | Buffer, headers?: Readonly<Record<string, string>>): Promise<Answered>;
}

/** A folder for a record, under the folder for temporary files. */
export function recordFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'consilium-record-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/**
 * Starts the application; the caller closes it.
 * @param folder where the record is kept; absent: a new one, which is gone after closing
 */
export async function runningService(folder?: string): Promise<RunningService> {
  const own = folder === undefined ? recordFolder() : null;
  const place = recordPlace({ databaseUrl: `sqlite://${folder ?? own?.path ?? ''}/consilium.sqlite`, keyFolder: null });
  const prepared = shippedRules();
  const logged: string[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      logged.push(chunk.toString('utf8'));
      done();
    },
  });
  const created = await createService({ prepared, clock: { today: () => TODAY, now: () => `${TODAY}T08:00:00.000Z` }, log: serviceLog(sink), place });
  const service: Service = { ...created, close: () => created.close().finally(() => own?.remove()) };
  await service.listen('127.0.0.1', 0);
  const send: RunningService['send'] = async (body, headers = {}) => {
    const sending = request(service.server).post('/graphql').set({ 'content-type': 'application/json', ...headers });
    // supertest would write a Buffer as JSON again.
    const answer = await sending.serialize((bytes: unknown) => bytes as string).send(body);
    return { status: answer.status, text: answer.text, body: answer.body as Answer };
  };
  return { service, prepared, logged, send, ask: (query, variables = {}, role = roleThatMay(query)) => send(JSON.stringify({ query, variables }), { 'consilium-role': role }) };
}
