import { type RecordBenchResult, type RowName, ROWS } from './record-bench.js';

/** Each with the bare insert it stands beside. */
const BESIDE: readonly (readonly [RowName, RowName])[] = [
  ['entry', 'bareEntry'],
  ['prepared', 'bareAssessment'],
];

function figure(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en-US');
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** The figures as Markdown. */
export function renderRecordBench(results: readonly RecordBenchResult[], machine: string, writers: number): string {
  const names = Object.keys(ROWS) as RowName[];
  const [first] = results;
  return [
    machine,
    `${writers} writers at once; medians of the rounds. Bytes of the rows: small entry ${figure(first!.bytes.entry)}, assessment ${figure(first!.bytes.assessment)} (sealed; as canonical text ${figure(first!.bytes.text)}).`,
    table(
      ['', ...results.flatMap(({ database }) => [`${database}, a second`, 'p99 ms', 'CPU ms each'])],
      names.map((name) => [ROWS[name], ...results.flatMap(({ measured }) => [figure(measured[name].perSecond), figure(measured[name].p99), figure(measured[name].cpu)])]),
    ),
    table(
      ['share of the rate of the bare insert (aim: at least 0.5)', ...results.map(({ database }) => database)],
      BESIDE.map(([own, bare]) => [`${ROWS[own]}, beside the ${ROWS[bare]}`, ...results.map(({ measured }) => ratio(measured[own].perSecond / measured[bare].perSecond))]),
    ),
  ].join('\n\n');
}

function ratio(value: number): string {
  return `${value.toFixed(2)} ${value >= 0.5 ? '(met)' : '(NOT met)'}`;
}
