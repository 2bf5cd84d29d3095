import { countTableP } from './count-table-p.js';
import { categoryTables, yesNoTables } from './count-tables.js';
import type { IntegrityCheck } from './integrity-finding.js';
import { mayBePrintedAs, printedProbability } from './printed-probability.js';

/** The printed p of a table of counts is what at least one usual test gives. */
export const pOfCounts: IntegrityCheck = {
  keys: ['p-of-counts'],
  run: (source) =>
    [...categoryTables(source).filter((table) => table.exhaustive), ...yesNoTables(source)].flatMap((table) => {
      const printed = table.p === undefined ? undefined : printedProbability(table.p);
      const counts = table.rows.map((row) => row.counts);
      if (printed === undefined || counts.some((row) => row.some((count) => !(count >= 0)))) return [];
      const recomputed = countTableP(counts);
      if (recomputed.length === 0 || recomputed.some(({ p }) => mayBePrintedAs(p, printed))) return [];
      return [
        {
          key: `p-of-counts:${table.path}`,
          message: `printed p ${table.p ?? ''}; ${recomputed.map(({ test, p }) => `${test} gives ${p.toPrecision(3)}`).join(', ')}`,
          object: table.statement.object,
        },
      ];
    }),
};
