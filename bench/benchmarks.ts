import { cpus, loadavg } from 'node:os';
import { benchAssess } from './assess-bench.js';
import type { Measured } from './measure.js';
import { benchRules, type RuleBenchResult, type RuleBenchSize } from './rule-bench.js';

/** Everything one run found. */
export interface Benchmarks {
  readonly machine: string;
  /** Load average over a minute, before and after: what else the machine did. */
  readonly load: { readonly before: number; readonly after: number };
  readonly rules: readonly RuleBenchResult[];
  /** A whole assessment with the rules that ship, by how much of the patient is known. */
  readonly assess: ReadonlyMap<string, Measured>;
}

// The slow peers take a quarter of a second a patient and more at 10,000 rules: few patients, few rounds.
const SIZES: readonly RuleBenchSize[] = [
  { rules: 100, compared: 100, times: { fast: 5000, ranked: 1000, rendered: 50, peer: 50 }, rounds: 7 },
  { rules: 1000, compared: 30, times: { fast: 5000, ranked: 1000, rendered: 20, peer: 10 }, rounds: 7 },
  { rules: 10_000, compared: 4, times: { fast: 2000, ranked: 400, rendered: 3, peer: 2 }, rounds: 5 },
];

const QUICK: readonly RuleBenchSize[] = [
  { rules: 100, compared: 20, times: { fast: 1000, ranked: 200, rendered: 10, peer: 10 }, rounds: 3 },
  { rules: 1000, compared: 5, times: { fast: 1000, ranked: 200, rendered: 5, peer: 3 }, rounds: 3 },
];

function machine(): string {
  const processors = cpus();
  return `${processors.length} cores (${processors[0]?.model.trim() ?? 'unknown'}), ${process.platform} ${process.arch}, Node ${process.versions.node}`;
}

/** Runs all benchmarks; tells after each what comes next. */
export async function runBenchmarks(quick: boolean, tell: (line: string) => void): Promise<Benchmarks> {
  const before = loadavg()[0]!;
  const rules: RuleBenchResult[] = [];
  for (const size of quick ? QUICK : SIZES) {
    tell(`comparing and measuring all engines at ${size.rules} rules`);
    rules.push(await benchRules(size));
  }
  tell('measuring whole assessments');
  const assess = await benchAssess(quick ? 3 : 10, quick ? 3 : 7);
  return { machine: machine(), load: { before, after: loadavg()[0]! }, rules, assess };
}
