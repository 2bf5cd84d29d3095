import { jest } from '@jest/globals';
import { verifyLog } from '../../src/board/verify-log.js';
import { openPostgresStore } from '../../src/persistence/postgres-store.js';
import { postgresServer, runOn, type PostgresServer } from './postgres-database.js';
import { describeDecisionStore } from './decision-contract.js';
import { describeFoundAssessments } from './found-assessments-contract.js';
import { describeRecordStore, type ContractDatabase } from './record-contract.js';
import { openTestRecord, testKeys, writesOne } from './test-record.js';

jest.setTimeout(60_000);

let server: PostgresServer;
beforeAll(async () => {
  server = await postgresServer();
});
afterAll(() => server.stop());

// One database, emptied: making one takes the server longer than all the rest of a test.
let shared: string | null = null;
async function emptiedDatabase(): Promise<ContractDatabase> {
  shared ??= await server.newDatabase();
  const url = shared;
  await runOn(url, 'DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  return { open: () => openPostgresStore(url), run: (sql: string) => runOn(url, sql), remove: () => Promise.resolve() };
}
describeRecordStore('PostgreSQL', emptiedDatabase);
describeDecisionStore('PostgreSQL', emptiedDatabase);
describeFoundAssessments('PostgreSQL', emptiedDatabase);

describe('several services on one PostgreSQL', () => {
  it('migrate once, though they start together, and write one log without forks and gaps', async () => {
    const url = await server.newDatabase();
    const keys = testKeys();
    const stores = await Promise.all([openPostgresStore(url), openPostgresStore(url), openPostgresStore(url)]);
    try {
      const books = await Promise.all(stores.map((store) => openTestRecord(store, keys)));
      const places = await Promise.all(books.flatMap((book, service) => Array.from({ length: 100 }, (_, at) => book.write(writesOne(`S${service}-${at}`)))));
      expect([...places].sort((a, b) => a - b)).toEqual(places.map((_, at) => at));
      expect(await verifyLog(stores[0].reader, keys, [])).toMatchObject({ first: null, entries: 300 });
    } finally {
      await Promise.all(stores.map((store) => store.close()));
    }
  });

  it('withhold the answer when the connection breaks before the commit, and recover by themselves', async () => {
    const url = await server.newDatabase();
    const keys = testKeys();
    const store = await openPostgresStore(url);
    try {
      const book = await openTestRecord(store, keys);
      await book.write(writesOne('BEFORE'));
      const broken = book.write(async (page) => {
        await runOn(url, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'consilium' AND datname = current_database()");
        return writesOne('LOST')(page);
      });
      await expect(broken).rejects.toMatchObject({ name: 'RecordUnavailable' });
      expect(await book.write(writesOne('AFTER'))).toBe(1);
      expect(await verifyLog(store.reader, keys, [])).toMatchObject({ first: null, entries: 2 });
    } finally {
      await store.close();
    }
  });

  it('refuse to start where commits are acknowledged before they are flushed', async () => {
    const url = await server.newDatabase();
    await runOn(url, `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET synchronous_commit = off`);
    await expect(openPostgresStore(url)).rejects.toMatchObject({ code: 'DURABILITY_MISSING' });
  });
});

describe('what is hashed', () => {
  it('would not come back from jsonb as it was, so it is kept as text', async () => {
    const url = await server.newDatabase();
    const store = await openPostgresStore(url);
    await store.close();
    const text = '{"format":1,"bb":1,"a":1e2}';
    const [row] = await runOn(url, `SELECT '${text}'::jsonb::text AS naive`);
    expect(row?.['naive']).not.toBe(text);
    const columns = await runOn(url, "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public' AND data_type IN ('json', 'jsonb')");
    expect(columns).toEqual([]);
  });
});
