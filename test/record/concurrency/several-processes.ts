import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { compiledProgram } from '../../crash/compiled-program.js';

/** An acknowledged entry: its place in the log and what was written there. */
export type Acknowledged = readonly [place: number, code: string];

export interface SeveralProcesses {
  /** Folder of the keys that all share. */
  readonly folder: string;
  readonly databaseUrl: string;
  readonly processes: number;
  readonly writers: number;
  /** Entries each writer writes. */
  readonly each: number;
}

/** Starts services as processes of their own, lets all write at the same time, and gives what each was acknowledged. */
export async function writeFromProcesses({ folder, databaseUrl, processes, writers, each }: SeveralProcesses): Promise<readonly (readonly Acknowledged[])[]> {
  const program = join(compiledProgram(folder), 'test/record/concurrency/writing-process.js');
  const children = Array.from({ length: processes }, (_, at) => spawn(process.execPath, [program, folder, databaseUrl, `s${at}`, String(writers), String(each)], { stdio: ['pipe', 'pipe', 'inherit'] }));
  const lines = children.map((child) => createInterface({ input: child.stdout })[Symbol.asyncIterator]());
  try {
    for (const line of lines) if ((await line.next()).value !== 'open') throw new Error('a service did not open the record');
    for (const child of children) child.stdin.write('go\n');
    return await Promise.all(lines.map(async (line) => JSON.parse(String((await line.next()).value)) as Acknowledged[]));
  } finally {
    for (const child of children) {
      if (child.exitCode !== null) continue;
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    }
  }
}
