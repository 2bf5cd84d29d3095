import { compareExact, parseExact } from '../../engine/exact.js';
import type { ProfileProblem } from '../../vocabulary/profile-problem.js';
import type { Vocabulary } from '../../vocabulary/vocabulary.js';
import { cellStatement } from './cell-statement.js';
import type { MappedFact, TableMap } from './table-map-schema.js';

/** A problem of a row, with the column it comes from. */
export type RowProblem = ProfileProblem & { readonly column: string };

/** A row as a profile. */
export interface RowProfile {
  readonly profile: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Day of the row; `null` when the table has none. */
  readonly day: string | null;
  /** Cells that were set aside before anything was sent. */
  readonly problems: readonly RowProblem[];
}

function setAside(code: string, entry: MappedFact, column: string, message: string, hint: string | null): RowProblem {
  return { code, path: entry.fact, column, message, hint, effect: 'SET_ASIDE' };
}

/** A number that the column cannot mean. Statements other than single numbers are left to the vocabulary. */
function isOutside(cell: string, { accept }: MappedFact): boolean {
  const value = accept === undefined ? null : parseExact(cell);
  const [low, high] = [parseExact(accept?.low ?? ''), parseExact(accept?.high ?? '')];
  return value !== null && low !== null && high !== null && (compareExact(value, low) < 0 || compareExact(value, high) > 0);
}

/**
 * Turns one row into a profile. No cell is corrected: what the map does not know, what can't be read and what the column
 * cannot mean is set aside with the reason, and the fact is then as unknown as if nothing stood there.
 */
export function rowProfile(cells: ReadonlyMap<string, string>, map: TableMap, vocabulary: Vocabulary): RowProfile {
  const profile: Record<string, Record<string, unknown>> = {};
  const problems: RowProblem[] = [];
  const day = map.dateColumn === undefined ? null : (cells.get(map.dateColumn) ?? null);
  const dated = day === null ? {} : { observedOn: day };
  for (const [column, { facts }] of Object.entries(map.columns)) {
    const cell = cells.get(column) ?? '';
    const isMissing = cell === '' || map.missing.includes(cell);
    for (const entry of facts ?? []) {
      const definition = vocabulary.fact(entry.fact);
      if (definition === undefined) throw new Error(`a checked map names ${entry.fact}`);
      const [group = '', name = ''] = entry.fact.split('.');
      const say = (input: Readonly<Record<string, unknown>>): void => {
        (profile[group] ??= {})[name] = { ...input, ...dated };
      };
      if (isMissing) {
        say({ unavailable: 'NOT_RECORDED' });
        continue;
      }
      if (entry.saysNothing?.includes(cell) === true) continue;
      const stands = entry.values !== undefined && Object.hasOwn(entry.values, cell) ? entry.values[cell] : undefined;
      if (stands === undefined && definition.kind === 'choice') {
        problems.push(setAside('CELL_NOT_IN_MAP', entry, column, 'the map does not say what this cell stands for', `known cells: ${[...Object.keys(entry.values ?? {}), ...(entry.saysNothing ?? [])].join(', ')}`));
        continue;
      }
      if (isOutside(cell, entry)) {
        problems.push(setAside('OUTSIDE_OF_COLUMN', entry, column, 'the column cannot mean this number', entry.accept?.because ?? null));
        continue;
      }
      const statement = cellStatement(definition, stands ?? cell, entry.unit, vocabulary);
      if (statement.problem === null) say(statement.input);
      else problems.push(setAside('CELL_NOT_READABLE', entry, column, 'the cell can be read as no statement about this fact', statement.problem));
    }
  }
  return { profile, day, problems };
}
