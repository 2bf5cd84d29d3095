import fc from 'fast-check';
import { periodsBetween } from './periods.js';

const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2032-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe('periods', () => {
  it('are days, weeks from Monday, calendar months', () => {
    expect(periodsBetween('2026-11-20', '2026-11-21', 'DAY', 9)).toEqual([{ from: '2026-11-20', to: '2026-11-21' }, { from: '2026-11-21', to: '2026-11-22' }]);
    // 2026-11-22 is a Sunday.
    expect(periodsBetween('2026-11-22', '2026-11-23', 'WEEK', 9)).toEqual([{ from: '2026-11-16', to: '2026-11-23' }, { from: '2026-11-23', to: '2026-11-30' }]);
    expect(periodsBetween('2027-12-31', '2028-02-29', 'MONTH', 9)).toEqual([{ from: '2027-12-01', to: '2028-01-01' }, { from: '2028-01-01', to: '2028-02-01' }, { from: '2028-02-01', to: '2028-03-01' }]);
  });

  it('are none backwards, and refused when there are too many', () => {
    expect(periodsBetween('2026-11-21', '2026-11-20', 'DAY', 9)).toEqual([]);
    expect(periodsBetween('2026-11-01', '2026-11-09', 'DAY', 9)).toHaveLength(9);
    expect(periodsBetween('2026-11-01', '2026-11-10', 'DAY', 9)).toBeNull();
  });

  it('cover every day from first to last exactly once', () => {
    fc.assert(
      fc.property(day, day, fc.constantFrom('DAY', 'WEEK', 'MONTH' as const), (a, b, every) => {
        const [first, last] = a < b ? [a, b] : [b, a];
        const periods = periodsBetween(first, last, every, 10_000) ?? [];
        expect(periods[0]?.from.localeCompare(first)).toBeLessThanOrEqual(0);
        expect(periods.at(-1)?.to.localeCompare(last)).toBe(1);
        expect(periods.filter(({ from, to }) => from <= first && first < to)).toHaveLength(1);
        expect(periods.slice(1).map(({ from }) => from)).toEqual(periods.slice(0, -1).map(({ to }) => to));
      }),
    );
  });
});
