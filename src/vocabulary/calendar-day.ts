/**
 * Calendar days as whole numbers (0 is 1970-01-01), without a time zone: the day of a meeting and the day of a blood
 * draw are days of one site, and a Date would shift them by the zone of the machine.
 */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const EARLIEST_YEAR = 1900;
const DAYS_BEFORE_EPOCH = 719468;
const DAYS_IN_400_YEARS = 146097;

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Number of a day of the Gregorian calendar. The year is counted from March, so that the leap day comes last. */
function dayNumber(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * DAYS_IN_400_YEARS + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - DAYS_BEFORE_EPOCH;
}

/**
 * Reads an ISO 8601 calendar day "2026-03-09", month "2026-03" or year "2026", from 1900 to 9999.
 * @returns the days it may be; `null` for every other text
 */
export function parseCalendarDay(text: string): DayRange | null {
  const parts = DATE.exec(text);
  if (parts === null) return null;
  const year = Number(parts[1]);
  if (year < EARLIEST_YEAR) return null;
  if (parts[2] === undefined) return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
  const month = Number(parts[2]);
  if (month < 1 || month > 12) return null;
  const days = daysInMonth(year, month);
  if (parts[3] === undefined) return { first: dayNumber(year, month, 1), last: dayNumber(year, month, days) };
  const day = Number(parts[3]);
  if (day < 1 || day > days) return null;
  const only = dayNumber(year, month, day);
  return { first: only, last: only };
}
