import { dirname, join } from 'node:path';
import type { RecordStore } from '../board/ports/record-store.js';
import { openPostgresStore } from '../persistence/postgres-store.js';
import { openSqliteStore } from '../persistence/sqlite-store.js';
import type { Configuration } from './configuration.js';

const DEFAULT_FILE = join('data', 'consilium.sqlite');

/** Where the record is kept and where its keys are. */
export interface RecordPlace {
  /** Path of the SQLite file; `null` when a server keeps the record. */
  readonly file: string | null;
  readonly url: string | null;
  readonly keyFolder: string;
  /** File into which signed heads are published. */
  readonly headFile: string;
}

/** "sqlite:data/a.sqlite" and "sqlite:///var/a.sqlite" both name a path. */
function sqlitePath(url: string): string {
  return decodeURIComponent(new URL(url).pathname);
}

export function recordPlace({ databaseUrl, keyFolder }: Pick<Configuration, 'databaseUrl' | 'keyFolder'>): RecordPlace {
  const file = databaseUrl === null ? DEFAULT_FILE : databaseUrl.startsWith('sqlite:') ? sqlitePath(databaseUrl) : null;
  const folder = keyFolder ?? join(file === null ? 'data' : dirname(file), 'keys');
  return { file, url: file === null ? databaseUrl : null, keyFolder: folder, headFile: join(folder, '..', 'published-heads.ndjson') };
}

/** Opens the store of a place. */
export function openStore({ file, url }: RecordPlace): Promise<RecordStore> {
  if (file !== null) return openSqliteStore(file);
  if (url === null) throw new Error('a record is kept in a file or by a server');
  return openPostgresStore(url);
}
