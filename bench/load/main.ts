// Previews under load beside a server that answers the same bytes to everybody: see docs/benchmarks.md.
//
//   npm run bench:load                     ten minutes at 80 % of the found peak
//   npm run bench:load -- --seconds 60     shorter
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadBody } from './load-document.js';
import { loadProfiles } from './load-profiles.js';
import { readLoadSettings } from './load-settings.js';
import { press, type Pressed } from './press.js';
import { serve, type Served } from './served.js';

const settings = readLoadSettings(process.argv.slice(2));
const say = (line: string): void => console.error(line);
const bodies = loadProfiles(240).map(loadBody);
const CONNECTIONS = [1, 2, 4, 8, 16] as const;
/** Turns in which the peaks are looked for: a busy moment of the machine meets both servers. */
const TURNS = 3;

interface Peak {
  readonly connections: number;
  readonly rate: number;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

async function ask(address: string, body: string): Promise<string> {
  const answer = await fetch(`${address}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return answer.text();
}

/** The connections with the most answers a second, and that rate, medians of the turns. */
function peakOf(found: ReadonlyMap<number, readonly Pressed[]>): Peak {
  const rates = [...found].map(([connections, pressed]) => ({ connections, rate: median(pressed.map(({ rate }) => rate)) }));
  return rates.reduce((best, each) => (each.rate > best.rate ? each : best));
}

const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(1);

const folder = mkdtempSync(join(tmpdir(), 'consilium-load-answer-'));
const running: Served[] = [];
let failed = false;
try {
  const consilium = await serve('consilium');
  running.push(consilium);
  // The middle one by size stands for all in the answer of the peer.
  const answers = (await Promise.all(bodies.slice(0, 24).map((body) => ask(consilium.address, body)))).sort((a, b) => a.length - b.length);
  const answer = answers[12] ?? '';
  const answerFile = join(folder, 'answer.json');
  writeFileSync(answerFile, JSON.stringify((JSON.parse(answer) as { data: { previewAssessment: object } }).data.previewAssessment));
  const constant = await serve('constant answer', [answerFile]);
  running.push(constant);
  const same = (await ask(constant.address, bodies[0] ?? '')).length;
  say(`answers have ${answers[0]?.length ?? 0} to ${answers.at(-1)?.length ?? 0} bytes; the constant one ${same}`);
  if (same !== answer.length) throw new Error('the constant answer is not the size of the one it stands for');

  const before = loadavg()[0] ?? 0;
  for (const { name, address } of running) say(`${name}: warming up, ${(await press({ address, bodies, connections: 4, seconds: settings.warmUp })).rate.toFixed(1)} answers a second`);
  const found = new Map(running.map(({ name }) => [name, new Map<number, Pressed[]>(CONNECTIONS.map((connections) => [connections, []]))]));
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const connections of CONNECTIONS) {
      for (const { name, address } of running) {
        const pressed = await press({ address, bodies, connections, seconds: settings.step });
        found.get(name)?.get(connections)?.push(pressed);
        if (pressed.wrong > 0) {
          failed = true;
          say(`${name}: ${pressed.wrong} wrong answers with ${connections} connections`);
        }
      }
    }
  }
  const [own, peer] = [peakOf(found.get('consilium') ?? new Map()), peakOf(found.get('constant answer') ?? new Map())];
  say(`peaks: consilium ${own.rate.toFixed(1)} a second with ${own.connections} connections, constant answer ${peer.rate.toFixed(1)} with ${peer.connections}`);

  // The peer is held at the share of its own peak for a part of the time: its p99 only stands beside.
  const peerHeld = await press({ address: constant.address, bodies, connections: 16, seconds: Math.min(60, settings.seconds), rate: peer.rate * settings.share });
  const warm = await consilium.memory();
  const quarters: { readonly pressed: Pressed; readonly memory: Awaited<ReturnType<Served['memory']>> }[] = [];
  for (let quarter = 0; quarter < 4; quarter += 1) {
    const pressed = await press({ address: consilium.address, bodies, connections: 16, seconds: settings.seconds / 4, rate: own.rate * settings.share });
    quarters.push({ pressed, memory: await consilium.memory() });
    say(`quarter ${quarter + 1}: ${pressed.rate.toFixed(1)} a second, p99 ${pressed.p99} ms, ${pressed.wrong} wrong, heap ${megabytes(quarters[quarter]?.memory.heapUsed ?? 0)} MB`);
  }
  const wrong = quarters.reduce((sum, { pressed }) => sum + pressed.wrong, 0);
  const answered = quarters.reduce((sum, { pressed }) => sum + pressed.answered, 0);
  const p99 = median(quarters.map(({ pressed }) => pressed.p99));
  const heaps = quarters.map(({ memory }) => memory.heapUsed);
  const growth = (heaps.at(-1) ?? 0) - (heaps[0] ?? 0);
  // A leak grows with every answer; what is left after a collection differs by a few objects.
  const grows = growth > 0.05 * (heaps[0] ?? 1) && heaps.every((heap, place) => place === 0 || heap > (heaps[place - 1] ?? 0));
  failed ||= wrong > 0 || grows;
  console.log(
    [
      `Machine: ${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), ${process.platform} ${process.arch}, Node ${process.versions.node}. Load average over a minute: ${before.toFixed(1)} before, ${(loadavg()[0] ?? 0).toFixed(1)} after; the one who asks runs on the same machine.`,
      '',
      `| | Consilium | constant answer | ratio | wanted |`,
      `| --- | ---: | ---: | ---: | ---: |`,
      `| previews a second at the peak | ${own.rate.toFixed(1)} | ${peer.rate.toFixed(1)} | ${(own.rate / peer.rate).toFixed(2)} | 0.7 |`,
      `| p99 at ${settings.share * 100} % of the own peak, ms | ${p99} | ${peerHeld.p99} | ${(p99 / Math.max(1, peerHeld.p99)).toFixed(2)} | - |`,
      '',
      `${settings.seconds} s at ${settings.share * 100} % of the peak: ${answered} answers, ${wrong} wrong. Heap after collection: ${megabytes(warm.heapUsed)} MB before, then ${heaps.map(megabytes).join(', ')} MB after each quarter (${grows ? 'GROWS' : 'no growth'}).`,
    ].join('\n'),
  );
} finally {
  for (const each of running) await each.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
