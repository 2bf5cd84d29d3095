import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const KEPT = join(ROOT, 'node_modules/.cache/consilium-page');
const DAY = 86_400_000;

/** Everything the built page depends on, as one name. */
function digestOfPage(): string {
  const hash = createHash('sha256').update(readFileSync(join(ROOT, 'package-lock.json')));
  const files = readdirSync(join(ROOT, 'web'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).sort()) hash.update(`\0${path.slice(ROOT.length)}\0`).update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}

/**
 * Folder of the page as `npm run build` makes it, built once for all suites that show it: what was built of the very
 * same files is taken again.
 */
export async function builtPage(): Promise<string> {
  const folder = join(KEPT, digestOfPage());
  if (existsSync(folder)) return folder;
  mkdirSync(KEPT, { recursive: true });
  for (const name of readdirSync(KEPT)) if (Date.now() - statSync(join(KEPT, name)).mtimeMs > DAY) rmSync(join(KEPT, name), { recursive: true, force: true });
  const building = `${folder}.${process.pid}`;
  await promisify(execFile)(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', 'web', '--config', 'web/vite.config.ts', '--outDir', building, '--logLevel', 'warn'], { cwd: ROOT });
  try {
    renameSync(building, folder);
  } catch (error) {
    // Another suite built the same page meanwhile; both are equal.
    rmSync(building, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
