import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { PrintedNumber } from './printed-number.js';

/** Where the estimate would stand in the middle of its interval, over all values that round to the printed ends. */
export function middleOf(low: PrintedNumber, high: PrintedNumber, scale: 'ratio' | 'difference'): { readonly least: number; readonly most: number } {
  if (scale === 'difference') return { least: (low.least + high.least) / 2, most: (low.most + high.most) / 2 };
  return { least: Math.sqrt(Math.max(0, low.least) * high.least), most: Math.sqrt(low.most * high.most) };
}

/** Two-sided p of Wald's test that a ratio with this interval implies, over all values that round to the printed numbers. */
export function waldP(estimate: PrintedNumber, low: PrintedNumber, high: PrintedNumber, level: number): { readonly least: number; readonly most: number } {
  const quantile = normalQuantile(1 - (1 - level) / 2, 0, 1);
  const widest = Math.log(high.most) - Math.log(Math.max(low.least, Number.MIN_VALUE));
  const narrowest = Math.max(Math.log(Math.max(high.least, Number.MIN_VALUE)) - Math.log(low.most), Number.MIN_VALUE);
  const logs = [Math.log(Math.max(estimate.least, Number.MIN_VALUE)), Math.log(estimate.most)];
  const farthest = Math.max(...logs.map(Math.abs));
  const nearest = logs.some((log) => log <= 0) && logs.some((log) => log >= 0) ? 0 : Math.min(...logs.map(Math.abs));
  const p = (log: number, width: number): number => 2 * normalCdf(-(log * 2 * quantile) / width, 0, 1);
  return { least: p(farthest, narrowest), most: p(nearest, widest) };
}
