import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headFile } from './head-file.js';

/** A note as far as it is read here. */
function headOf(size: number): string {
  return `consilium/test\n${size}\nroot\ntime now\n\n— signature\n`;
}

describe('published heads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'consilium-heads-'));
  let count = 0;
  let file: string;
  let failures: number;
  let waiting: { readonly work: () => void; readonly milliseconds: number }[];
  let publisher: ReturnType<typeof headFile>;
  beforeEach(() => {
    file = join(folder, String((count += 1)), 'heads.ndjson');
    failures = 0;
    waiting = [];
    publisher = headFile(file, () => (failures += 1), (work, milliseconds) => {
      const one = { work, milliseconds };
      waiting.push(one);
      return () => (waiting = waiting.filter((other) => other !== one));
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const sizes = (): readonly number[] => readFileSync(file, 'utf8').split('\n').slice(0, -1).map((line) => Number((JSON.parse(line) as { readonly note: string }).note.split('\n')[1]));
  const letTimePass = (): void => waiting.splice(0).forEach(({ work }) => work());

  it('are the first at once, then one every hundred entries, however many a head covers', () => {
    for (const size of [1, 2, 60, 100, 101, 102, 165, 229, 300]) publisher.publish(headOf(size));
    expect(sizes()).toEqual([1, 101, 229]);
  });

  it('are the newest after a minute, also when nothing more is written', () => {
    for (const size of [1, 2, 3]) publisher.publish(headOf(size));
    expect(sizes()).toEqual([1]);
    expect(waiting.map(({ milliseconds }) => milliseconds)).toEqual([60_000]);
    letTimePass();
    expect(sizes()).toEqual([1, 3]);
    expect(publisher.latest()).toBe(headOf(3));
    expect(waiting).toEqual([]);
  });

  it('end with the last one when the service ends, and nothing is left to wait for', () => {
    for (const size of [1, 2]) publisher.publish(headOf(size));
    publisher.flush();
    publisher.flush();
    expect(sizes()).toEqual([1, 2]);
    expect(waiting).toEqual([]);
  });

  it('are tried again after a minute when the file could not be written', () => {
    const blocked = join(folder, String(count));
    writeFileSync(blocked, 'a file where the folder should be');
    publisher.publish(headOf(1));
    expect(failures).toBe(1);
    expect(publisher.latest()).toBe(null);
    rmSync(blocked);
    letTimePass();
    expect(sizes()).toEqual([1]);
  });

  it('go on where a crash cut a line short', () => {
    publisher.publish(headOf(1));
    writeFileSync(file, `${readFileSync(file, 'utf8')}{"line":"head","no`);
    expect(publisher.latest()).toBe(headOf(1));
    publisher.publish(headOf(101));
    expect(sizes()).toEqual([1, 101]);
    expect(publisher.latest()).toBe(headOf(101));
  });
});
