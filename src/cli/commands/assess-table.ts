import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { SingleBar } from 'cli-progress';
import type { PreviewDesk } from '../../board/preview-desk.js';
import { formatDefect } from '../../rulebook/format-defect.js';
import { parseCalendarDay } from '../../vocabulary/calendar-day.js';
import { EXIT, type ExitCode } from '../exit-code.js';
import { readTextFile } from '../read-text-file.js';
import { assessRow } from '../table/assess-row.js';
import { readTable, type TableRow } from '../table/read-table.js';
import { readTableMap } from '../table/read-table-map.js';
import type { TableMap } from '../table/table-map-schema.js';
import { TableSummary } from '../table/table-summary.js';
import type { Terminal } from '../terminal.js';

export interface AssessTableOptions {
  readonly map: string;
  readonly out?: string;
  readonly asOf?: string;
}

interface Inputs {
  readonly map: TableMap;
  readonly rows: readonly TableRow[];
}

/** Everything that is wrong with what was given, told at once. */
function readInputs(path: string, { map: mapPath, asOf }: AssessTableOptions, desk: PreviewDesk, terminal: Terminal): Inputs | undefined {
  const mapText = readTextFile(mapPath);
  const tableText = readTextFile(path);
  if (mapText.kind === 'unreadable' || tableText.kind === 'unreadable') {
    for (const each of [mapText, tableText]) if (each.kind === 'unreadable') terminal.note(each.message);
    return undefined;
  }
  const read = readTableMap(mapPath, readFileSync(mapPath), desk.vocabulary);
  if (read.kind === 'broken') {
    for (const defect of read.defects) terminal.note(formatDefect(defect));
    return undefined;
  }
  const day = asOf === undefined ? null : parseCalendarDay(asOf);
  if (asOf !== undefined && (day === null || day.first !== day.last)) {
    terminal.note('--as-of: write the day as YYYY-MM-DD');
    return undefined;
  }
  if (asOf === undefined && read.map.dateColumn === undefined) {
    terminal.note('the table has no column with the day of its rows: name the day with --as-of YYYY-MM-DD');
    return undefined;
  }
  const table = readTable(path, tableText.text, read.map);
  if (table.kind === 'unreadable') {
    for (const message of table.messages) terminal.note(message);
    return undefined;
  }
  return { map: read.map, rows: table.rows };
}

/**
 * `assess-table FILE --map MAP`: assesses every row of a registry export. Writes one line of JSON a row, to a file with a
 * summary on the output, or to the output with the summary among the notes. Records nothing.
 */
export async function assessTableCommand(path: string, options: AssessTableOptions, desk: PreviewDesk, terminal: Terminal): Promise<ExitCode> {
  const inputs = readInputs(path, options, desk, terminal);
  if (inputs === undefined) return EXIT.BAD_INPUT;
  const { map, rows } = inputs;
  const file = options.out === undefined ? undefined : createWriteStream(options.out, { encoding: 'utf8', mode: 0o600 });
  if (file !== undefined) {
    try {
      await once(file, 'open');
    } catch {
      terminal.note(`${options.out ?? ''}: it cannot be written`);
      return EXIT.BAD_INPUT;
    }
  }
  const bar = terminal.isWatched ? new SingleBar({ stream: process.stderr, format: '{bar} {value} of {total} rows', clearOnComplete: true }) : undefined;
  bar?.start(rows.length, 0);
  const summary = new TableSummary();
  for (const [index, row] of rows.entries()) {
    const answer = assessRow(row, index + 1, map, options.asOf, desk);
    summary.add(answer);
    const line = JSON.stringify(answer);
    if (file === undefined) terminal.out(line);
    else if (!file.write(`${line}\n`)) await once(file, 'drain');
    bar?.update(index + 1);
  }
  bar?.stop();
  if (file === undefined) terminal.note(summary.text());
  else {
    file.end();
    await finished(file);
    terminal.out(summary.text());
  }
  return summary.refusedRows === 0 ? EXIT.OK : EXIT.NOT_IN_ORDER;
}
