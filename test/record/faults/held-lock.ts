import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const HOLDER = `
import Database from 'better-sqlite3';
const database = new Database(process.argv[1]);
database.exec('BEGIN EXCLUSIVE');
process.stdout.write('held');
process.stdin.resume();
process.stdin.on('end', () => { database.exec('ROLLBACK'); database.close(); });
`;

/** Lets another process lock a SQLite file; the function that is given releases it. */
export async function holdLock(file: string): Promise<() => Promise<void>> {
  const holder = spawn(process.execPath, ['--input-type=module', '--eval', HOLDER, file], { cwd: fileURLToPath(new URL('../../..', import.meta.url)), stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(holder, 'exit');
  await Promise.race([once(holder.stdout, 'data'), ended.then(([code]) => Promise.reject(new Error(`the holder of the lock ended with ${String(code)}`)))]);
  return async () => {
    holder.stdin.end();
    await ended;
  };
}
