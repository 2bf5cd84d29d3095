import { existsSync, readFileSync } from 'node:fs';
import { BAD_INPUTS } from './catalogue.js';

const ROOT = new URL('../../', import.meta.url);

describe('the catalogue of bad inputs', () => {
  it('has a row for each of the ninety kinds, in their order', () => {
    expect(BAD_INPUTS.map(({ number }) => number)).toEqual(Array.from({ length: 90 }, (_, at) => at + 1));
    expect(BAD_INPUTS.filter(({ shownBy }) => typeof shownBy !== 'string').length).toBeGreaterThanOrEqual(75);
  });

  it.each(BAD_INPUTS.map((row) => [row.number, row.input, row.shownBy] as const))('%i, %s, names tests that are there, or says why there is none', (_number, _input, shownBy) => {
    if (typeof shownBy === 'string') return void expect(shownBy.length).toBeGreaterThan(20);
    for (const [file, title] of shownBy) {
      const path = new URL(file, ROOT);
      expect([file, existsSync(path)]).toEqual([file, true]);
      expect([file, title, readFileSync(path, 'utf8').includes(title)]).toEqual([file, title, true]);
    }
    expect(shownBy.length).toBeGreaterThan(0);
  });
});
