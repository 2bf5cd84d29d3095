import { existsSync, readFileSync } from 'node:fs';

const ROOT = new URL('../../', import.meta.url);
const rows = readFileSync(new URL('docs/safety.md', ROOT), 'utf8').split('\n').filter((line) => /^\| \d+ \|/.test(line)).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));

describe('the hazard log', () => {
  it('numbers its hazards without gaps', () => {
    expect(rows.map(([number]) => Number(number))).toEqual(rows.map((_, at) => at + 1));
    expect(rows.length).toBeGreaterThanOrEqual(40);
  });

  it.each(rows)('%s, %s (%s), is guarded, and a test file that is there shows it', (_number, hazard = '', severity = '', guard = '', shownBy = '') => {
    expect([hazard.length > 10, guard.length > 10, severity]).toEqual([true, true, expect.stringMatching(/^[ABC]$/)]);
    const files = [...shownBy.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      expect(file).toMatch(/^(src|test|web)\/.+\.test\.ts$/);
      expect([file, existsSync(new URL(file, ROOT))]).toEqual([file, true]);
      expect([file, /\b(it|test)(\.each)?[(<]/.test(readFileSync(new URL(file, ROOT), 'utf8'))]).toEqual([file, true]);
    }
  });
});
