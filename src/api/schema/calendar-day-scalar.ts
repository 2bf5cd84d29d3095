import { lenientScalar } from './lenient-scalar.js';

export const CalendarDayScalar = lenientScalar(
  'CalendarDay',
  'A day as in "2026-11-21". Where an observation is dated, "2026-11" and "2026" stand for any day of that month or year. A day that no calendar has is answered with a typed problem.',
);
