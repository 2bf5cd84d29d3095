import type { LoadedRules } from '../app/load-rules.js';

/** Where a command writes and what it may know of its surroundings. */
export interface Terminal {
  /** What was asked for; a line end is added. */
  out(text: string): void;
  /** What went wrong and how far the work is; never mixed with what was asked for. */
  note(text: string): void;
  /** Whether a person watches the notes: only then is a progress bar drawn. */
  readonly isWatched: boolean;
  /** Asks a person and waits for a line; `undefined` when nobody answers any more. Absent: nobody is there. */
  readonly ask?: (question: string) => Promise<string | undefined>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** How the rules of a folder are read; absent: from its files, anew for every command. */
  readonly loadRules?: (folder: string) => LoadedRules;
}
