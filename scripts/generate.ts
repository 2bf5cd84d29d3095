import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GENERATED_FILES } from './generated-files.js';

const root = new URL('../', import.meta.url);
const isCheck = process.argv.includes('--check');
const stale: string[] = [];

for (const { path, render } of GENERATED_FILES) {
  const file = fileURLToPath(new URL(path, root));
  const text = await render();
  const present = await readFile(file, 'utf8').catch(() => null);
  if (present === text) continue;
  stale.push(path);
  if (isCheck) continue;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

if (isCheck && stale.length > 0) {
  console.error(`out of date, run npm run generate: ${stale.join(', ')}`);
  process.exitCode = 1;
} else {
  console.log(isCheck ? `${GENERATED_FILES.length} generated files are up to date` : `${GENERATED_FILES.length} generated files, ${stale.length} written`);
}
