import { runCommandLine } from '../../src/cli/run-command-line.js';

/** What a command printed and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly notes: string;
}

/** Runs a command line without a process. */
export async function run(...words: readonly string[]): Promise<Ran> {
  const out: string[] = [];
  const notes: string[] = [];
  const code = await runCommandLine(words, { out: (text) => out.push(text), note: (text) => notes.push(text), isWatched: false, environment: {} });
  return { code, out: out.join('\n'), notes: notes.join('\n') };
}
