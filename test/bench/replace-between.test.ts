import { readFileSync } from 'node:fs';
import { MARKERS, RECORD_MARKERS, replaceBetween } from '../../bench/replace-between.js';

describe('replaceBetween', () => {
  it.each([MARKERS, RECORD_MARKERS])('puts the figures between the markers of docs/benchmarks.md and leaves the rest: $begin', (markers) => {
    const document = readFileSync(new URL('../../docs/benchmarks.md', import.meta.url), 'utf8');
    const once = replaceBetween(document, 'first', markers);
    expect(once).toContain(`${markers.begin}\n\nfirst\n\n${markers.end}`);
    expect(replaceBetween(replaceBetween(once, 'second', markers), 'first', markers)).toBe(once);
    const [before, after] = [document.split(markers.begin)[0], document.split(markers.end)[1]];
    expect(once.startsWith(before!) && once.endsWith(after!)).toBe(true);
  });

  it.each(['', MARKERS.begin, MARKERS.end, `${MARKERS.end} ${MARKERS.begin}`])('refuses a document without both markers in order: "%s"', (document) => {
    expect(() => replaceBetween(document, 'x')).toThrow('the document lacks');
  });
});
