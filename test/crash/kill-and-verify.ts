import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { keyFiles } from '../../src/app/key-files.js';
import { openStore, recordPlace } from '../../src/app/open-store.js';
import type { RecordReader } from '../../src/board/ports/record-store.js';
import { verifyLog } from '../../src/board/verify-log.js';
import { openTestRecord } from '../persistence/test-record.js';
import { compiledProgram } from './compiled-program.js';

const MOST_MILLISECONDS = 200;

/** Of an acknowledgement: "12345 r250-a-12". */
const BYTES_OF_A_LINE = 17;

/** What a run of kills found. */
export interface CrashReport {
  readonly kills: number;
  readonly acknowledged: number;
  /** Acknowledged entries that are not in the log, or another one stands there. */
  readonly lost: readonly string[];
  /** Codes that stand in the log more than once. */
  readonly doubled: readonly string[];
  /** What verifying found after each kill; empty when all was well. */
  readonly findings: readonly string[];
}

/** When to kill: so many milliseconds after the first acknowledgement could have come, and not before so many bytes of acknowledgements were written. */
interface Moment {
  readonly milliseconds: number;
  readonly bytes: number;
}

/** Lets a process append and kills it hard. */
async function appendAndKill(program: string, folder: string, databaseUrl: string, run: number, { milliseconds, bytes }: Moment): Promise<void> {
  const written = (): number => statSync(join(folder, 'acknowledged'), { throwIfNoEntry: false })?.size ?? 0;
  const enough = written() + bytes;
  const child = spawn(process.execPath, [program, folder, databaseUrl, `r${run}`], { stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
  const opened = new Promise<boolean>((resolve) => child.stdout.once('data', () => resolve(true)));
  const isOpen = await Promise.race([opened, ended.then(() => false)]);
  if (!isOpen) throw new Error('the appending process ended before it opened the record');
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  while (written() < enough && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 1));
  child.kill('SIGKILL');
  if ((await ended) !== 'SIGKILL') throw new Error('the appending process ended by itself');
}

export interface CrashRun {
  readonly folder: string;
  readonly databaseUrl: string;
  readonly kills: number;
  /** Every how many kills content is recomputed too; the tree is compared with its signed head after each. */
  readonly verifyEvery: number;
  /** Entries that a process is let acknowledge before it is killed, on average; however slow the machine is. Absent: as many as there is time for. */
  readonly acknowledged?: number;
  /** Gives 0 to below 1; decides when to kill. */
  readonly random: () => number;
}

/**
 * Kills an appending process again and again, and compares what was acknowledged with what is there.
 * @throws RecordBroken when the tree is not the signed one after a kill
 */
export async function killAndVerify({ folder, databaseUrl, kills, verifyEvery, acknowledged: wanted = 0, random }: CrashRun): Promise<CrashReport> {
  const place = recordPlace({ databaseUrl, keyFolder: join(folder, 'keys') });
  const keys = keyFiles(place.keyFolder);
  const program = join(compiledProgram(folder), 'test/crash/appending-process.js');
  const findings: string[] = [];
  let codes: readonly string[] = [];
  for (let run = 0; run < kills; run += 1) {
    await appendAndKill(program, folder, databaseUrl, run, { milliseconds: Math.floor(random() * MOST_MILLISECONDS), bytes: Math.floor(2 * random() * wanted * BYTES_OF_A_LINE) });
    const store = await openStore(place);
    try {
      await openTestRecord(store, keys);
      const isLast = run === kills - 1;
      const found = isLast || run % verifyEvery === 0 ? await findingOf(store.reader, keys, acknowledgedIn(folder).length) : null;
      if (found !== null) findings.push(`kill ${run}: ${found}`);
      if (isLast) codes = await codesOf(store.reader);
    } finally {
      await store.close();
    }
  }
  const acknowledged = acknowledgedIn(folder);
  const lost = acknowledged.filter((line) => {
    const [index = '', code] = line.split(' ');
    return codes[Number(index)] !== code;
  });
  const seen = new Set<string>();
  const doubled = codes.filter((code) => seen.size === seen.add(code).size);
  return { kills, acknowledged: acknowledged.length, lost, doubled, findings };
}

/** The last line may be cut by the kill; the entry it meant is acknowledged only when the line is whole. */
function acknowledgedIn(folder: string): readonly string[] {
  const file = join(folder, 'acknowledged');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
}

/**
 * What verifying finds, as text; null when all is well. A process can be killed before its first entry was committed: of a
 * log that never had one there is nothing to sign, and nothing may have been acknowledged.
 */
async function findingOf(reader: RecordReader, keys: Parameters<typeof verifyLog>[1], acknowledged: number): Promise<string | null> {
  if ((await reader.entries(0, 1)).length === 0) return acknowledged === 0 ? null : `EMPTY although ${acknowledged} were acknowledged`;
  const { first } = await verifyLog(reader, keys, []);
  return first === null ? null : `${first.code} at ${first.index}`;
}

async function codesOf(reader: { entries(from: number, count: number): Promise<readonly { readonly entry: string }[]> }): Promise<readonly string[]> {
  const codes: string[] = [];
  for (let rows = await reader.entries(0, 1_000); rows.length > 0; rows = await reader.entries(codes.length, 1_000)) {
    codes.push(...rows.map(({ entry }) => (JSON.parse(entry) as { readonly facts: { readonly code: string } }).facts.code));
  }
  return codes;
}
