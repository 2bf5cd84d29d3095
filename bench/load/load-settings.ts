import { parseArgs } from 'node:util';

export interface LoadSettings {
  /** Seconds at a share of the peak. */
  readonly seconds: number;
  /** Seconds of each step towards the peak. */
  readonly step: number;
  /** Seconds before anything is measured. */
  readonly warmUp: number;
  readonly share: number;
}

function positive(text: string, name: string): number {
  const number = Number(text);
  if (!Number.isFinite(number) || number <= 0) throw new Error(`--${name} is not a number above 0`);
  return number;
}

/** @throws Error for arguments that are not known or make no sense */
export function readLoadSettings(args: readonly string[]): LoadSettings {
  const { values } = parseArgs({ args: [...args], options: { seconds: { type: 'string', default: '600' }, step: { type: 'string', default: '10' }, 'warm-up': { type: 'string', default: '30' }, share: { type: 'string', default: '0.8' } } });
  const share = positive(values.share, 'share');
  if (share > 1) throw new Error('--share is at most 1');
  return { seconds: positive(values.seconds, 'seconds'), step: positive(values.step, 'step'), warmUp: positive(values['warm-up'], 'warm-up'), share };
}
