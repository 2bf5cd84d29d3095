import type { EntityManager } from 'typeorm';
import type { FiringRow, VerdictRow } from '../board/ports/record-rows.js';

/** Statements that insert rows from one JSON array of arrays: TypeORM takes longer to spell out the values of some hundred rows than a database to store them. */
const STATEMENTS = {
  sqlite: {
    firings: 'INSERT INTO assessment_firings (log_index, truths) SELECT value ->> 0, value ->> 1 FROM json_each(?)',
    verdicts: 'INSERT INTO assessment_verdicts (log_index, kind, code, state) SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)',
  },
  postgres: {
    firings: 'INSERT INTO assessment_firings (log_index, truths) SELECT (value ->> 0)::integer, value ->> 1 FROM json_array_elements($1::json)',
    verdicts: 'INSERT INTO assessment_verdicts (log_index, kind, code, state) SELECT (value ->> 0)::integer, value ->> 1, value ->> 2, value ->> 3 FROM json_array_elements($1::json)',
  },
} as const;

/** Inserts what was projected of all assessments of a transaction, in two statements. */
export async function insertProjections(manager: EntityManager, firings: readonly FiringRow[], verdicts: readonly VerdictRow[]): Promise<void> {
  const statements = manager.connection.options.type === 'postgres' ? STATEMENTS.postgres : STATEMENTS.sqlite;
  await manager.query(statements.firings, [JSON.stringify(firings.map(({ index, truths }) => [index, truths]))]);
  await manager.query(statements.verdicts, [JSON.stringify(verdicts.map(({ index, kind, code, state }) => [index, kind, code, state]))]);
}
