import { jest } from '@jest/globals';
import { keyFiles } from '../../../src/app/key-files.js';
import { openStore, recordPlace } from '../../../src/app/open-store.js';
import { verifyLog } from '../../../src/board/verify-log.js';
import type { AuditEntry } from '../../../src/ledger/entry.js';
import { recordFolder } from '../../api/running-service.js';
import { postgresServer } from '../../persistence/postgres-database.js';
import { type Acknowledged, type SeveralProcesses, writeFromProcesses } from './several-processes.js';

jest.setTimeout(300_000);

/** Lets processes write, and compares what they were acknowledged with the one log they leave. */
async function expectOneLog(run: SeveralProcesses): Promise<void> {
  const acknowledged = await writeFromProcesses(run);
  const total = run.processes * run.writers * run.each;
  // No fork: no place was given twice. No gap: every place was given.
  const places = acknowledged.flat().sort(([a], [b]) => a - b);
  expect(places.map(([place]) => place)).toEqual(Array.from({ length: total }, (_, at) => at));
  for (const own of acknowledged) expect(own).toHaveLength(run.writers * run.each);
  const place = recordPlace({ databaseUrl: run.databaseUrl, keyFolder: `${run.folder}/keys` });
  const store = await openStore(place);
  try {
    expect(await verifyLog(store.reader, keyFiles(place.keyFolder), [])).toMatchObject({ first: null, entries: total, opened: total, provenSize: total });
    const stored = (await store.reader.entries(0, total + 1)).map(({ entry }): Acknowledged => {
      const { index, facts } = JSON.parse(entry) as AuditEntry;
      return [index, facts['code'] ?? ''];
    });
    expect(stored).toEqual(places);
  } finally {
    await store.close();
  }
}

it('puts what 64 writers write into one log without forks and gaps on SQLite', async () => {
  const folder = recordFolder();
  try {
    await expectOneLog({ folder: folder.path, databaseUrl: `sqlite://${folder.path}/record.sqlite`, processes: 1, writers: 64, each: 20 });
  } finally {
    folder.remove();
  }
});

it('puts what 2 services with 32 writers each write into one log without forks and gaps on PostgreSQL', async () => {
  const server = await postgresServer();
  const folder = recordFolder();
  try {
    await expectOneLog({ folder: folder.path, databaseUrl: await server.newDatabase(), processes: 2, writers: 32, each: 20 });
  } finally {
    folder.remove();
    await server.stop();
  }
});
