import type { KeyRing } from '../../src/board/ports/key-ring.js';
import type { RecordStore } from '../../src/board/ports/record-store.js';
import { RecordBroken } from '../../src/board/record-broken.js';
import { verifyLog } from '../../src/board/verify-log.js';
import { canonicalText } from '../../src/ledger/canonical-text.js';
import { openTestRecord, refusalEntry, testKeys, writesOne } from './test-record.js';

export interface ContractDatabase {
  open(): Promise<RecordStore>;
  /** Runs a statement past the store, as somebody with access to the database would. */
  run(sql: string): Promise<readonly Record<string, unknown>[]>;
  remove(): Promise<void>;
}

const PENDING_TEXT = { z: 1, a: { 'é\u{1f600}': '\u0000 "quoted" \\ \u2028', '10': 1e21, '9': -0.5 } };

/** What every database that keeps the record must do. */
export function describeRecordStore(name: string, newDatabase: () => Promise<ContractDatabase>): void {
  describe(`the record on ${name}`, () => {
    let database: ContractDatabase;
    let store: RecordStore;
    let keys: KeyRing;
    beforeEach(async () => {
      database = await newDatabase();
      store = await database.open();
      keys = testKeys();
    });
    afterEach(async () => {
      await store.close();
      await database.remove();
    });

    const verdict = () => verifyLog(store.reader, keys, []);

    it('begins empty, and opens again', async () => {
      expect(await store.reader.tail()).toMatchObject({ size: 0 });
      expect(await store.reader.latestHead()).toBeNull();
      await store.close();
      store = await database.open();
      expect(await store.reader.tail()).toMatchObject({ size: 0 });
    });

    it('gives back the very text of an entry and of its payload', async () => {
      const book = await openTestRecord(store, keys);
      const entry = await book.write((page) => Promise.resolve(page.append(refusalEntry('TEXT', PENDING_TEXT)).entry));
      const [stored] = await store.reader.entries(0, 10);
      expect(stored?.entry).toBe(canonicalText(entry));
      expect(await verdict()).toMatchObject({ first: null, entries: 1, opened: 1, heads: 1 });
    });

    it('puts what 64 writers write at once into one order without gaps, many in one commit', async () => {
      const book = await openTestRecord(store, keys);
      const places = await Promise.all(Array.from({ length: 64 * 4 }, (_, at) => book.write(writesOne(`W${at}`))));
      expect([...places].sort((a, b) => a - b)).toEqual(places.map((_, at) => at));
      const { first, entries, opened, heads } = await verdict();
      expect({ first, entries, opened }).toEqual({ first: null, entries: 256, opened: 256 });
      expect(heads).toBeLessThan(64);
    });

    it('leaves nothing of work that throws, and everything of its neighbors', async () => {
      const book = await openTestRecord(store, keys);
      const failing = (code: string) =>
        book.write((page) => {
          page.append(refusalEntry(code));
          return Promise.reject(new TypeError('own fault'));
        });
      const results = await Promise.allSettled([book.write(writesOne('A')), failing('B'), book.write(writesOne('C')), failing('D'), book.write(writesOne('E'))]);
      expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'rejected', 'fulfilled']);
      expect(results[1]).toMatchObject({ reason: expect.any(TypeError) as unknown });
      const codes = (await store.reader.entries(0, 10)).map(({ entry }) => (JSON.parse(entry) as { facts: { code: string } }).facts.code);
      expect(codes).toEqual(['A', 'C', 'E']);
      expect(await verdict()).toMatchObject({ first: null, entries: 3 });
    });

    it('does not show what is not committed', async () => {
      const book = await openTestRecord(store, keys);
      let seen: unknown = 'nothing was asked';
      await book
        .write(async (page) => {
          await page.rows.addRuleSet({ digest: 'd', name: 'n', version: '1', content: '{}', registeredAt: 'then' });
          seen = await store.reader.ruleSets();
          throw new Error('own fault');
        })
        .catch(() => undefined);
      expect(seen).toEqual([]);
      expect(await store.reader.ruleSets()).toEqual([]);
    });

    it('goes on where it stopped after opening again', async () => {
      const before = await openTestRecord(store, keys);
      await Promise.all(Array.from({ length: 40 }, (_, at) => before.write(writesOne(`B${at}`))));
      await store.close();
      store = await database.open();
      const after = await openTestRecord(store, keys);
      expect(await after.write(writesOne('AFTER'))).toBe(40);
      expect(await verdict()).toMatchObject({ first: null, entries: 41 });
    });

    it('finds a case by pseudonyms while it has a key, and tells one reference from none', async () => {
      await store.transaction(async (rows) => {
        const row = { tenant: 't', subject: 's', wrappedKey: 'k' };
        await rows.addCases([{ ...row, id: 'erased', reference: null, wrappedKey: null }]);
        await rows.addCases([{ ...row, id: 'plain', reference: null }, { ...row, id: 'named', reference: 'r' }]);
        const asked = [{ tenant: 't', subject: 's', reference: 'r' }, { tenant: 't', subject: 's', reference: 'other' }, { tenant: 'other', subject: 's', reference: null }];
        expect((await rows.findCases(asked)).map(({ id }) => id)).toEqual(['named']);
        expect((await rows.findCases([...asked, { tenant: 't', subject: 's', reference: null }])).map(({ id }) => id).sort()).toEqual(['named', 'plain']);
        expect([(await rows.findCase('t', 's', null))?.id, (await rows.findCase('t', 's', 'r'))?.id, await rows.findCase('other', 's', null)]).toEqual(['plain', 'named', null]);
      });
    });

    it.each([
      ['a changed leaf hash', `UPDATE audit_entries SET leaf_hash = '${'a'.repeat(64)}' WHERE log_index = 3`],
      ['a missing entry', 'DELETE FROM audit_entries WHERE log_index = 3'],
      ['a cut end', "DELETE FROM audit_entries WHERE log_index >= 3"],
      ['a removed head', 'DELETE FROM signed_heads WHERE size = 5'],
      ['an exchanged head', 'UPDATE signed_heads SET note = (SELECT note FROM signed_heads WHERE size = 4) WHERE size = 5'],
    ])('is not opened with %s', async (_what, sql) => {
      const book = await openTestRecord(store, keys);
      for (let at = 0; at < 5; at += 1) await book.write(writesOne(`T${at}`));
      await database.run(sql);
      await expect(openTestRecord(store, keys)).rejects.toThrow(RecordBroken);
    });

    it('is not opened by whoever has other keys, and not when it is older than the published head', async () => {
      const published: string[] = [];
      const book = await openTestRecord(store, keys, published);
      for (let at = 0; at < 3; at += 1) await book.write(writesOne(`T${at}`));
      await expect(openTestRecord(store, { ...keys, ...testKeys() })).rejects.toThrow(/NOTE_KEY_UNKNOWN/);
      await database.run('DELETE FROM audit_entries WHERE log_index = 2');
      await database.run('DELETE FROM signed_heads WHERE size = 3');
      const second = String((await store.reader.latestHead())?.note.split('\n')[2]);
      await database.run(`UPDATE audit_tail SET size = 2, root = '${Buffer.from(second, 'base64').toString('hex')}'`);
      await expect(openTestRecord(store, keys)).resolves.toBeDefined();
      await expect(openTestRecord(store, keys, published)).rejects.toThrow(/covers 3 entries, the log holds 2/);
    });

    it.each([
      ['an entry', "UPDATE audit_entries SET entry = replace(entry, 'T2', 'T9') WHERE log_index = 2", 'LEAF_HASH_MISMATCH'],
      ['a payload', 'UPDATE audit_openings SET sealed = (SELECT sealed FROM audit_openings WHERE log_index = 1) WHERE log_index = 2', 'COMMITMENT_MISMATCH'],
      ['a payload that is gone', 'DELETE FROM audit_openings WHERE log_index = 2', 'PAYLOAD_MISSING'],
    ])('names the entry when somebody changed %s', async (_what, sql, code) => {
      const book = await openTestRecord(store, keys);
      for (let at = 0; at < 4; at += 1) await book.write(writesOne(`T${at}`));
      await database.run(sql);
      expect((await verdict()).first).toMatchObject({ code, index: 2 });
    });

    it('tells of a failure by a code, never with values', async () => {
      const failed = store.transaction(async (rows) => {
        const row = { digest: 'd', name: 'n', version: '1', content: 'qzx-value', registeredAt: 'then' };
        await rows.addRuleSet(row);
        await rows.addRuleSet(row);
      });
      await expect(failed).rejects.toMatchObject({ name: 'RecordUnavailable', message: expect.not.stringContaining('qzx') as unknown, reason: expect.stringMatching(/^[A-Z0-9_]+$/) as unknown });
      expect(await store.reader.ruleSets()).toEqual([]);
    });
  });
}
