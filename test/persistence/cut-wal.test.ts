import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RecordBroken } from '../../src/board/record-broken.js';
import { verifyLog } from '../../src/board/verify-log.js';
import { openSqliteStore } from '../../src/persistence/sqlite-store.js';
import { seededRandom } from '../generators/seeded-random.js';
import { openTestRecord, testKeys, writesOne } from './test-record.js';

const ENTRIES = 30;
const CUTS = 60;

describe('a write-ahead log that was cut', () => {
  const folder = mkdtempSync(join(tmpdir(), 'consilium-cut-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('opens to whole transactions wherever it is cut, and what is lost is seen against the published head, and only so', async () => {
    const file = join(folder, 'record.sqlite');
    const keys = testKeys();
    const published: string[] = [];
    const store = await openSqliteStore(file);
    const book = await openTestRecord(store, keys, published);
    for (let at = 0; at < ENTRIES; at += 1) await book.write(writesOne(`W${at}`));
    // As it lies there in use, before anything was moved from the write-ahead log into the file.
    const copy = join(folder, 'copy.sqlite');
    copyFileSync(file, join(folder, 'file'));
    const log = readFileSync(`${file}-wal`);
    await store.close();

    const random = seededRandom(9);
    const lengths = new Set<number>();
    for (let cut = 0; cut < CUTS; cut += 1) {
      copyFileSync(join(folder, 'file'), copy);
      rmSync(`${copy}-shm`, { force: true });
      writeFileSync(`${copy}-wal`, log.subarray(0, cut === 0 ? log.length : random.whole(0, log.length)));
      const cutStore = await openSqliteStore(copy);
      try {
        const verdict = await verifyLog(cutStore.reader, keys, []);
        lengths.add(verdict.entries);
        // A clean prefix: nothing inside the copy can show that the end is gone.
        const hasEnd = verdict.entries === ENTRIES;
        if (verdict.entries > 0) expect(verdict.first).toBeNull();
        expect((await verifyLog(cutStore.reader, keys, published.slice(-1))).first).toEqual(hasEnd ? null : expect.objectContaining({ code: 'LOG_SHORTER_THAN_HEAD' }));
        const opening = openTestRecord(cutStore, keys, published);
        if (hasEnd) await expect(opening).resolves.toBeDefined();
        else await expect(opening).rejects.toThrow(RecordBroken);
      } finally {
        await cutStore.close();
      }
    }
    expect(lengths.size).toBeGreaterThan(10);
  });
});
