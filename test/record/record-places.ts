import { recordPlace, type RecordPlace } from '../../src/app/open-store.js';
import { recordFolder } from '../api/running-service.js';
import { postgresServer, type PostgresServer } from '../persistence/postgres-database.js';

/** A place for a record that is gone afterwards. */
export interface TestPlace {
  readonly place: RecordPlace;
  remove(): Promise<void>;
}

async function onSqlite(): Promise<TestPlace> {
  const folder = recordFolder();
  return { place: recordPlace({ databaseUrl: `sqlite://${folder.path}/record.sqlite`, keyFolder: null }), remove: () => Promise.resolve(folder.remove()) };
}

async function onPostgres(): Promise<TestPlace> {
  const folder = recordFolder();
  const server: PostgresServer = await postgresServer();
  return {
    place: recordPlace({ databaseUrl: await server.newDatabase(), keyFolder: `${folder.path}/keys` }),
    remove: async () => {
      await server.stop();
      folder.remove();
    },
  };
}

/** Both databases that a record is kept in. */
export const RECORD_PLACES: readonly (readonly [string, () => Promise<TestPlace>])[] = [
  ['SQLite', onSqlite],
  ['PostgreSQL', onPostgres],
];
