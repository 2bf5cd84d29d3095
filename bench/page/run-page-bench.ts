import { cpus, loadavg } from 'node:os';
import { benchPage, type PageBenchResult } from './page-bench.js';

const KEYS = 240;
const QUICK = 48;

/** Milliseconds under which 95 of 100 keys shall be answered on screen, and kilobytes under which the script shall stay. */
const AIMS = { p95: 150, scriptKilobytes: 350 } as const;

/** Measures typing on the page and gives the figures as Markdown. */
export async function runPageBench(quick: boolean, tell: (line: string) => void): Promise<string> {
  const before = loadavg()[0] as number;
  tell('typing on the page in a real browser');
  const result = await benchPage(quick ? QUICK : KEYS);
  return rendered(result, `Machine: ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${process.platform} ${process.arch}, Node ${process.versions.node}. Load average over a minute: ${before.toFixed(1)} before, ${(loadavg()[0] as number).toFixed(1)} after.`);
}

/** The value that this share of the ascending values does not exceed. */
function quantile(ascending: readonly number[], share: number): number {
  return ascending[Math.min(ascending.length - 1, Math.ceil(share * ascending.length) - 1)] as number;
}

function rendered({ keys, scriptBytes }: PageBenchResult, machine: string): string {
  const p95 = quantile(keys, 0.95);
  const kilobytes = scriptBytes / 1024;
  const met = (is: boolean): string => (is ? 'met' : 'NOT met');
  return [
    machine,
    [
      '|  | reached | wanted |  |',
      '| --- | ---: | ---: | ---: |',
      `| key to new answer on screen, p50, ms (${keys.length} keys) | ${quantile(keys, 0.5).toFixed(0)} | | |`,
      `| the same, p95 | ${p95.toFixed(0)} | under ${AIMS.p95} | ${met(p95 < AIMS.p95)} |`,
      `| the same, slowest | ${quantile(keys, 1).toFixed(0)} | | |`,
      `| script of the page, gzip, KB | ${kilobytes.toFixed(0)} | under ${AIMS.scriptKilobytes} | ${met(kilobytes < AIMS.scriptKilobytes)} |`,
    ].join('\n'),
  ].join('\n\n');
}
