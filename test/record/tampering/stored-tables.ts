import Database from 'better-sqlite3';
import pg from 'pg';

export type StoredRow = Record<string, string | number | null>;

/** The rows of the record as they lie in the database, by table. */
export type StoredTables = Record<string, StoredRow[]>;

/** The tables that tell what happened, and those by which it is found. */
export const TABLES = ['audit_entries', 'audit_openings', 'audit_tail', 'signed_heads', 'cases', 'assessments', 'rule_sets'] as const;

/** Access to the rows past the service: what somebody has who holds the file, or the password of the database. */
export interface TableAccess {
  read(): Promise<StoredTables>;
  /** Puts these rows in the place of all rows of the tables named. */
  replace(tables: StoredTables): Promise<void>;
  close(): Promise<void>;
}

/** Rows of a SQLite file, through a connection of its own. */
export function sqliteTables(file: string): TableAccess {
  const database = new Database(file);
  // Whoever tampers does not care for durability.
  database.pragma('synchronous = OFF');
  const replace = database.transaction((tables: StoredTables) => {
    for (const [table, rows] of Object.entries(tables)) {
      database.prepare(`DELETE FROM ${table}`).run();
      for (const row of rows) {
        const columns = Object.keys(row);
        database.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`).run(...Object.values(row));
      }
    }
  });
  return {
    read: () => Promise.resolve(Object.fromEntries(TABLES.map((table) => [table, database.prepare(`SELECT * FROM ${table}`).all() as StoredRow[]]))),
    replace: (tables) => Promise.resolve(replace(tables)),
    close: () => Promise.resolve(void database.close()),
  };
}

/** Rows of a PostgreSQL database, through a connection of its own. */
export async function postgresTables(url: string): Promise<TableAccess> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    read: async () => {
      const tables: StoredTables = {};
      for (const table of TABLES) tables[table] = (await client.query<StoredRow>(`SELECT * FROM ${table}`)).rows;
      return tables;
    },
    replace: async (tables) => {
      await client.query('BEGIN');
      for (const [table, rows] of Object.entries(tables)) {
        await client.query(`DELETE FROM ${table}`);
        // One statement a table: the rows travel as JSON, whose numbers and texts come back as they are.
        await client.query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1)`, [JSON.stringify(rows)]);
      }
      await client.query('COMMIT');
    },
    close: () => client.end(),
  };
}
