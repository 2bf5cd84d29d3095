import { jest } from '@jest/globals';
import { recordFolder } from '../api/running-service.js';
import { seededRandom } from '../generators/seeded-random.js';
import { postgresServer } from '../persistence/postgres-database.js';
import { killAndVerify } from './kill-and-verify.js';

jest.setTimeout(300_000);

it('loses and doubles nothing that was acknowledged when it is killed 20 times on SQLite', async () => {
  const folder = recordFolder();
  try {
    const report = await killAndVerify({ folder: folder.path, databaseUrl: `sqlite://${folder.path}/record.sqlite`, kills: 20, verifyEvery: 1, random: seededRandom(3).share });
    expect(report).toMatchObject({ kills: 20, lost: [], doubled: [], findings: [] });
    expect(report.acknowledged).toBeGreaterThan(100);
  } finally {
    folder.remove();
  }
});

it('loses and doubles nothing that was acknowledged when it is killed on PostgreSQL', async () => {
  const server = await postgresServer();
  const folder = recordFolder();
  try {
    const report = await killAndVerify({ folder: folder.path, databaseUrl: await server.newDatabase(), kills: 3, verifyEvery: 1, random: seededRandom(4).share });
    expect(report).toMatchObject({ kills: 3, lost: [], doubled: [], findings: [] });
    expect(report.acknowledged).toBeGreaterThan(0);
  } finally {
    folder.remove();
    await server.stop();
  }
});
