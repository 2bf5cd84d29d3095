import { jest } from '@jest/globals';
import { recordFolder } from '../api/running-service.js';
import { seededRandom } from '../generators/seeded-random.js';
import { postgresServer } from '../persistence/postgres-database.js';
import { type CrashReport, killAndVerify } from './kill-and-verify.js';

jest.setTimeout(3 * 3_600_000);

/** The totals, for whoever reads what the run printed. */
function print(database: string, { kills, acknowledged, lost, doubled, findings }: CrashReport): void {
  process.stdout.write(`${database}: ${kills} kills, ${acknowledged} acknowledged, ${lost.length} lost, ${doubled.length} doubled, ${findings.length} findings\n`);
}

it('loses and doubles nothing that was acknowledged when it is killed 500 times on SQLite', async () => {
  const folder = recordFolder();
  try {
    const report = await killAndVerify({ folder: folder.path, databaseUrl: `sqlite://${folder.path}/record.sqlite`, kills: 500, verifyEvery: 50, acknowledged: 120, random: seededRandom(5).share });
    print('SQLite', report);
    expect(report).toMatchObject({ kills: 500, lost: [], doubled: [], findings: [] });
    expect(report.acknowledged).toBeGreaterThan(50_000);
  } finally {
    folder.remove();
  }
});

it('loses and doubles nothing that was acknowledged when it is killed 100 times on PostgreSQL', async () => {
  const server = await postgresServer();
  const folder = recordFolder();
  try {
    const report = await killAndVerify({ folder: folder.path, databaseUrl: await server.newDatabase(), kills: 100, verifyEvery: 20, random: seededRandom(7).share });
    print('PostgreSQL', report);
    expect(report).toMatchObject({ kills: 100, lost: [], doubled: [], findings: [] });
  } finally {
    folder.remove();
    await server.stop();
  }
});
