import { parseCalendarDay } from '../vocabulary/calendar-day.js';

/** A day as year, month and day of the month; a missing part is `null`. */
interface Parts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

function partsOf(text: string): Parts {
  const [year, month, day] = text.split('-').map(Number);
  return { year: year ?? Number.NaN, month: month ?? null, day: day ?? null };
}

function lastDayOf(year: number, month: number): number {
  const text = (day: number): string => `${year}-${String(month).padStart(2, '0')}-${day}`;
  return [31, 30, 29].find((day) => parseCalendarDay(text(day)) !== null) ?? 28;
}

function completedYears(birth: { year: number; month: number; day: number }, on: { year: number; month: number; day: number }): number {
  const reached = on.month > birth.month || (on.month === birth.month && on.day >= birth.day);
  return on.year - birth.year - (reached ? 0 : 1);
}

/**
 * Age in completed years on the day of the assessment, as the range that a partial date of birth ("1958", "1958-03")
 * leaves; a birth after the day is left out of the range. Someone born on 29 February completes a year on 1 March
 * where there is no 29 February.
 *
 * @param birthDate YYYY, YYYY-MM or YYYY-MM-DD
 * @param asOf the day of the assessment, YYYY-MM-DD
 * @returns `null` when a date is none, `asOf` is no single day, or the birth lies after it
 */
export function ageOnDay(birthDate: string, asOf: string): { readonly min: number; readonly max: number } | null {
  const born = parseCalendarDay(birthDate);
  const today = parseCalendarDay(asOf);
  if (born === null || today === null || today.first !== today.last || born.first > today.first) return null;
  const { year, month, day } = partsOf(birthDate);
  const on = partsOf(asOf) as { year: number; month: number; day: number };
  const lastMonth = month ?? 12;
  const earliest = { year, month: month ?? 1, day: day ?? 1 };
  const latest = { year, month: lastMonth, day: day ?? lastDayOf(year, lastMonth) };
  return { min: Math.max(0, completedYears(latest, on)), max: completedYears(earliest, on) };
}
