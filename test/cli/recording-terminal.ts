import { resolve } from 'node:path';
import { loadRules, RULES_FOLDER, type LoadedRules } from '../../src/app/load-rules.js';
import { runCommandLine } from '../../src/cli/run-command-line.js';
import { shippedRules } from '../cases/shipped-rules.js';

/** What a command printed and how it ended. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly notes: string;
}

/** The rules that ship are read once for many commands; every other folder each time. */
const rulesOf = (folder: string): LoadedRules => (resolve(folder) === resolve(RULES_FOLDER) ? { kind: 'loaded', prepared: shippedRules() } : loadRules(folder));

/** Runs a command line without a process. */
export async function run(...words: readonly string[]): Promise<Ran> {
  const out: string[] = [];
  const notes: string[] = [];
  const code = await runCommandLine(words, { out: (text) => out.push(text), note: (text) => notes.push(text), isWatched: false, environment: {}, loadRules: rulesOf });
  return { code, out: out.join('\n'), notes: notes.join('\n') };
}
