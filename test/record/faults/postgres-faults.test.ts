import { jest } from '@jest/globals';
import pg from 'pg';
import type { KeyRing } from '../../../src/board/ports/key-ring.js';
import type { RecordStore } from '../../../src/board/ports/record-store.js';
import { recordAssessment } from '../../../src/board/record-assessment.js';
import type { RecordDesk } from '../../../src/board/record-desk.js';
import { verifyLog } from '../../../src/board/verify-log.js';
import { openPostgresStore } from '../../../src/persistence/postgres-store.js';
import { runOn } from '../../persistence/postgres-database.js';
import { askerNamed, recorded, testDesk } from '../../persistence/test-desk.js';
import { testKeys } from '../../persistence/test-record.js';
import { lossyConnection } from './lossy-connection.js';
import { restartablePostgres, type RestartablePostgres } from './restartable-postgres.js';

jest.setTimeout(180_000);

const PROFILE = { tumor: { largestDiameterBeforeTace: [{ value: '7.2', unit: 'cm' }] } };

/** What is thrown when an answer is withheld. */
const withheld = (reason: unknown) => expect.objectContaining({ name: 'RecordUnavailable', code: 'AUDIT_UNAVAILABLE', reason }) as unknown;
const ANY_CODE = expect.stringMatching(/^[A-Z0-9_]{2,40}$/) as unknown;

const END_SESSIONS = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'consilium'";

/** Lets something happen at the COMMIT itself: a deferred constraint is judged then. */
function atCommit(does: string): string {
  return `CREATE OR REPLACE FUNCTION at_commit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${does} RETURN NULL; END $$;
    CREATE CONSTRAINT TRIGGER at_commit AFTER INSERT ON signed_heads DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION at_commit()`;
}

describe('no answer without its entry on PostgreSQL', () => {
  let server: RestartablePostgres;
  let keys: KeyRing;
  let store: RecordStore;
  let desk: RecordDesk;
  beforeAll(async () => {
    server = await restartablePostgres();
  });
  afterAll(() => server.remove());
  beforeEach(async () => {
    await runOn(server.url, 'DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    keys = testKeys();
    store = await openPostgresStore(server.url);
    desk = await testDesk(store, keys);
  });
  afterEach(() => store.close());

  /** Records before, in and after the fault; nothing may be left of what was withheld. */
  async function survives(reason: unknown, begin: () => Promise<unknown>, end: () => Promise<unknown>): Promise<void> {
    await recorded(desk, 'before', PROFILE);
    await begin();
    const asked = await Promise.allSettled(['a', 'b', 'c'].map((patient) => recorded(desk, patient, PROFILE)));
    expect(asked).toEqual(asked.map(() => ({ status: 'rejected', reason: withheld(reason) })));
    await end();
    const after = await recorded(desk, 'after', PROFILE);
    expect(after.receipt.entry.index).toBe(1);
    expect(await verifyLog(store.reader, keys, [])).toMatchObject({ first: null, entries: 2, opened: 2 });
    expect(await store.reader.findAssessments({}, null, 10)).toMatchObject({ total: 2 });
  }

  it.each([
    ['the disk is full', '53100'],
    ['the server is out of memory', '53200'],
    ['a file cannot be written', '58030'],
  ])('when %s at the commit', async (_what, code) => {
    await survives(code, () => runOn(server.url, atCommit(`RAISE EXCEPTION 'no' USING ERRCODE = '${code}';`)), () => runOn(server.url, 'DROP TRIGGER at_commit ON signed_heads'));
  });

  it('when the server lets nobody write any more', async () => {
    const setting = async (value: string): Promise<void> => {
      await runOn(server.url, `BEGIN READ WRITE; ALTER DATABASE postgres SET default_transaction_read_only = ${value}; COMMIT`);
      // Sessions keep what they began with.
      await runOn(server.url, END_SESSIONS);
      // Connections that were ended are noticed when they are used or when the news of it is read.
      while (!(await store.reader.tail().then(() => true, () => false))) await new Promise((resolve) => setTimeout(resolve, 50));
    };
    await survives(ANY_CODE, () => setting('on'), () => setting('off'));
  });

  it('when somebody else holds the log for long', async () => {
    const holder = new pg.Client({ connectionString: server.url });
    await holder.connect();
    await survives(ANY_CODE, () => holder.query('BEGIN; LOCK TABLE audit_tail IN ACCESS EXCLUSIVE MODE'), () => holder.end());
  });

  it('when the server is gone in the midst of a commit, and it recovers by itself once the server is back', async () => {
    await recorded(desk, 'before', PROFILE);
    await runOn(server.url, atCommit('PERFORM pg_sleep(60);'));
    const asked = ['a', 'b', 'c'].map((patient) => recorded(desk, patient, PROFILE));
    const answered = Promise.allSettled(asked);
    while ((await runOn(server.url, "SELECT 1 FROM pg_stat_activity WHERE wait_event = 'PgSleep' AND query = 'COMMIT'")).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    await server.crash();
    expect(await answered).toEqual(asked.map(() => ({ status: 'rejected', reason: withheld(ANY_CODE) })));
    // Down: told at once and every time, reads too.
    await expect(recorded(desk, 'down', PROFILE)).rejects.toEqual(withheld(ANY_CODE));
    await expect(store.reader.tail()).rejects.toEqual(withheld(ANY_CODE));
    await server.start();
    await runOn(server.url, 'DROP TRIGGER at_commit ON signed_heads');
    expect((await recorded(desk, 'after', PROFILE)).receipt.entry.index).toBe(1);
    expect(await verifyLog(store.reader, keys, [])).toMatchObject({ first: null, entries: 2, opened: 2 });
  });

  it('when the answer to the commit is lost: the entry is there, and the repeated request gives its receipt', async () => {
    const way = await lossyConnection(server.url);
    const through = await openPostgresStore(way.url);
    try {
      const lossy = await testDesk(through, keys);
      way.loseNextCommit();
      const ask = () => recordAssessment({ profile: PROFILE, patientReference: 'a', idempotencyKey: 'once' }, askerNamed('local'), lossy);
      await expect(ask()).rejects.toEqual(withheld(ANY_CODE));
      expect(way.lost).toBe(1);
      expect(await ask()).toMatchObject({ kind: 'recorded', recorded: { receipt: { entry: { index: 0, kind: 'assessment-recorded' } } } });
      expect(await verifyLog(store.reader, keys, [])).toMatchObject({ first: null, entries: 1 });
    } finally {
      await through.close();
      await way.close();
    }
  });
});
