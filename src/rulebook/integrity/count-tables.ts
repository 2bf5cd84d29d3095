import type { WrittenSource } from '../content.js';
import { EVERYONE, statementsOf } from './statement.js';
import type { Statement } from './statement.js';

/** A printed table of counts: rows are categories, columns are arms (without the column of everyone). */
export interface CountTable {
  /** Path in keys: the statement's, or table/<name>. */
  readonly path: string;
  readonly statement: Statement;
  readonly arms: readonly string[];
  readonly rows: readonly { readonly category: string; readonly counts: readonly number[] }[];
  /** Patients of each arm as printed; undefined where rows print different totals. */
  readonly totals: readonly (number | undefined)[];
  /** Whether the rows cover everyone, so that they must add up. */
  readonly exhaustive: boolean;
  readonly p: string | undefined;
}

interface Cell {
  readonly category: string;
  readonly arm: string;
  readonly count: number;
  readonly total: number;
}

/** Tables of several categories: inside one statement by `category`, over several statements by `table`. */
export function categoryTables(source: WrittenSource): readonly CountTable[] {
  const tables: CountTable[] = [];
  const groups = new Map<string, Statement[]>();
  for (const statement of statementsOf(source)) {
    const name = statement.object.table;
    if (name !== undefined) {
      groups.set(name, [...(groups.get(name) ?? []), statement]);
      continue;
    }
    const cells = cellsOf(statement, (category) => category);
    if (cells.every((cell) => cell.category !== '')) pushTable(tables, statement.path, statement, cells, statement.object.covers !== 'some', statement.countsP);
  }
  for (const [name, statements] of groups) {
    const [first] = statements;
    if (first === undefined) continue;
    const cells = statements.flatMap((statement) => cellsOf(statement, (category) => `${statement.path}/${category}`));
    const stated = statements.flatMap((statement) => (statement.countsP === undefined ? [] : [statement.countsP]));
    // Several p values belong to the rows, one to the table.
    pushTable(tables, `table/${name}`, first, cells, statements.every((statement) => statement.object.covers !== 'some'), stated.length === 1 ? stated[0] : undefined);
  }
  return tables;
}

/** Tables of yes and no: one statement with a count and a total per arm. */
export function yesNoTables(source: WrittenSource): readonly CountTable[] {
  const rowsOfTable = new Map<string, number>();
  for (const { object, countsP } of statementsOf(source)) {
    if (object.table !== undefined && countsP !== undefined) rowsOfTable.set(object.table, (rowsOfTable.get(object.table) ?? 0) + 1);
  }
  return statementsOf(source).flatMap((statement) => {
    const { table } = statement.object;
    if (statement.countsP === undefined || (table !== undefined && rowsOfTable.get(table) === 1)) return [];
    const cells = cellsOf(statement, (category) => category);
    const arms = cells.map((cell) => cell.arm);
    if (cells.some((cell) => cell.category !== '') || arms.length < 2 || new Set(arms).size !== arms.length) return [];
    return [
      {
        path: statement.path,
        statement,
        arms,
        rows: [
          { category: 'yes', counts: cells.map((cell) => cell.count) },
          { category: 'no', counts: cells.map((cell) => cell.total - cell.count) },
        ],
        totals: cells.map((cell) => cell.total),
        exhaustive: true,
        p: statement.countsP,
      },
    ];
  });
}

function cellsOf(statement: Statement, name: (category: string) => string): readonly Cell[] {
  return statement.results.flatMap((result) =>
    result.arm === EVERYONE || result.count === undefined || result.total === undefined
      ? []
      : [{ category: name(result.category ?? ''), arm: result.arm, count: Number(result.count), total: Number(result.total) }],
  );
}

function pushTable(tables: CountTable[], path: string, statement: Statement, cells: readonly Cell[], exhaustive: boolean, p: string | undefined): void {
  const arms = [...new Set(cells.map((cell) => cell.arm))];
  const categories = [...new Set(cells.map((cell) => cell.category))];
  if (categories.length < 2) return;
  const rows = categories.map((category) => ({
    category,
    counts: arms.map((arm) => cells.find((cell) => cell.arm === arm && cell.category === category)?.count ?? Number.NaN),
  }));
  const totals = arms.map((arm) => {
    const printed = new Set(cells.filter((cell) => cell.arm === arm).map((cell) => cell.total));
    return printed.size === 1 ? [...printed][0] : undefined;
  });
  tables.push({ path, statement, arms, rows, totals, exhaustive, p });
}
