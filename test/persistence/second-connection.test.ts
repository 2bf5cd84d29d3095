import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { verifyLog } from '../../src/board/verify-log.js';
import { openSqliteStore } from '../../src/persistence/sqlite-store.js';
import { openTestRecord, testKeys, writesOne } from './test-record.js';

/** Measured traps of a second connection to one SQLite file, each shown plainly and avoided by the store. */
describe('a second connection to one SQLite file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'consilium-second-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('that writes stops the whole process while it waits, and fails; the reading one of the store never waits', async () => {
    const file = join(folder, 'waits.sqlite');
    const store = await openSqliteStore(file);
    await store.transaction(async (rows) => {
      await rows.addRuleSet({ digest: 'first', name: 'n', version: '1', content: '{}', registeredAt: 'then' });
      const naive = new Database(file, { timeout: 100 });
      let turns = 0;
      const ticking = setInterval(() => (turns += 1), 1);
      // The lock is held by this very process, which cannot release it while it waits for it.
      expect(() => naive.exec('BEGIN IMMEDIATE')).toThrow(expect.objectContaining({ code: 'SQLITE_BUSY' }));
      expect(turns).toBe(0);
      clearInterval(ticking);
      naive.close();
      expect(await store.reader.ruleSets()).toEqual([]);
      expect(await store.reader.tail()).toMatchObject({ size: 0 });
    });
    expect(await store.reader.ruleSets()).toHaveLength(1);
    await store.close();
  });

  it('that begins plainly reads an end of the log that is no longer true; through two stores there is one order', async () => {
    const file = join(folder, 'ends.sqlite');
    const keys = testKeys();
    const [one, other] = [await openSqliteStore(file), await openSqliteStore(file)];
    const books = [await openTestRecord(one, keys), await openTestRecord(other, keys)] as const;
    const naive = new Database(file);
    naive.exec('BEGIN');
    const read = naive.prepare('SELECT size FROM audit_tail').get();
    expect(await books[0].write(writesOne('A'))).toBe(0);
    // A fork in the making: it would write entry 0 once more.
    expect(naive.prepare('SELECT size FROM audit_tail').get()).toEqual(read);
    expect(() => naive.exec("UPDATE audit_tail SET size = 1")).toThrow(expect.objectContaining({ code: 'SQLITE_BUSY_SNAPSHOT' }));
    naive.exec('ROLLBACK');
    naive.close();

    for (let turn = 0; turn < 10; turn += 1) expect(await books[turn % 2 === 0 ? 1 : 0].write(writesOne(`T${turn}`))).toBe(turn + 1);
    const together = await Promise.allSettled([books[0].write(writesOne('B')), books[1].write(writesOne('C'))]);
    const written = together.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    // Who meets the other's lock is told that nothing was written.
    for (const result of together) if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'AUDIT_UNAVAILABLE', reason: 'SQLITE_BUSY' });
    expect(new Set(written).size).toBe(written.length);
    expect(written.length).toBeGreaterThan(0);
    expect(await verifyLog(one.reader, keys, [])).toMatchObject({ first: null, entries: 11 + written.length });
    await one.close();
    await other.close();
  });
});
