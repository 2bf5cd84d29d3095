import { readFileSync } from 'node:fs';
import { MARKERS, replaceBetween } from '../../bench/replace-between.js';

describe('replaceBetween', () => {
  it('puts the figures between the markers of docs/benchmarks.md and leaves the rest', () => {
    const document = readFileSync(new URL('../../docs/benchmarks.md', import.meta.url), 'utf8');
    const once = replaceBetween(document, 'first');
    expect(once).toContain(`${MARKERS.begin}\n\nfirst\n\n${MARKERS.end}`);
    expect(replaceBetween(replaceBetween(once, 'second'), 'first')).toBe(once);
    const [before, after] = [document.split(MARKERS.begin)[0], document.split(MARKERS.end)[1]];
    expect(once.startsWith(before!) && once.endsWith(after!)).toBe(true);
  });

  it.each(['', MARKERS.begin, MARKERS.end, `${MARKERS.end} ${MARKERS.begin}`])('refuses a document without both markers in order: "%s"', (document) => {
    expect(() => replaceBetween(document, 'x')).toThrow('the document lacks');
  });
});
