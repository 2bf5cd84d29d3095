import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { ENTITIES } from '../../src/persistence/entities.js';
import { RuleSetEntity } from '../../src/persistence/entities/rule-set-entity.js';
import { MIGRATIONS } from '../../src/persistence/migrations.js';
import { openSqliteStore } from '../../src/persistence/sqlite-store.js';

const ROW = { name: 'n', version: '1', content: '{}', registeredAt: 'then' };

/** Measured traps: each is shown with TypeORM used plainly, and avoided by the store. */
describe('TypeORM on SQLite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'consilium-naive-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function naive(file: string): Promise<DataSource> {
    return new DataSource({ type: 'better-sqlite3', database: join(folder, file), entities: ENTITIES, migrations: MIGRATIONS, migrationsRun: true, enableWAL: true }).initialize();
  }

  const digests = async (source: { find(entity: typeof RuleSetEntity): Promise<RuleSetEntity[]> }): Promise<string[]> => (await source.find(RuleSetEntity)).map(({ digest }) => digest).sort();

  it('fails nearly all of many transactions at once; through the store all commit', async () => {
    const source = await naive('many.sqlite');
    const plain = await Promise.allSettled(Array.from({ length: 50 }, (_, at) => source.transaction((manager) => manager.insert(RuleSetEntity, { ...ROW, digest: `naive-${at}` }))));
    await source.destroy();
    expect(plain.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(40);

    const store = await openSqliteStore(join(folder, 'many.sqlite'));
    await Promise.all(Array.from({ length: 50 }, (_, at) => store.transaction((rows) => rows.addRuleSet({ ...ROW, digest: `queued-${at}` }))));
    expect((await store.reader.ruleSets()).filter(({ digest }) => digest.startsWith('queued-'))).toHaveLength(50);
    await store.close();
  });

  it("takes an acknowledged row away with another's rollback; through the store it stays", async () => {
    const source = await naive('ghost.sqlite');
    let acknowledged = false;
    const rolledBack = source.transaction(async (manager) => {
      await manager.insert(RuleSetEntity, { ...ROW, digest: 'rolled-back' });
      await source.manager.insert(RuleSetEntity, { ...ROW, digest: 'acknowledged' });
      acknowledged = true;
      throw new Error('changed my mind');
    });
    await expect(rolledBack).rejects.toThrow('changed my mind');
    expect(acknowledged).toBe(true);
    expect(await digests(source.manager)).toEqual([]);
    await source.destroy();

    const store = await openSqliteStore(join(folder, 'ghost.sqlite'));
    const failing = store.transaction(async (rows) => {
      await rows.addRuleSet({ ...ROW, digest: 'rolled-back' });
      await new Promise((resolve) => setImmediate(resolve));
      throw new Error('changed my mind');
    });
    const kept = store.transaction((rows) => rows.addRuleSet({ ...ROW, digest: 'acknowledged' }));
    await expect(failing).rejects.toThrow('changed my mind');
    await kept;
    expect((await store.reader.ruleSets()).map(({ digest }) => digest)).toEqual(['acknowledged']);
    await store.close();
  });

  it('with enableWAL opens a file with flushes at NORMAL; the store at FULL', async () => {
    await (await openSqliteStore(join(folder, 'flush.sqlite'))).close();
    const source = await naive('flush.sqlite');
    expect(await source.query('PRAGMA synchronous')).toEqual([{ synchronous: 1 }]);
    await source.destroy();
  });

  it('finds nothing to change in the migrated tables: entities and migrations say the same', async () => {
    const source = await naive('drift.sqlite');
    expect((await source.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query)).toEqual([]);
    await source.destroy();
  });
});
