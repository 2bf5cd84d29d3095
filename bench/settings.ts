import { parseArgs } from 'node:util';

export interface Settings {
  /** Fewer rounds and no 10,000 rules: to see that it works. */
  readonly quick: boolean;
  /** The day to print in docs/benchmarks.md; `null` when nothing is to be written. */
  readonly write: string | null;
}

/** @throws Error for arguments that are not known, and for `--write` without a day */
export function readSettings(args: readonly string[]): Settings {
  const { values } = parseArgs({ args: [...args], options: { quick: { type: 'boolean', default: false }, write: { type: 'boolean', default: false }, date: { type: 'string' } } });
  if (!values.write) return { quick: values.quick, write: null };
  if (values.quick) throw new Error('figures of a quick run are not written down');
  if (values.date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(values.date)) throw new Error('--write needs --date YYYY-MM-DD, the day to print');
  return { quick: false, write: values.date };
}
