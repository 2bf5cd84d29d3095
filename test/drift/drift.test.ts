import { readFile } from 'node:fs/promises';
import { GENERATED_FILES } from '../../scripts/generated-files.js';

describe('generated files', () => {
  it.each(GENERATED_FILES.map((file) => [file.path, file] as const))('%s is what its sources yield, byte for byte (npm run generate)', async (path, { render }) => {
    const committed = await readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
    expect(committed === (await render())).toBe(true);
  });

  it('renders the same text twice', async () => {
    for (const { render } of GENERATED_FILES) expect(await render()).toBe(await render());
  });

  it('names each path once', () => {
    const paths = GENERATED_FILES.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });
});
