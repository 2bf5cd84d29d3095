import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { requireDurability } from './sqlite-durability.js';

describe('durability on SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'consilium-durable-'));
  const file = join(folder, 'record.sqlite');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const synchronous = (database: Database.Database): unknown => database.pragma('synchronous', { simple: true });

  it('is not what the driver opens a file in WAL with', () => {
    const first = new Database(file);
    first.pragma('journal_mode = WAL');
    first.exec('CREATE TABLE kept (id INTEGER)');
    first.close();
    const naive = new Database(file);
    expect(synchronous(naive)).toBe(1);
    naive.close();
  });

  it('is set and read back', () => {
    const database = new Database(file);
    requireDurability(database);
    expect([database.pragma('journal_mode', { simple: true }), synchronous(database)]).toEqual(['wal', 2]);
    database.close();
  });

  it('is refused where the file cannot have it', () => {
    const memory = new Database(':memory:');
    expect(() => requireDurability(memory)).toThrow(/journal_mode reads memory/);
    memory.close();
    const deaf = { pragma: (text: string) => (text === 'journal_mode' ? 'wal' : 1) };
    expect(() => requireDurability(deaf)).toThrow(/synchronous reads 1/);
  });
});
