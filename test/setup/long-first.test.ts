import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../', import.meta.url);
const LONG_SUITES = JSON.parse(readFileSync(new URL('./long-suites.json', import.meta.url), 'utf8')) as readonly string[];

it('names suites that are there, each once', () => {
  expect(LONG_SUITES.length).toBeGreaterThan(5);
  expect(LONG_SUITES.filter((suite) => !existsSync(new URL(suite, ROOT)))).toEqual([]);
  expect(new Set(LONG_SUITES).size).toBe(LONG_SUITES.length);
});

it('begins with the long suites and leaves out none', () => {
  // Jest loads the order by itself and not as a module of a suite; so does this.
  const given = ['src/a.test.ts', LONG_SUITES[1], 'src/b.test.ts', LONG_SUITES[0]].map((path) => `/r/${String(path)}`);
  const script = `
    const { default: LongFirst } = await import(process.argv[1]);
    const context = { config: { rootDir: '/r', id: 'order', cacheDirectory: '/nowhere', haste: {} }, hasteFS: { getSize: () => 1 } };
    const sorted = new LongFirst({ contexts: [], globalConfig: {} }).sort(JSON.parse(process.argv[2]).map((path) => ({ path, context })));
    console.log(JSON.stringify(sorted.map(({ path }) => path)));`;
  const sorted = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script, fileURLToPath(new URL('./long-first.js', import.meta.url)), JSON.stringify(given)], { encoding: 'utf8' })) as readonly string[];
  expect(sorted.slice(0, 2)).toEqual([given[3], given[1]]);
  expect([...sorted].sort()).toEqual([...given].sort());
});
