import { observationDay } from './observation-day.js';

const AS_OF = 20778; // 2026-11-21

const read = (text: string) => observationDay(text, 'here', AS_OF);
const codes = (text: string) => read(text).problems.map(({ code, path }) => `${code} ${path}`);

describe('observationDay', () => {
  it('reads the day of the assessment and days before it', () => {
    expect(read('2026-11-21')).toEqual({ days: { first: AS_OF, last: AS_OF }, problems: [] });
    expect(read('2026-11-20')).toEqual({ days: { first: AS_OF - 1, last: AS_OF - 1 }, problems: [] });
  });

  it('refuses the day after, and what is no date', () => {
    expect(read('2026-11-22')).toMatchObject({ days: null, problems: [{ code: 'DATE_IN_FUTURE', path: 'here', hint: 'send what was known on the day of the assessment' }] });
    expect(read('yesterday')).toMatchObject({ days: null, problems: [{ code: 'DATE_INVALID', path: 'here', hint: 'write the day as YYYY-MM-DD, or YYYY-MM or YYYY when no more is known' }] });
  });

  it('takes the past of a month or year that contains the day', () => {
    expect(read('2026-11').days).toEqual({ first: AS_OF - 20, last: AS_OF });
    expect(read('2026').days).toEqual({ first: AS_OF - 324, last: AS_OF });
    expect(codes('2026-12')).toEqual(['DATE_IN_FUTURE here']);
  });

  it.each(['2026-11-10T08:30', '2026-11-10 08:30', '2026-11-10T08:30:00', '2026-11-10T08:30:60', '2026-11-10T00:00:00.123456789', '2026-11-10T19:00', '2026-11-10T20:00', '2026-11-10T23:59'])('uses the day of the local time %s', (text) => {
    expect(read(text).days).toEqual({ first: AS_OF - 11, last: AS_OF - 11 });
    expect(codes(text)).toEqual(['TIME_DROPPED here']);
  });

  it.each(['2026-11-10T08:30:00Z', '2026-11-10T08:30:00+08:00', '2026-11-10T08:30-10:30', '2026-11-10T08:30:00.5+14:00'])('leaves the neighboring days open for %s', (text) => {
    expect(read(text).days).toEqual({ first: AS_OF - 12, last: AS_OF - 10 });
    expect(codes(text)).toEqual(['TIME_DROPPED here']);
  });

  it('ends the open days at the day of the assessment', () => {
    expect(read('2026-11-21T01:00:00Z').days).toEqual({ first: AS_OF - 1, last: AS_OF });
    expect(read('2026-11-22T01:00:00Z').days).toEqual({ first: AS_OF, last: AS_OF });
    expect(codes('2026-11-23T01:00:00Z')).toEqual(['DATE_IN_FUTURE here']);
  });

  it.each(['2026-11-10T24:00', '2026-11-10T08:60', '2026-11-10T08:30:61', '2026-11-10T8:30', '2026-11-10T08', '2026-11T08:30', '2026-11-10T08:30:00z', '2026-11-10T08:30:00+15:00', '2026-11-10T08:30:00+08:60', '2026-11-10T08:30:00.', '2026-02-30T08:30', 'x2026-11-10T08:30', '2026-11-10T08:30x'])('refuses %s', (text) => {
    expect(codes(text)).toEqual(['DATE_INVALID here']);
  });
});
