import { CsvError, parse } from 'csv-parse/sync';
import { suggestion } from '../../vocabulary/suggestion.js';
import type { TableMap } from './table-map-schema.js';

/** One row of a table. */
export interface TableRow {
  /** Line of the file on which the row ends, from 1. */
  readonly line: number;
  /** Cells by header; `null` when the row does not have as many cells as the header. */
  readonly cells: ReadonlyMap<string, string> | null;
}

export type TableRead = { readonly kind: 'read'; readonly rows: readonly TableRow[] } | { readonly kind: 'unreadable'; readonly messages: readonly string[] };

/** Reads a CSV table whose header names exactly the columns of the map: a column that nobody looked at is not passed over. */
export function readTable(path: string, text: string, map: TableMap): TableRead {
  let records: readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
  try {
    records = parse(text, { bom: true, trim: true, skip_empty_lines: true, relax_column_count: true, info: true }) as unknown as typeof records;
  } catch (error) {
    if (error instanceof CsvError) return { kind: 'unreadable', messages: [`${path}: not a CSV table, ${error.code}`] };
    throw error;
  }
  const [first, ...others] = records;
  if (first === undefined) return { kind: 'unreadable', messages: [`${path}: the table is empty`] };
  const header = first.record;
  const messages = headerProblems(header, map).map((message) => `${path}: ${message}`);
  if (messages.length > 0) return { kind: 'unreadable', messages };
  return {
    kind: 'read',
    rows: others.map(({ record, info }) => ({
      line: info.lines,
      cells: record.length === header.length ? new Map(header.map((name, index) => [name, record[index] ?? ''])) : null,
    })),
  };
}

function headerProblems(header: readonly string[], map: TableMap): readonly string[] {
  const wanted = Object.keys(map.columns);
  return [
    ...header.filter((name, index) => header.indexOf(name) !== index).map((name) => `two columns are called "${name}"`),
    ...wanted
      .filter((name) => !header.includes(name))
      .map((name) => {
        const near = suggestion(name, header);
        return `the map names the column "${name}", which the table does not have${near === null ? '' : ` (did you mean "${near}"?)`}`;
      }),
    ...header.filter((name) => !wanted.includes(name)).map((name) => `the map says nothing of the column "${name}" (map it to facts, or name it with \`ignored\` and the reason)`),
  ];
}
