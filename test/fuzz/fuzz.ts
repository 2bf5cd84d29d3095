import type { AddressInfo } from 'node:net';
import type { PrefetchTemplates } from '../../src/cds/prefetch.js';
import { CANARY } from '../api/hostile-document.js';
import type { RunningService } from '../api/running-service.js';
import { seededRandom } from '../generators/seeded-random.js';
import { fuzzedDoors, type Door, type FuzzedRequest } from './doors.js';
import { fuzzedReaders, type Reader } from './readers.js';

/** Milliseconds after which a request hangs: far beyond what a busy machine needs. */
const HANGS = 120_000;
/** Inputs that each reader gets between two requests: a reader takes a fraction of the time of a request. */
const READINGS = 4;
const STACK = /\bat \S+ \([^)]*:\d+:\d+\)|node_modules|\.[jt]s:\d|file:\/\//;

export interface FuzzResult {
  /** Requests by door, readings by reader. */
  readonly asked: Readonly<Record<string, number>>;
  /** Answers by status. */
  readonly statuses: Readonly<Record<number, number>>;
  /** What was wrong, with door and seed: `sendFuzzed(running, door, seed)` sends it again. */
  readonly findings: readonly string[];
}

async function templatesOf(address: string): Promise<PrefetchTemplates> {
  const answer = await fetch(`${address}/cds-services`);
  const { services } = (await answer.json()) as { services: { prefetch: PrefetchTemplates }[] };
  return services[0]?.prefetch ?? {};
}

function addressOf({ service }: RunningService): string {
  return `http://127.0.0.1:${(service.server.address() as AddressInfo).port}`;
}

async function send(address: string, { path, body, headers = {} }: FuzzedRequest): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await fetch(`${address}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'consilium-role': 'INTEGRATION', ...headers },
    body: new Uint8Array(body),
    signal: AbortSignal.timeout(HANGS),
  });
  return { status: answer.status, text: await answer.text() };
}

/** What must not be in any answer, whatever was sent. */
function complaint({ status, text }: { readonly status: number; readonly text: string }): string | null {
  if (status >= 500) return `status ${status}: ${text.slice(0, 300)}`;
  if (text.includes('INTERNAL_SERVER_ERROR')) return `a failure of ours: ${text.slice(0, 300)}`;
  if (STACK.test(text)) return 'a stack trace';
  if (text.includes(CANARY)) return `an echo: ${text.slice(Math.max(0, text.indexOf(CANARY) - 150), text.indexOf(CANARY) + 30)}`;
  try {
    JSON.parse(text);
    return null;
  } catch {
    return `no JSON: ${text.slice(0, 100)}`;
  }
}

/** Sends the request of a door and seed once more: how a finding becomes a named case. */
export async function sendFuzzed(running: RunningService, door: string, seed: number): Promise<{ readonly request: FuzzedRequest; readonly status: number; readonly text: string; readonly complaint: string | null }> {
  const address = addressOf(running);
  const make = fuzzedDoors(await templatesOf(address))[door];
  if (make === undefined) throw new Error(`no door ${door}`);
  const request = make(seededRandom(seed));
  const answer = await send(address, request);
  return { request, ...answer, complaint: complaint(answer) };
}

/** Feeds every door in turn with inputs that were never meant for it, for so many seconds. */
export async function fuzz(running: RunningService, firstSeed: number, seconds: number): Promise<FuzzResult> {
  const address = addressOf(running);
  const templates = await templatesOf(address);
  const doors: readonly (readonly [string, Door])[] = Object.entries(fuzzedDoors(templates));
  const readers: readonly (readonly [string, Reader])[] = Object.entries(fuzzedReaders(templates));
  const asked: Record<string, number> = {};
  const statuses: Record<number, number> = {};
  const findings: string[] = [];
  const end = performance.now() + seconds * 1_000;
  // Every door is tried at least once, however short the time is.
  for (let seed = firstSeed; seed < firstSeed + doors.length || performance.now() < end; seed += 1) {
    const [door, make] = doors[seed % doors.length]!;
    asked[door] = (asked[door] ?? 0) + 1;
    try {
      const answer = await send(address, make(seededRandom(seed)));
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      const wrong = complaint(answer);
      if (wrong !== null) findings.push(`${door}, seed ${seed}: ${wrong}`);
    } catch (error) {
      findings.push(`${door}, seed ${seed}: ${error instanceof Error ? `${error.name} ${error.message}` : 'failed'}`);
      if (findings.length > 50) break;
    }
    for (const [reader, read] of readers) {
      for (let turn = 0; turn < READINGS; turn += 1) {
        const own = (seed * READINGS + turn) >>> 0;
        asked[reader] = (asked[reader] ?? 0) + 1;
        try {
          const wrong = read(seededRandom(own));
          if (wrong !== null) findings.push(`${reader}, seed ${own}: ${wrong}`);
        } catch (error) {
          findings.push(`${reader}, seed ${own}: ${error instanceof Error ? (error.stack ?? error.message).slice(0, 600) : 'failed'}`);
        }
      }
    }
  }
  return { asked, statuses, findings };
}
