import fc from 'fast-check';
import { parseCalendarDay } from './calendar-day.js';

/** The same count by the platform's calendar in UTC. */
const byPlatform = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

describe('parseCalendarDay', () => {
  it.each([
    ['1970-01-01', 0, 0],
    ['1970-01-02', 1, 1],
    ['1969-12-31', -1, -1],
    ['2000-02-29', 11016, 11016],
    ['2026-11-21', 20778, 20778],
    ['2024-02', 19754, 19782],
    ['2025-02', 20120, 20147],
    ['2026-12', 20788, 20818],
    ['2026-04', 20544, 20573],
    ['2026', 20454, 20818],
    ['1900', -25567, -25203],
  ])('reads %s', (text, first, last) => {
    expect(parseCalendarDay(text)).toEqual({ first, last });
  });

  it.each(['1899-12-31', '1900-02-29', '2100-02-29', '2025-02-29', '2026-04-31', '2026-06-31', '2026-09-31', '2026-11-31', '2026-01-32', '2026-00', '2026-13', '2026-05-00', '202', '20260', '2026-5', '2026-05-1', ' 2026', '2026 ', '2026-05-', '-2026', '2026-05-01T', ''])('does not read %j', (text) => {
    expect(parseCalendarDay(text)).toBeNull();
  });

  it('has the leap day of every fourth year, of the years of a full century only every fourth', () => {
    const leaps = [1904, 1996, 2000, 2024, 2096, 2104, 2400].filter((year) => parseCalendarDay(`${year}-02-29`) !== null);
    const others = [1900, 1901, 2023, 2100, 2200, 2300].filter((year) => parseCalendarDay(`${year}-02-29`) !== null);
    expect([leaps, others]).toEqual([[1904, 1996, 2000, 2024, 2096, 2104, 2400], []]);
  });

  it('agrees with the platform on every day of four centuries', () => {
    const wrong: string[] = [];
    for (let day = byPlatform('1900-01-01'); day <= byPlatform('2300-12-31'); day += 1) {
      const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
      const read = parseCalendarDay(text);
      if (read?.first !== day || read.last !== day) wrong.push(text);
    }
    expect(wrong).toEqual([]);
  });

  it('reads a month from its first to its last day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 9998 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const text = `${year}-${String(month).padStart(2, '0')}`;
        const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
        expect(parseCalendarDay(text)).toEqual({ first: byPlatform(`${text}-01`), last: byPlatform(next) - 1 });
      }),
      { numRuns: 200 },
    );
  });
});
