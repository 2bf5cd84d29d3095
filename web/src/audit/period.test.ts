import { periodFilter } from './period';

it('includes the last day, also at the end of a month and a year', () => {
  expect(periodFilter({ from: '2026-11-01', to: '2026-11-30' })).toEqual({ from: '2026-11-01', to: '2026-12-01' });
  expect(periodFilter({ from: '', to: '2026-12-31' })).toEqual({ to: '2027-01-01' });
  expect(periodFilter({ from: '', to: '' })).toEqual({});
});
