import type { Benchmarks } from './benchmarks.js';
import type { Measured } from './measure.js';
import { ROWS, type RuleBenchResult } from './rule-bench.js';

const JSON_RULES_ENGINE = 'json-rules-engine 7';
const CQL = 'cql-execution 3';
const ZEN = 'zen-engine, trace';

function figure(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en-US');
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

function cpuOf(result: RuleBenchResult, row: string): number {
  const measured = result.measured.get(row);
  if (measured === undefined) throw new Error(`nothing was measured for ${row}`);
  return measured.cpu;
}

function comparison(results: readonly RuleBenchResult[]): string {
  const head = ['engine', ...results.flatMap(({ rules }) => [`${rules.toLocaleString('en-US')} rules, us`, 'wall us', 'times packed'])];
  const rows = [...results[0]!.measured.keys()].map((name) => [
    name,
    ...results.flatMap((result) => {
      const { cpu, wall } = result.measured.get(name)!;
      return [figure(cpu), figure(wall), figure(cpu / cpuOf(result, ROWS.packed))];
    }),
  ]);
  return table(head, rows);
}

interface Aim {
  readonly what: string;
  readonly reached: number;
  readonly aim: number;
  readonly better: 'more' | 'less';
}

function aims(results: readonly RuleBenchResult[]): Aim[] {
  const at = (rules: number): RuleBenchResult | undefined => results.find((result) => result.rules === rules);
  const [thousand, tenThousand] = [at(1000), at(10_000)];
  const list: Aim[] = [];
  if (thousand !== undefined) {
    const packed = cpuOf(thousand, ROWS.packed);
    for (const [peer, aim] of [[JSON_RULES_ENGINE, 1000], [CQL, 100], [ZEN, 20]] as const) list.push({ what: `times as fast as ${peer}, 1,000 rules`, reached: cpuOf(thousand, peer) / packed, aim, better: 'more' });
    if (tenThousand !== undefined) list.push({ what: 'time at 10,000 rules, times that at 1,000', reached: cpuOf(tenThousand, ROWS.packed) / packed, aim: 4, better: 'less' });
  }
  for (const result of results) list.push({ what: `ranking of missing facts, times one evaluation, ${result.rules.toLocaleString('en-US')} rules`, reached: cpuOf(result, ROWS.rank) / cpuOf(result, ROWS.packed), aim: 5, better: 'less' });
  return list;
}

function aimRow({ what, reached, aim, better }: Aim): string[] {
  const met = better === 'more' ? reached >= aim : reached <= aim;
  return [what, figure(reached), `${better === 'more' ? 'at least' : 'at most'} ${aim.toLocaleString('en-US')}`, met ? 'met' : 'NOT met'];
}

function agreementLine({ rules, distinctCriteria, agreement }: RuleBenchResult): string {
  const { patients, holds, unknown } = agreement;
  return `- ${rules.toLocaleString('en-US')} rules (${distinctCriteria} distinct criteria): ${patients} patients compared, ${holds.toLocaleString('en-US')} rules hold and ${unknown.toLocaleString('en-US')} are UNKNOWN among them; no disagreement.`;
}

function milliseconds([name, { cpu, wall }]: readonly [string, Measured]): string[] {
  return [name, figure(cpu / 1000), figure(wall / 1000)];
}

/** The figures as Markdown. */
export function renderBenchmarks({ machine, load, rules, assess }: Benchmarks): string {
  return [
    `Machine: ${machine}. Load average over a minute: ${load.before.toFixed(1)} before, ${load.after.toFixed(1)} after${load.after > 1.5 ? ' (other work ran beside: read the ratios, not the figures)' : ''}.`,
    rules.map(agreementLine).join('\n'),
    'Microseconds a patient against all rules, medians; "times packed" is the ratio to the first row.',
    comparison(rules),
    table(['aim', 'reached', 'wanted', ''], aims(rules).map(aimRow)),
    'A whole assessment with the rules that ship (read the profile, derive, decide, argue, rank, trace), milliseconds, medians:',
    table(['profile', 'ms', 'wall ms'], [...assess].map(milliseconds)),
  ].join('\n\n');
}
